import type { CallSeat, CallSignal, OutSignal, RemoteState } from './line.ts';

/** A connection that is cut mends itself within this, or is made anew. */
const MENDS_MS = 2_500;
const AGAIN_MS = 5_000;
/** An offer that came to nothing by then may have been lost on its way, or its answer. */
const OPENS_MS = 8_000;
/** Candidates come in bursts and go out together. */
const BURST_MS = 80;
const MOST_CANDIDATES = 30;
const [SHOWN, HIDDEN] = ['1', '0'] as const;
const KINDS = ['audio', 'video'] as const;

export interface PeerOptions {
  readonly seat: CallSeat;
  /** One of two makes the offers, so that they never cross: the window whose seat sorts last. */
  readonly offers: boolean;
  readonly iceServers: readonly RTCIceServer[];
  send(signal: OutSignal): void;
  changed(): void;
}

/** The connection between this window and one other. Both always have one line for sound and one for a picture, whatever runs in them. */
export class Peer {
  readonly stream = new MediaStream();
  state: RemoteState = 'connecting';
  private readonly pc: RTCPeerConnection;
  /** Says whether a picture is shown: a line without one looks to the other side as one whose picture stands still. */
  private readonly word: RTCDataChannel;
  private told: boolean | undefined;
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private local: MediaStream | undefined;
  private burst: RTCIceCandidate[] = [];
  private early: RTCIceCandidateInit[] = [];
  private order = Promise.resolve();

  constructor(private readonly options: PeerOptions) {
    this.pc = new RTCPeerConnection({ iceServers: [...options.iceServers] });
    this.word = this.pc.createDataChannel('picture', { negotiated: true, id: 0 });
    this.word.onopen = () => this.say();
    this.word.onmessage = ({ data }) => {
      this.told = data === SHOWN;
      options.changed();
    };
    this.pc.ontrack = ({ track }) => {
      this.stream.addTrack(track);
      for (const event of ['mute', 'unmute', 'ended'] as const) track.addEventListener(event, () => options.changed());
      options.changed();
    };
    this.pc.onicecandidate = ({ candidate }) => {
      if (!candidate) return;
      this.burst.push(candidate);
      if (this.burst.length === 1) this.later(BURST_MS, () => this.flush());
    };
    this.pc.onconnectionstatechange = () => this.moved();
  }

  get seat(): CallSeat {
    return this.options.seat;
  }

  get hasPicture(): boolean {
    return this.told !== false && this.stream.getVideoTracks().some((track) => !track.muted && track.readyState === 'live');
  }

  /** What this window shows now; without a stream it only watches. */
  show(stream: MediaStream | undefined): void {
    this.local = stream;
    for (const kind of KINDS) {
      const transceiver = this.lineOf(kind);
      if (transceiver) void transceiver.sender.replaceTrack(this.trackOf(kind)).catch(() => undefined);
    }
    this.say();
  }

  /** Begins, where it is this window's turn. */
  open(): void {
    if (!this.options.offers) return;
    for (const kind of KINDS) {
      const track = this.trackOf(kind);
      this.pc.addTransceiver(track ?? kind, { direction: 'sendrecv' });
    }
    void this.run(() => this.offer(false));
    this.later(OPENS_MS, () => this.mend());
  }

  take(signal: CallSignal): Promise<void> {
    return this.run(() => this.taken(signal));
  }

  /** New ways between the two; whoever makes the offers asks for them. An offer that nobody answered is made as it was: its answer may still come. */
  retry(): void {
    if (!this.options.offers || this.pc.connectionState === 'connected') return;
    void this.run(() => this.offer(this.pc.signalingState === 'stable'));
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.pc.ontrack = this.pc.onicecandidate = this.pc.onconnectionstatechange = null;
    this.pc.close();
  }

  private say(): void {
    if (this.word.readyState === 'open') this.word.send(this.trackOf('video') ? SHOWN : HIDDEN);
  }

  private async offer(iceRestart: boolean): Promise<void> {
    if (this.pc.signalingState === 'closed') return;
    await this.pc.setLocalDescription(await this.pc.createOffer({ iceRestart }));
    this.tell('OFFER');
  }

  private async taken({ description, candidates }: CallSignal): Promise<void> {
    if (this.pc.signalingState === 'closed') return;
    if (description) {
      await this.pc.setRemoteDescription({ type: description.type === 'OFFER' ? 'offer' : 'answer', sdp: description.sdp });
      for (const candidate of this.early.splice(0)) await this.add(candidate);
      if (description.type === 'OFFER') await this.answer();
    }
    for (const candidate of candidates) {
      if (this.pc.remoteDescription) await this.add(candidate);
      else this.early.push(candidate);
    }
  }

  private async answer(): Promise<void> {
    for (const kind of KINDS) {
      const transceiver = this.lineOf(kind);
      if (!transceiver) continue;
      transceiver.direction = 'sendrecv';
      await transceiver.sender.replaceTrack(this.trackOf(kind));
    }
    await this.pc.setLocalDescription(await this.pc.createAnswer());
    this.tell('ANSWER');
  }

  /** A candidate of a way that is over says nothing any more. */
  private add(candidate: RTCIceCandidateInit): Promise<void> {
    return this.pc.addIceCandidate(candidate).catch(() => undefined);
  }

  private tell(type: 'OFFER' | 'ANSWER'): void {
    const sdp = this.pc.localDescription?.sdp;
    if (sdp === undefined) return;
    this.options.send({ ...this.address(), description: { type, sdp }, candidates: [] });
  }

  private flush(): void {
    const candidates = this.burst
      .splice(0, MOST_CANDIDATES)
      .map(({ candidate, sdpMid, sdpMLineIndex }) => ({ candidate, sdpMid, sdpMLineIndex }));
    if (candidates.length) this.options.send({ ...this.address(), candidates });
    if (this.burst.length) this.later(BURST_MS, () => this.flush());
  }

  private moved(): void {
    const { connectionState } = this.pc;
    if (connectionState === 'connected') this.state = 'connected';
    else if (connectionState === 'disconnected' || connectionState === 'failed') {
      this.state = 'lost';
      this.later(connectionState === 'failed' ? 0 : MENDS_MS, () => this.mend());
    }
    this.options.changed();
  }

  private mend(): void {
    if (this.pc.connectionState === 'connected' || this.pc.connectionState === 'closed') return;
    this.retry();
    this.later(AGAIN_MS, () => this.mend());
  }

  private address = () => ({ to: this.seat.id, toConnection: this.seat.connection });
  private trackOf = (kind: 'audio' | 'video'): MediaStreamTrack | null =>
    this.local?.getTracks().find((track) => track.kind === kind) ?? null;
  private lineOf = (kind: 'audio' | 'video'): RTCRtpTransceiver | undefined =>
    this.pc.getTransceivers().find(({ receiver }) => receiver.track.kind === kind);

  private later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
  }

  /** One after the other, in the order of the signals; one that failed does not hold up the next. */
  private run(work: () => Promise<void>): Promise<void> {
    this.order = this.order.then(work).catch(() => undefined);
    return this.order;
  }
}
