import { memberRegistered, surveyAnswered, toGlobalId, uuidv5, uuidv7 } from '@careway/contracts';
import { type Booted, bootContext, eventually, member, treats } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { diagnosisContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

const DRAFT = '... on IntakeDraft { id questionnaire { document } progress { next } } ... on DomainError { message }';
const START = `mutation ($m: ID!, $q: ID!) { startIntake(memberId: $m, questionnaire: $q) { ${DRAFT} } }`;
const SAVE = `mutation ($id: ID!, $path: [String!]!, $answer: JSON!) { saveIntakeAnswer(id: $id, path: $path, answer: $answer) { ${DRAFT} } }`;
const COMPLETE = `mutation ($id: ID!) { completeIntake(id: $id) { __typename ... on Intake { id } ... on DomainError { message } } }`;
const PREFER = `mutation ($m: ID!) { chooseResultRelease(memberId: $m, preference: AFTER_TALK) { __typename } }`;
const RESULTS = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { results { edges { node {
  id category status sensitivity releasedAt code { codings { system code } } value { value unit } derivedFrom { kind id } } } } } } }`;
interface Node {
  readonly id: string;
  readonly value: { readonly value: number };
  readonly derivedFrom: { readonly kind: string; readonly id: string } | null;
}
interface Item {
  readonly linkId: string;
  readonly item?: readonly Item[];
  readonly answerOption?: readonly object[];
}
interface Draft {
  readonly id: string;
  readonly questionnaire: { readonly document: Item };
  readonly progress: { readonly next: readonly string[] | null };
}

/** Asked again until it is so. */
const until = <T>(see: () => Promise<T>, is: (seen: T) => boolean): Promise<T> =>
  eventually(async () => {
    const seen = await see();
    if (!is(seen)) throw new Error(`It is not so: ${JSON.stringify(seen)}`);
    return seen;
  });

/** A member whom somebody treats, and what is known of their results. */
async function stage() {
  const [me, doctor] = [uuidv7(), uuidv7()];
  const about = { gender: 'female' as const, clinicId: null, district: 'Haifa', language: 'he' as const };
  const born = { memberId: me, birthDate: '1980-01-01', registeredAt: '2020-01-01T00:00:00.000Z' };
  const after = [...(await treats(booted, me, doctor)), await booted.tell(memberRegistered, { ...born, ...about })];
  const ask = async <T>(query: string, variables: object): Promise<T> => {
    const { data, errors } = await booted.ask(member(me), query, { ...variables }, after);
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as T;
  };
  const results = async () => {
    const [one] = await ask<[{ results: { edges: { node: Node }[] } }]>(RESULTS, { r: [{ __typename: 'Member', id: me }] });
    return one.results.edges.map(({ node }) => node);
  };
  /** Whatever is asked next, until nothing is: of options the nth, else no. */
  const answers = async (questionnaire: string, nth: number) => {
    let draft = await ask<Draft>(START, { m: me, q: questionnaire });
    while (draft.progress.next) {
      const path = draft.progress.next;
      const options = path.reduce<Item | undefined>(
        (at, linkId) => at?.item?.find((one) => one.linkId === linkId),
        draft.questionnaire.document,
      );
      const answer = [options?.answerOption?.[nth] ?? { valueBoolean: false }];
      draft = await ask<Draft>(SAVE, { id: draft.id, path, answer });
    }
    const sent = await ask<{ id: string }>(COMPLETE, { id: draft.id });
    expect(sent).toMatchObject({ __typename: 'Intake' });
    return sent.id;
  };
  const facts = async () => {
    const sql = `select type, data from outbox where key = $1 and type like 'diagnosis.result-%' order by sequence`;
    return (await booted.admin.query<{ type: string; data: Record<string, unknown> }>(sql, [me])).rows;
  };
  /** Support tells that something was answered. */
  const told = (instrument: string, score: number, more: object = {}) => {
    const surveyId = uuidv7();
    const at = new Date().toISOString();
    const step = {
      memberId: me,
      journeyId: uuidv7(),
      occurredAt: at,
      precision: 'instant' as const,
      sensitivity: 'general' as const,
      surveyId,
    };
    const asked = { instrument, instrumentVersion: '1', kind: 'prom' as const, reason: 'interval' as const, clinicId: null };
    const found = { score, previous: null, course: null, urgency: null, queue: null, rules: [], outcomeId: uuidv7() };
    const fact = { ...step, ...asked, by: me, from: 'member' as const, ...found, ...more };
    return { surveyId, tell: () => booted.tell(surveyAnswered, fact) };
  };
  return { me, ask, results, answers, facts, told };
}

test('a PHQ-9 that is answered as an intake is one result, with the answers that it comes from, told once', async () => {
  const { me, results, answers, facts } = await stage();
  const intake = await answers('phq-9', 1);
  const [result] = await until(results, (all) => all.length === 1);
  expect(result).toMatchObject({
    ...{ category: 'survey', status: 'final', sensitivity: 'MENTAL', value: { value: 9, unit: 'points' } },
    code: { codings: [{ system: 'http://loinc.org', code: '44261-6' }] },
    derivedFrom: { kind: 'INTAKE', id: intake },
  });
  const [fact, ...others] = await facts();
  expect(others).toEqual([]);
  expect(fact).toMatchObject({
    type: 'diagnosis.result-recorded.v1',
    data: { value: 9, unit: '{score}', code: { code: '44261-6' }, derivedFrom: { type: 'intake' } },
  });
  expect(fact!.data['releasedAt']).toBe(fact!.data['occurredAt']);
  expect(me).toBe(fact!.data['memberId']);
});

test('what support asked counts too; the same answers told again, and what another system asked, make no further result', async () => {
  const { me, results, told, facts } = await stage();
  const [mood, worry, life] = [told('phq-9', 14), told('gad-7', 6), told('daily-life', 3)];
  for (const { tell } of [mood, mood, told('phq-9', 20, { recorded: true }), life, worry]) await tell();
  const all = await until(results, (found) => found.length >= 2 && found.some(({ value }) => value.value === 6));
  expect(all.map(({ value, derivedFrom }) => [value.value, derivedFrom]).toSorted()).toEqual([
    [14, { kind: 'SURVEY', id: toGlobalId({ memberId: me, id: mood.surveyId }) }],
    [6, { kind: 'SURVEY', id: toGlobalId({ memberId: me, id: worry.surveyId }) }],
  ]);
  expect(all.map(({ id }) => id)).toContain(toGlobalId({ memberId: me, id: uuidv5('score', mood.surveyId) }));
  expect((await facts()).length).toBe(2);
});

test('a member who wants to be talked to first sees the score when that was done, as with any other result', async () => {
  const { me, ask, results, facts, told } = await stage();
  await ask(PREFER, { m: me });
  await told('phq-9', 12).tell();
  const found = await until(facts, (all) => all.length >= 2 && all.some(({ type }) => type.includes('review-opened')));
  expect(found.find(({ type }) => type.includes('recorded'))!.data['releasedAt']).toBeNull();
  expect(await results()).toEqual([]);
});
