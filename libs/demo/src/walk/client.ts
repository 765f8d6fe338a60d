import { createTokenSigner, type Kind, SYSTEMS, type TokenKeys, type TokenSigner } from '@careway/access';
import { clinicianId, memberId, staffId } from '../kit/ids.ts';

/** Who speaks in the walk: the walk itself, or one of its people. */
export interface Voice {
  readonly kind: Kind;
  readonly personId: string;
}
export const WALK: Voice = { kind: 'system', personId: SYSTEMS['demo-walk'] };
export const asMember = (key: string): Voice => ({ kind: 'member', personId: memberId(key) });
export const asClinician = (key: string): Voice => ({ kind: 'clinician', personId: clinicianId(key) });
export const asModerator = (key: string): Voice => ({ kind: 'moderator', personId: staffId(key) });
export const asAdministrator = (key: string): Voice => ({ kind: 'administrator', personId: staffId(key) });

/** A command of the walk was refused: the demo and the product disagree, and somebody has to look. */
export class WalkError extends Error {
  override readonly name = 'WalkError';
}

export interface Question {
  readonly service: string;
  readonly as: Voice;
  readonly query: string;
  readonly variables?: object;
  /** The member whom it is about: what was written about this member before is waited for. */
  readonly about?: string;
  /** For whom the answer "not found" means "not yet": a relation that is still on its way. Milliseconds. */
  readonly patience?: number;
}

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** How long "ask again" is obeyed before the walk gives up: a machine with much else to do lets copies of relations grow old for long. */
const PATIENCE_MS = 120_000;
/** How many cut connections in a row a step survives. */
const CUTS = 5;

/** Speaks GraphQL to the contexts as the people of the demo, each call with a signed internal token like the gateway's. */
export class WalkClient {
  /** Newest position by source, per member. */
  private readonly positions = new Map<string, Map<string, string>>();
  readonly counts = { commands: 0, retries: 0 };

  private constructor(
    private readonly services: Readonly<Record<string, string>>,
    private readonly signer: TokenSigner,
  ) {}

  static async open(services: Readonly<Record<string, string>>, keys: TokenKeys): Promise<WalkClient> {
    return new WalkClient(services, await createTokenSigner(keys.privateJwk));
  }

  /** The one field that was asked for. @throws WalkError on any error of the answer */
  async ask<T>(question: Question): Promise<T> {
    const { service, patience = 0 } = question;
    const begun = Date.now();
    for (let pause = 20; ; pause = Math.min(pause * 2, 400)) {
      const { data, errors } = await this.once(question);
      if (!errors?.length && data) return Object.values(data)[0] as T;
      const codes = errors?.map(({ extensions }) => extensions?.code) ?? [];
      const waited = Date.now() - begun;
      const isEarly = (codes.includes('RETRY') && waited < PATIENCE_MS) || (codes.includes('NOT_FOUND') && waited < patience);
      if (!isEarly)
        throw new WalkError(`${service} refused a step of the demo: ${errors?.map(({ message }) => message).join('; ') ?? 'no answer'}`);
      this.counts.retries += 1;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  private async once({ service, as, query, variables = {}, about }: Question): Promise<Body> {
    const address = this.services[service];
    if (!address) throw new WalkError(`No service ${service} is running.`);
    const purpose = as.kind === 'clinician' ? 'TREAT' : as.kind === 'member' ? 'PATRQT' : 'HOPERAT';
    const after = about ? [...(this.positions.get(about)?.values() ?? [])] : [];
    const token = await this.signer.sign(service, { ...as, sessionId: 'demo-walk', purpose, after, op: 'DemoWalk' });
    const response = await this.send(service, `${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    this.counts.commands += 1;
    this.remember(response.headers.get('x-careway-position'));
    if (!response.headers.get('content-type')?.includes('json'))
      throw new WalkError(`${service} answered ${response.status} to a step of the demo.`);
    return (await response.json()) as Body;
  }

  /**
   * A busy machine cuts a connection before the answer now and then. The step is sent again, as it is when a walk that was broken off is
   * taken up: what is there already is told and counts as done.
   */
  private async send(service: string, url: string, request: RequestInit): Promise<Response> {
    for (let left = CUTS; ; left--) {
      try {
        return await fetch(url, request);
      } catch (error) {
        const { code, message } = ((error as Error).cause ?? error) as { code?: string; message: string };
        if (left === 0)
          throw new WalkError(
            `${service} can't be reached (${code ?? message}). What the demo has so far is kept: start again, and it goes on from there.`,
          );
        this.counts.retries += 1;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  private remember(told: string | null): void {
    for (const position of told?.split(',') ?? []) {
      const [source = '', key = ''] = position.trim().split(':');
      const known = this.positions.get(key) ?? new Map<string, string>();
      this.positions.set(key, known.set(source, position.trim()));
    }
  }
}

/** A union's answer: the type's name says how it went. Names in `fine` count as done. @throws WalkError */
export function expectOne(answer: { readonly __typename: string; readonly message?: string }, fine: readonly string[]): void {
  if (!fine.includes(answer.__typename)) throw new WalkError(`${answer.__typename}: ${answer.message ?? 'a step of the demo was refused'}`);
}
