import { setTimeout as pause } from 'node:timers/promises';

export interface GraphAnswer {
  status: number;
  headers: Headers;
  text: string;
  data: Record<string, unknown> | null | undefined;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; requestId?: string } }[];
}

export const HEADERS = { 'content-type': 'application/json', 'x-careway-csrf': '1' };

/** Sends a body as it is; `session` is what the cookie is in the product. */
export async function post(url: string, body: string, session?: string, headers: Record<string, string> = HEADERS): Promise<GraphAnswer> {
  const response = await fetch(url, { method: 'POST', body, headers: { ...headers, ...(session && { 'x-test-session': session }) } });
  const text = await response.text();
  const read = (response.headers.get('content-type') ?? '').includes('json') ? (JSON.parse(text) as Partial<GraphAnswer>) : {};
  return { status: response.status, headers: response.headers, text, data: read.data, errors: read.errors ?? [] };
}

export const ask = (url: string, session: string | undefined, query: string, variables?: object) =>
  post(`${url}/graphql`, JSON.stringify({ query, variables }), session);

export interface Frame {
  event: string;
  id?: string;
  data: { id: string; payload: { data?: unknown; errors?: unknown; extensions?: { live?: string; cursor?: string } } };
}

/** One live stream, read as a browser does. */
export class LiveReader {
  readonly frames: Frame[] = [];
  ended = false;
  comments = 0;
  private readonly abort = new AbortController();

  static async open(url: string, session: string | undefined, body: object, headers: Record<string, string> = {}): Promise<LiveReader> {
    const reader = new LiveReader();
    const response = await fetch(`${url}/graphql/stream`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...HEADERS, ...headers, ...(session && { 'x-test-session': session }) },
      signal: reader.abort.signal,
    });
    if (response.status !== 200 || !response.body) throw new Error(`${response.status} ${await response.text()}`);
    void reader.read(response.body);
    await until(() => reader.comments > 0);
    return reader;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) {
        const blocks = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch {
      // cut: that is what some tests do
    }
    this.ended = true;
  }

  private take(block: string): void {
    if (block.startsWith(':')) return void this.comments++;
    const fields = Object.fromEntries(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    this.frames.push({
      event: fields['event'] ?? '',
      ...(fields['id'] && { id: fields['id'] }),
      data: { payload: {}, ...(JSON.parse(fields['data'] ?? '{}') as { id: string }) },
    });
  }

  /** Resolves with the frames once there are `count`. */
  async atLeast(count: number): Promise<Frame[]> {
    await until(() => this.frames.length >= count);
    return this.frames;
  }

  close(): void {
    this.abort.abort();
  }
}

/** Waits until `holds`, at most `patience` milliseconds. */
export async function until(holds: () => boolean, patience = 5_000): Promise<void> {
  const deadline = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`did not happen in ${patience} ms: ${holds.toString()}`);
    await pause(10);
  }
}
