import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** One request as the gateway sent it to a service. */
export interface Sent {
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the gateway sent for one page: requests of one wave went out together, a wave began with an answer of the one before. */
export type Waves = readonly (readonly Sent[])[];

/** undici tells of each request on these channels: https://undici.nodejs.org/#/docs/api/DiagnosticsChannel */
const CREATED = 'undici:request:create';
const ANSWERED = 'undici:request:trailers';

interface Told {
  readonly request: { readonly origin: string | URL; readonly path: string; readonly headers: readonly string[]; readonly body: unknown };
}

const pairs = (list: readonly string[]): Record<string, string> =>
  Object.fromEntries(list.flatMap((name, n) => (n % 2 === 0 ? [[name, list[n + 1]!] as const] : [])));

const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : body instanceof Uint8Array ? Buffer.from(body).toString() : '';

/** Lets `work` happen and answers what was sent to the services meanwhile; `gateway` is the origin whose own requests don't count. */
export async function recorded(gateway: string, work: () => Promise<unknown>): Promise<Waves> {
  const waves: Sent[][] = [];
  const open = new Set<unknown>();
  let isAnswered = true;
  const onCreated = (message: unknown): void => {
    const { request } = message as Told;
    const origin = String(request.origin).replace(/\/$/, '');
    const body = textOf(request.body);
    if (origin === gateway || body === '') return;
    open.add(request);
    if (isAnswered) waves.push([]);
    isAnswered = false;
    waves.at(-1)!.push({ origin, path: request.path, headers: pairs(request.headers), body });
  };
  const onAnswered = (message: unknown): void => {
    if (open.delete((message as Told).request)) isAnswered = true;
  };
  subscribe(CREATED, onCreated);
  subscribe(ANSWERED, onAnswered);
  try {
    await work();
  } finally {
    unsubscribe(CREATED, onCreated);
    unsubscribe(ANSWERED, onAnswered);
  }
  if (waves.length === 0) throw new Error('Nothing was seen to be sent to a service, so there is nothing to compare with.');
  return waves;
}
