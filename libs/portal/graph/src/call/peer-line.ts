import { signal } from '@angular/core';
import type { CallLine, CallSeat, CallSignal, OutSignal, Remote } from './line.ts';
import { Peer } from './peer.ts';

/** Everybody sends to everybody: good for the few who take part in a visit. */
export class PeerLine implements CallLine {
  private readonly all = signal<readonly Remote[]>([]);
  readonly remotes = this.all.asReadonly();
  private readonly peers = new Map<string, Peer>();
  /** Signals of a window that came before this one was told that it is there. */
  private early: CallSignal[] = [];
  private stream: MediaStream | undefined;

  constructor(
    private readonly iceServers: readonly RTCIceServer[],
    private readonly send: (signal: OutSignal) => void,
  ) {}

  meet(seats: readonly CallSeat[]): void {
    const mine = seats.find(({ isMe }) => isMe);
    const others = mine ? seats.filter(({ isMe }) => !isMe) : [];
    for (const [id, peer] of this.peers)
      if (!others.some((seat) => seat.id === id && seat.connection === peer.seat.connection)) {
        peer.close();
        this.peers.delete(id);
      }
    for (const seat of others) if (mine && !this.peers.has(seat.id)) this.begin(seat, mine.id > seat.id);
    this.changed();
    for (const one of this.early.splice(0)) void this.take(one);
  }

  show(stream: MediaStream): void {
    this.stream = stream;
    for (const peer of this.peers.values()) peer.show(stream);
  }

  take(one: CallSignal): Promise<void> {
    const peer = this.peers.get(one.from);
    if (peer?.seat.connection === one.connection) return peer.take(one);
    this.early = [...this.early, one].slice(-MOST_EARLY);
    return Promise.resolve();
  }

  retry(): void {
    for (const peer of this.peers.values()) peer.retry();
  }

  close(): void {
    for (const peer of this.peers.values()) peer.close();
    this.peers.clear();
    this.changed();
  }

  private begin(seat: CallSeat, offers: boolean): void {
    const peer = new Peer({ seat, offers, iceServers: this.iceServers, send: this.send, changed: () => this.changed() });
    this.peers.set(seat.id, peer);
    peer.show(this.stream);
    peer.open();
  }

  private changed(): void {
    this.all.set([...this.peers].map(([seatId, { stream, state, hasPicture }]) => ({ seatId, stream, state, hasPicture })));
  }
}

const MOST_EARLY = 50;
