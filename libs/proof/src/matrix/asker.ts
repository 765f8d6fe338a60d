import { createTokenSigner, type Kind, type TokenKeys, type TokenSigner } from '@careway/access';
import type { HostileWords } from '../hostile/hostile-words.ts';
import { demoSession, type Stack } from '@careway/stack';

export interface Person {
  readonly kind: Kind;
  readonly personId: string;
}
/** An answer as it left the house: the text is what a canary is looked for in. */
export interface Told {
  readonly status: number;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly string[];
  /** It changed something: the positions of what was written came with it. */
  readonly wrote: boolean;
}

/** On a machine with much else to do, copies of relations grow old for long. */
const PATIENCE_MS = 60_000;
const PURPOSE = { member: 'PATRQT', clinician: 'TREAT', administrator: 'HOPERAT', moderator: 'HOPERAT', system: 'HOPERAT' } as const;

/** Asks one context with a signed token for it, or the gateway with a session, as whoever is named. */
export class Asker {
  requests = 0;
  /** What the steps that fill the record carry in their words. */
  hostile: HostileWords | undefined;
  private readonly after = new Map<string, string>();
  private readonly rerouted = new Map<string, string>();
  private readonly sessions = new Map<string, Promise<Record<string, string>>>();

  private constructor(
    private readonly stack: Pick<Stack, 'url' | 'services' | 'database'>,
    private readonly signer: TokenSigner,
  ) {}

  static async open(stack: Pick<Stack, 'url' | 'services' | 'database'>, keys: TokenKeys): Promise<Asker> {
    return new Asker(stack, await createTokenSigner(keys.privateJwk));
  }

  /** @param graph the name of a context, or `gateway` */
  async ask(graph: string, who: Person, query: string, variables: object = {}): Promise<Told> {
    for (const end = Date.now() + PATIENCE_MS; ;) {
      const told = await this.once(graph, who, query, variables);
      const early = told.codes.some((code) => code === 'RETRY' || code === 'TRY_AGAIN') || told.status === 429;
      if (!early || Date.now() > end) return told;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** A step that fills the record: the one field that was asked for. @throws where it was refused */
  async does<T = { readonly __typename: string; readonly id: string }>(
    graph: string,
    who: Person,
    query: string,
    variables: object = {},
  ): Promise<T> {
    const step = this.hostile?.of(graph, query, variables) ?? { query, variables };
    for (const end = Date.now() + PATIENCE_MS; ;) {
      const { data, text, codes } = await this.ask(graph, who, step.query, step.variables);
      const answer = data && (Object.values(data)[0] as T & { __typename?: string });
      if (codes.length === 0 && answer && !String(answer.__typename).endsWith('Error')) return answer;
      // a relation or a journey that is still on its way
      if (Date.now() > end || !text.includes('NOT_FOUND'))
        throw new Error(`A step that fills the record was refused by ${graph}: ${text.slice(0, 600)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Asks with headers of the asker's own choice: without a token, with another's, with an old one. */
  bare(graph: string, headers: Readonly<Record<string, string>>, query: string): Promise<Told> {
    return this.send(this.address(graph), headers, query, {});
  }

  /** The cookie of a session of its own in which a member has opened somebody else's record; any other person's is just theirs. */
  async actingFor({ kind, personId }: Person, memberId: string): Promise<string> {
    const { cookie = '' } = await this.signIn({ kind, personId });
    if (kind !== 'member' || personId === memberId) return cookie;
    const headers = { cookie, 'content-type': 'application/json', 'x-careway-csrf': '1', origin: this.stack.url };
    const { status } = await fetch(`${this.stack.url}/auth/acting-for`, { method: 'POST', headers, body: JSON.stringify({ memberId }) });
    if (status !== 200) throw new Error(`Nobody may act for ${memberId}: ${status}`);
    return cookie;
  }

  /** For whoever plants a defect: sends what is meant for a context elsewhere. Answers how to take that back. */
  reroute(graph: string, address: string): () => void {
    this.rerouted.set(graph, address);
    return () => void this.rerouted.delete(graph);
  }

  token(audience: string, who: Person, after: readonly string[] = []): Promise<string> {
    return this.signer.sign(audience, { ...who, sessionId: 'matrix', purpose: PURPOSE[who.kind], after: [...after], op: 'Matrix' });
  }

  /** What `who` sends to the gateway. */
  session(who: Person): Promise<Record<string, string>> {
    const known = this.sessions.get(who.personId) ?? this.signIn(who);
    this.sessions.set(who.personId, known);
    return known;
  }

  private async signIn({ personId }: Person): Promise<Record<string, string>> {
    const session = await demoSession(this.stack.database.admin, personId, this.stack.url);
    if (!session) throw new Error(`Nobody can sign in as ${personId}.`);
    return { cookie: `${session.name}=${session.value}` };
  }

  private address = (graph: string): string =>
    this.rerouted.get(graph) ?? (graph === 'gateway' ? `${this.stack.url}/graphql` : `${this.stack.services[graph]}/graphql`);

  private async once(graph: string, who: Person, query: string, variables: object): Promise<Told> {
    if (graph === 'gateway') return this.send(this.address(graph), await this.session(who), query, variables);
    const authorization = `Bearer ${await this.token(graph, who, [...this.after.values()])}`;
    return this.send(this.address(graph), { authorization }, query, variables);
  }

  private async send(address: string, headers: Record<string, string>, query: string, variables: object): Promise<Told> {
    this.requests += 1;
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-careway-csrf': '1', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const positions = response.headers.get('x-careway-position')?.split(',') ?? [];
    for (const position of positions) {
      const at = position.trim();
      this.after.set(at.slice(0, at.lastIndexOf(':')), at);
    }
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const body = (isJson ? JSON.parse(text) : {}) as { data?: Told['data']; errors?: { extensions?: { code?: string } }[] };
    return {
      status: response.status,
      text,
      data: body.data ?? null,
      wrote: positions.length > 0,
      codes: (body.errors ?? []).map(({ extensions }) => extensions?.code ?? ''),
    };
  }
}
