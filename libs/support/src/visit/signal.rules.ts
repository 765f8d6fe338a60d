import { SignalRefusedError } from './visit.errors.ts';

/** W3C RTCSessionDescription. */
export interface Description {
  readonly type: 'offer' | 'answer';
  readonly sdp: string;
}
/** W3C RTCIceCandidate, as far as it is sent. An empty candidate says that there are no more. */
export interface Candidate {
  readonly candidate: string;
  readonly sdpMid: string | null;
  readonly sdpMLineIndex: number | null;
}
export interface SignalBody {
  readonly description: Description | null;
  readonly candidates: readonly Candidate[];
}

/** A description of one picture and one sound with all its codecs has 6 to 9 kB in today's browsers. */
const LONGEST_SDP = 24_000;
const LONGEST_CANDIDATE = 512;
const MOST_CANDIDATES = 40;
/** A connection is made with some dozen signals; more in a minute is no call. */
export const MOST_A_MINUTE = 240;

/** What connects two browsers, and nothing else that somebody would like to leave here. @throws SignalRefusedError */
export function signalBody({ description, candidates }: SignalBody): SignalBody {
  const isDescription = description === null || (description.sdp.startsWith('v=0\r\n') && description.sdp.length <= LONGEST_SDP);
  const areCandidates = candidates.length <= MOST_CANDIDATES && candidates.every(isCandidate);
  if (!isDescription || !areCandidates || (description === null && candidates.length === 0)) throw new SignalRefusedError();
  return {
    description: description && { type: description.type, sdp: description.sdp },
    candidates: candidates.map(({ candidate, sdpMid, sdpMLineIndex }) => ({ candidate, sdpMid, sdpMLineIndex })),
  };
}

const isCandidate = ({ candidate, sdpMid, sdpMLineIndex }: Candidate): boolean =>
  (candidate === '' || candidate.startsWith('candidate:')) &&
  candidate.length <= LONGEST_CANDIDATE &&
  (sdpMid === null || sdpMid.length <= 32) &&
  (sdpMLineIndex === null || (sdpMLineIndex >= 0 && sdpMLineIndex < 32));
