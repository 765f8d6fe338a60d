import { clinicianJoined, memberRegistered, uuidv7 } from '@careway/contracts';
import { type Answer, type Booted, bootContext, clinician, member, type Who } from '@careway/testing';
import { supportContext } from '../src/index.ts';

export interface Wrote {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly heldFor: string | null;
  readonly sign: string | null;
  readonly accepted: boolean;
  readonly label: string | null;
  readonly labelWords: string | null;
  readonly nurseWords: string | null;
  readonly author: { readonly pseudonym: string | null; readonly verified: boolean; readonly isMe: boolean };
  readonly below: readonly Wrote[];
  readonly decisions: readonly {
    readonly id: string;
    readonly version: number;
    readonly kind: string;
    readonly state: string;
    readonly words: string;
    readonly answerWords: string | null;
  }[];
}
const POST = `id version kind state heldFor sign accepted mayAccept label labelWords nurseWords title author { pseudonym verified profession isMe }`;
const WHOLE = `${POST} decisions { id version kind state words answerWords } below { ${POST} below { ${POST} } }`;
const ERROR = '... on DomainError { code message }';

/** A community's people, and what they do there: each as oneself, through the graph. */
export class Forum {
  readonly after: string[] = [];
  private constructor(readonly booted: Booted) {}
  static open = async (): Promise<Forum> => new Forum(await bootContext(supportContext));
  close = (): Promise<void> => this.booted.close();

  /** A member whom the registry knows. */
  async person(birthDate = '1980-05-05'): Promise<Who> {
    const memberId = uuidv7();
    const known = {
      birthDate,
      gender: 'female',
      clinicId: null,
      district: 'Haifa',
      language: 'he',
      registeredAt: '2020-01-01T00:00:00.000Z',
    } as const;
    this.after.push(await this.booted.tell(memberRegistered, { memberId, ...known }));
    return member(memberId);
  }
  async staff(profession: string): Promise<Who> {
    const clinicianId = uuidv7();
    this.after.push(await this.booted.tell(clinicianJoined, { clinicianId, profession, clinicId: null }));
    // what is asked about nobody waits for no position
    for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
      const { rowCount } = await this.booted.admin.query('select from clinician_view where id = $1', [clinicianId]);
      if (rowCount) break;
    }
    return clinician(clinicianId);
  }
  moderator = (): Who => ({ kind: 'moderator', personId: uuidv7() });

  /** The one field that was asked for; its error where it was refused. */
  async ask<T = Wrote>(who: Who, query: string, variables: object = {}): Promise<T> {
    const { data, errors }: Answer = await this.booted.ask(who, query, variables, this.after);
    if (errors?.length) return { __typename: errors[0]!.extensions.code } as T;
    return Object.values(data)[0] as T;
  }
  join = (who: Who, pseudonym: string, code = 'hypertension') =>
    this.ask<{ __typename: string; membership: { pseudonym: string; mutedUntil: string | null } }>(
      who,
      `mutation ($code: String!, $pseudonym: String!) { joinCommunity(code: $code, pseudonym: $pseudonym) { __typename ... on Community { membership { pseudonym mutedUntil } } ${ERROR} } }`,
      { code, pseudonym },
    );
  /** A member who joined some time ago, which no command can say, or just now. */
  async joined(pseudonym: string, code = 'hypertension', isNew = false): Promise<Who> {
    const who = await this.person();
    const { __typename } = await this.join(who, pseudonym, code);
    if (__typename !== 'Community') throw new Error(__typename);
    if (!isNew)
      await this.booted.admin.query(`update community_link set joined_at = joined_at - interval '30 days' where member_id = $1`, [
        who.personId,
      ]);
    return who;
  }
  write = (who: Who, input: object) =>
    this.ask(who, `mutation ($input: WritePostInput!) { writePost(input: $input) { __typename ... on Post { ${WHOLE} } ${ERROR} } }`, {
      input: { id: uuidv7(), ...input },
    });
  question = (who: Who, text: string, more: object = {}) =>
    this.write(who, { kind: 'QUESTION', community: 'hypertension', title: 'A question', text, ...more });
  answer = (who: Who, parentId: string, text: string) => this.write(who, { kind: 'ANSWER', parentId, text });
  see = (who: Who, id: string) =>
    this.ask<Wrote | { __typename: string }>(who, `query ($id: ID!) { post(id: $id) { __typename ${WHOLE} } }`, { id });
  find = async (who: Who, search: string | null, code = 'hypertension'): Promise<readonly { id: string; title: string }[]> => {
    const query = `query ($code: String!, $search: String) { communityQuestions(code: $code, search: $search) { nodes { id title } } }`;
    return (await this.ask<{ nodes?: readonly { id: string; title: string }[] }>(who, query, { code, search })).nodes ?? [];
  };
  own = async (who: Who, code = 'hypertension') =>
    (await this.ask<{ nodes: readonly Wrote[] }>(who, `query ($code: String!) { myPosts(code: $code) { nodes { ${WHOLE} } } }`, { code }))
      .nodes;
  /** Facts of communities, as they left. */
  facts = async (kind: string): Promise<readonly { key: string; data: Record<string, string> }[]> =>
    (
      await this.booted.admin.query<{ key: string; data: Record<string, string> }>(
        `select key, data from outbox where type = $1 order by position`,
        [`support.${kind}.v1`],
      )
    ).rows;
  /** What a person's transaction sees of a table, asked as the service's own role: row-level security alone decides. */
  sees = async (enter: string, table: string): Promise<number> => {
    const { admin } = this.booted;
    await admin.query('begin; set local role support; set local search_path = support');
    try {
      await admin.query(enter);
      return (await admin.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n;
    } finally {
      await admin.query('rollback');
    }
  };
}
