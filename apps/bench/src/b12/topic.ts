import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';

/** What everybody follows: a post of some 700 bytes, whose title carries {@link MARK} once, so that whoever reads bytes can count frames. */
export interface Post {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
export const PLACE = 'place';
export const POST_ID = 'post';
export const MARK = '|';
const TEXT = 'Walking after a meal lowers the sugar in the blood. '.repeat(13);

/** The post after its n-th change. All are of one length. */
export const postOf = (n: number): Post => ({ id: POST_ID, title: `${MARK}${String(n).padStart(6, '0')}`, text: TEXT });

/** What each arm serves: it changes the post for everybody at once. */
export interface Served {
  readonly port: number;
  /** How many clients follow by now. */
  following(): number;
  change(): void;
}

/** Listens on a free port of this machine only. */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 8_192 }, resolve));
  return (server.address() as AddressInfo).port;
}
