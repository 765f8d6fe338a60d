import { computed, signal } from '@angular/core';
import type { CallLine, CallSeat, CallSignal, OutSignal } from './line.ts';
import { PeerLine } from './peer-line.ts';

export type RoomState = 'PLANNED' | 'WAITING' | 'IN_PROGRESS' | 'ENDED' | 'CANCELLED' | 'MISSED';
/** As much of a visit as its room needs. */
export interface RoomView {
  readonly state: RoomState;
  readonly seats: readonly CallSeat[];
  /** The number of the newest signal for this window. */
  readonly signalled: number;
  readonly iceServers: readonly RTCIceServer[];
}
/** Why this window is not in the room any more. */
export class OutOfRoom extends Error {
  constructor(readonly why: 'elsewhere' | 'removed') {
    super(why);
  }
}
/** How a room is asked: by the graph for those who signed in, by the door of guests for those who did not. */
export interface RoomDoor<View extends RoomView> {
  enter(connection: string): Promise<View>;
  /** Says that this window is there. @throws OutOfRoom */
  keep(connection: string): Promise<View>;
  signals(after: number): Promise<readonly CallSignal[]>;
  send(connection: string, signal: OutSignal): Promise<unknown>;
  leave(connection: string): Promise<unknown>;
}

const HEARTBEAT_MS = 10_000;
/** Without an answer the room asks sooner. */
const AGAIN_MS = 2_000;

/** A window's part in the room of a visit: it says that it is there, hears who else is, and lets pictures and sound pass. */
export class Room<View extends RoomView> {
  readonly connection = crypto.randomUUID();
  private readonly current = signal<View | undefined>(undefined);
  readonly view = this.current.asReadonly();
  /** The house does not answer; what runs between the windows may go on meanwhile. */
  readonly unreachable = signal(false);
  readonly out = signal<OutOfRoom['why'] | undefined>(undefined);
  private readonly line = signal<CallLine | undefined>(undefined);
  readonly remotes = computed(() => this.line()?.remotes() ?? []);
  readonly isIn = computed(() => this.current() !== undefined && this.out() === undefined);
  private stream = new MediaStream();
  private heard = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading: Promise<void> | undefined;
  private closed = false;
  private readonly online = (): void => {
    void this.look();
    this.line()?.retry();
  };

  constructor(
    private readonly door: RoomDoor<View>,
    private readonly open: (iceServers: readonly RTCIceServer[], send: (signal: OutSignal) => void) => CallLine = (servers, send) =>
      new PeerLine(servers, send),
  ) {
    addEventListener('online', this.online);
  }

  /** Into the room. What is refused is the caller's to say. */
  async enter(): Promise<View> {
    const view = await this.door.enter(this.connection);
    this.out.set(undefined);
    this.take(view);
    this.beat(HEARTBEAT_MS);
    return view;
  }

  show(stream: MediaStream): void {
    this.stream = stream;
    this.line()?.show(stream);
  }

  /** Something has changed, or may have. */
  async look(): Promise<void> {
    if (!this.isIn() || this.closed) return;
    try {
      this.take(await this.door.keep(this.connection));
      this.unreachable.set(false);
      this.beat(HEARTBEAT_MS);
    } catch (error) {
      if (error instanceof OutOfRoom) return this.leaveAs(error.why);
      this.unreachable.set(true);
      this.beat(AGAIN_MS);
    }
  }

  /** What the service told in answer to a command. */
  take(view: View): void {
    if (this.closed) return;
    this.current.set(view);
    const mine = view.seats.find(({ isMe }) => isMe);
    if (mine && mine.connection !== this.connection) return this.leaveAs('elsewhere');
    if (view.state !== 'IN_PROGRESS') return this.hangUp();
    if (!mine) return;
    const line = this.line() ?? this.begin(view);
    line.meet(view.seats);
    if (view.signalled > this.heard) this.reading ??= this.read().finally(() => (this.reading = undefined));
  }

  async leave(): Promise<void> {
    const wasIn = this.isIn();
    this.close();
    if (wasIn) await this.door.leave(this.connection).catch(() => undefined);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    removeEventListener('online', this.online);
    this.hangUp();
  }

  private begin({ iceServers }: View): CallLine {
    const line = this.open(iceServers, (out) => void this.send(out));
    this.line.set(line);
    line.show(this.stream);
    return line;
  }

  /** A signal that did not go out is made again by the next attempt to connect. */
  private async send(out: OutSignal): Promise<void> {
    await this.door.send(this.connection, out).catch(() => this.unreachable.set(true));
  }

  private async read(): Promise<void> {
    for (let newest = this.newest(); !this.closed && newest > this.heard; newest = this.newest()) {
      const signals = await this.door.signals(this.heard).catch(() => undefined);
      if (!signals) return;
      // up to what was known before the question: what has come since is asked for next
      if (signals.length === 0) this.heard = newest;
      for (const one of signals) {
        this.heard = Math.max(this.heard, one.number);
        await this.line()?.take(one);
      }
    }
  }

  private newest = (): number => this.view()?.signalled ?? 0;

  private leaveAs(why: OutOfRoom['why']): void {
    this.out.set(why);
    clearTimeout(this.timer);
    this.hangUp();
  }

  private hangUp(): void {
    this.line()?.close();
    this.line.set(undefined);
  }

  private beat(ms: number): void {
    clearTimeout(this.timer);
    if (!this.closed) this.timer = setTimeout(() => void this.look(), ms);
  }
}
