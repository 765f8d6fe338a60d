import type { Addressed } from './seats.ts';
import type { Candidate } from './signal.rules.ts';

/** As it comes through the graph. */
export interface SignalInput {
  readonly connection: string;
  readonly to: string;
  readonly toConnection: string;
  readonly description?: { readonly type: string; readonly sdp: string } | null;
  readonly candidates: readonly { readonly candidate: string; readonly sdpMid?: string | null; readonly sdpMLineIndex?: number | null }[];
}

export const addressed = ({ connection, to, toConnection, description, candidates }: SignalInput): Addressed => ({
  ...{ connection, to, toConnection },
  description: description ? { type: description.type === 'OFFER' ? 'offer' : 'answer', sdp: description.sdp } : null,
  candidates: candidates.map(({ candidate, sdpMid = null, sdpMLineIndex = null }): Candidate => ({ candidate, sdpMid, sdpMLineIndex })),
});
