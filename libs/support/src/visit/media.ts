import { createHmac } from 'node:crypto';

/** W3C RTCIceServer: where browsers ask how they are reached (STUN), or who passes their pictures on (TURN). */
export interface IceServer {
  readonly urls: readonly string[];
  readonly username: string | null;
  readonly credential: string | null;
}
/** How a window gets its picture to the others of the visit. `peer`: straight to each of them, by the signals of the room. */
export interface Admission {
  readonly kind: 'peer';
  readonly iceServers: readonly IceServer[];
}
export interface Place {
  readonly visitId: string;
  readonly seatId: string;
}

/**
 * The way of the pictures. The visit, its waiting room and its guests know nothing of it: they ask for a seat's admission and show it. A
 * server that passes pictures on takes this one's place with an admission of its own kind (ADR 25).
 */
export abstract class MediaPort {
  abstract admit(place: Place, now: Date): Admission;
}

/** Where browsers find help; none of it is needed where they reach each other anyway. */
export interface PeerSettings {
  readonly stunUrls: readonly string[];
  readonly turnUrls: readonly string[];
  /** Shared with the TURN server (coturn: `use-auth-secret`, `static-auth-secret`). */
  readonly turnSecret: string | undefined;
}

/** Longer than a visit takes; the name and the password are worth nothing afterwards. */
const TURN_SECONDS = 4 * 3_600;

/** From browser to browser. What passes a TURN server is encrypted between the browsers (DTLS-SRTP). */
export class PeerToPeer extends MediaPort {
  constructor(private readonly settings: PeerSettings) {
    super();
  }

  override admit({ seatId }: Place, now: Date): Admission {
    const { stunUrls, turnUrls, turnSecret } = this.settings;
    const stun = stunUrls.length ? [{ urls: stunUrls, username: null, credential: null }] : [];
    const turn = turnUrls.length && turnSecret ? [{ urls: turnUrls, ...turnCredentials(turnSecret, seatId, now) }] : [];
    return { kind: 'peer', iceServers: [...stun, ...turn] };
  }
}

/** The TURN REST API's time-limited credentials (draft-uberti-behave-turn-rest-00), as coturn takes them: HMAC-SHA1 is its choice. */
export function turnCredentials(secret: string, name: string, now: Date): { readonly username: string; readonly credential: string } {
  const username = `${Math.floor(+now / 1000) + TURN_SECONDS}:${name}`;
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}

/** The environment's lists: addresses, parted by commas. */
export const listOf = (value: string | undefined): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
