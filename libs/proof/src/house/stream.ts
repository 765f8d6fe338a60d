import type { Visitor } from './house.ts';

export interface Frame {
  readonly cursor: string | undefined;
  readonly id: string;
  readonly payload: { readonly data?: Record<string, unknown> | null; readonly extensions?: Record<string, unknown> };
  /** `performance.now()` at its arrival. */
  readonly at: number;
}

export interface Stream {
  readonly frames: readonly Frame[];
  /** The first frame that fits, already here or yet to come. */
  next(fits: (frame: Frame) => boolean, within?: number): Promise<Frame>;
  readonly ended: Promise<void>;
  cut(): void;
}

/** One subscription on a stream; its frames carry the `id`. */
export interface Operation {
  readonly id: string;
  readonly query: string;
  readonly variables: object;
  readonly lastEventId?: string;
}

/** Opens live updates as the portal does; `lastEventId` resumes. */
export const openStream = (who: Pick<Visitor, 'cookie'>, query: string, variables: object, lastEventId?: string): Promise<Stream> =>
  openStreams(who, [{ id: 'one', query, variables, ...(lastEventId === undefined ? {} : { lastEventId }) }]);

/** Opens several over one stream, as a page does. */
export async function openStreams(who: Pick<Visitor, 'cookie'>, operations: readonly Operation[]): Promise<Stream> {
  const abort = new AbortController();
  const url = new URL('/graphql/stream', originOf(who));
  const response = await fetch(url, {
    method: 'POST',
    signal: abort.signal,
    headers: {
      cookie: who.cookie,
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'x-careway-csrf': '1',
      origin: url.origin,
    },
    body: JSON.stringify({ operations }),
  });
  if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}: ${await response.text()}`);
  const frames: Frame[] = [];
  const ended = (async () => {
    let rest = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop()!;
      for (const part of parts) {
        const fields = new Map(part.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
        if (fields.get('event') === 'next')
          frames.push({
            cursor: fields.get('id'),
            at: performance.now(),
            ...(JSON.parse(fields.get('data')!) as Pick<Frame, 'id' | 'payload'>),
          });
      }
    }
  })().catch(() => undefined);
  return {
    frames,
    ended,
    cut: () => abort.abort(),
    async next(fits, within = 5_000) {
      for (const end = performance.now() + within; performance.now() < end;) {
        const frame = frames.find(fits);
        if (frame) return frame;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`no such frame within ${within} ms; came: ${JSON.stringify(frames)}`);
    },
  };
}

/** The port stands in the cookie's name. */
const originOf = (who: Pick<Visitor, 'cookie'>): string => `http://localhost:${/^__Host-careway-(\d+)=/.exec(who.cookie)![1]}`;
