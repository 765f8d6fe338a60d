import type { Signal } from '@angular/core';

/** Somebody's place in the room, as the service tells it. */
export interface CallSeat {
  readonly id: string;
  readonly isMe: boolean;
  /** Which window holds it. */
  readonly connection: string;
}
export interface CallSignal {
  readonly number: number;
  readonly from: string;
  readonly connection: string;
  readonly description: { readonly type: 'OFFER' | 'ANSWER'; readonly sdp: string } | null;
  readonly candidates: readonly RTCIceCandidateInit[];
}
/** What one window sends another. */
export interface OutSignal {
  readonly to: string;
  readonly toConnection: string;
  readonly description?: { readonly type: 'OFFER' | 'ANSWER'; readonly sdp: string };
  readonly candidates: readonly { readonly candidate: string; readonly sdpMid: string | null; readonly sdpMLineIndex: number | null }[];
}

/** `connecting` before the first picture, `lost` where there was one. */
export type RemoteState = 'connecting' | 'connected' | 'lost';
/** What comes from somebody else. */
export interface Remote {
  readonly seatId: string;
  readonly stream: MediaStream;
  readonly state: RemoteState;
  /** False while nothing but sound comes. */
  readonly hasPicture: boolean;
}

/**
 * The way of pictures and sound between those in a room. A line over a media server takes this one's place with the same three acts: who is
 * there, what one shows, what was signalled to this window.
 */
export interface CallLine {
  readonly remotes: Signal<readonly Remote[]>;
  /** Who is in the room now, this window's own seat among them. */
  meet(seats: readonly CallSeat[]): void;
  show(stream: MediaStream): void;
  take(signal: CallSignal): Promise<void>;
  /** The network is back: looks for new ways at once. */
  retry(): void;
  close(): void;
}
