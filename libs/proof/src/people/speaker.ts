import { demoSession, type Stack } from '@careway/stack';

/** How one request ended, as its sender saw it. */
export type Spoken =
  | { readonly kind: 'answered'; readonly data: Readonly<Record<string, unknown>>; readonly position: string | undefined }
  /** No answer, or an error: whether it happened is not known. */
  | { readonly kind: 'unknown'; readonly why: string };

const PATIENCE_MS = 15_000;

/** GraphQL of the proof's own, or an operation of the portal by the name under which the gateway serves it. */
export type Asked = string | { readonly documentId: string };

/** A signed-in person who speaks GraphQL to the gateway, or a system that speaks to one service. */
export interface Speaker {
  ask(asked: Asked, variables?: object): Promise<Spoken>;
}

/** @param headers what says who speaks, asked before each request */
export function speakTo(address: string, headers: () => Record<string, string> | Promise<Record<string, string>>): Speaker {
  return {
    async ask(asked, variables = {}) {
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(await headers()) },
          body: JSON.stringify({ ...(typeof asked === 'string' ? { query: asked } : asked), variables }),
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        const { data, errors } = (await response.json()) as { data?: Record<string, unknown> | null; errors?: { message: string }[] };
        if (errors?.length || !data) return { kind: 'unknown', why: errors?.map(({ message }) => message).join('; ') ?? 'no data' };
        return { kind: 'answered', data, position: response.headers.get('x-careway-position') ?? undefined };
      } catch (error) {
        return { kind: 'unknown', why: String(error) };
      }
    },
  };
}

/** The headers with which a demo person's requests reach the gateway. */
export async function headersOf({ url, database }: Pick<Stack, 'url' | 'database'>, personId: string): Promise<Record<string, string>> {
  const session = await demoSession(database.admin, personId, url);
  if (!session) throw new Error(`Nobody can sign in as ${personId}.`);
  return { cookie: `${session.name}=${session.value}`, 'x-careway-csrf': '1' };
}

/** A person at the gateway, in a session of their own. */
export async function signedIn(stack: Pick<Stack, 'url' | 'database'>, personId: string): Promise<Speaker> {
  const headers = await headersOf(stack, personId);
  return speakTo(`${stack.url}/graphql`, () => headers);
}

/** Asks until it is answered: for steps that stand before a proof begins. @throws after half a minute, with the last reason */
export async function insist<T>(
  speaker: Speaker,
  asked: Asked,
  variables: object,
  until: (answer: T) => boolean = () => true,
  /** Which field of several is the answer; else the first. */
  field?: string,
): Promise<T> {
  let why = '';
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const spoken = await speaker.ask(asked, variables);
    if (spoken.kind === 'answered') {
      const answer = (field === undefined ? Object.values(spoken.data)[0] : spoken.data[field]) as T;
      if (until(answer)) return answer;
      why = JSON.stringify(answer);
    } else ({ why } = spoken);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`A step before the proof was not done: ${why}`);
}
