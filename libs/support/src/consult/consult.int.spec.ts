import { CONSULT_PLACE, fromGlobalId, toGlobalId, uuidv7 } from '@careway/contracts';
import { asRole } from '@careway/store';
import { type Answer, auditCatalogue, type Booted, bootContext, clinician, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { supportContext } from '../index.ts';

let booted: Booted;
const [me, doctor, nurse, peer, stranger, desk] = Array.from({ length: 6 }, () => uuidv7()) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const moderator: Who = { kind: 'moderator', personId: desk };
const after: string[] = [];

const CASE = 'id version state text masked findings { kind text replacement known kept mayBeKept start end } consult { id state }';
const CONSULT = `id version state specialty text mine outcome answerCount author { id }
  answers { id text mine votedByMe evidence { url host } votes { id } author { id } }`;
const answered = (type: string, fields: string): string => `{ __typename ... on ${type} { ${fields} } ... on DomainError { code } }`;
const WRITE = `mutation ($input: WriteConsultInput!) { writeConsult(input: $input) ${answered('ConsultCase', CASE)} }`;
const CHECK = `mutation ($id: ID!, $v: Int!, $keeps: [KeepInput!]! = []) { checkConsult(id: $id, expectedVersion: $v, keeps: $keeps) ${answered('ConsultCase', CASE)} }`;
const PUBLISH = `mutation ($id: ID!, $v: Int!) { publishConsult(id: $id, expectedVersion: $v) ${answered('Consult', CONSULT)} }`;
const ANSWER = `mutation ($input: AnswerConsultInput!) { answerConsult(input: $input) ${answered('Consult', CONSULT)} }`;
const VOTE = `mutation ($id: ID!) { voteForAnswer(answerId: $id) ${answered('Consult', CONSULT)} }`;
const CLOSING = `mutation ($id: ID!, $text: String!) { checkClosing(caseId: $id, text: $text) ${answered('ConsultClosing', 'masked')} }`;
const CLOSE = `mutation ($id: ID!, $v: Int!, $text: String!, $shown: String!) { closeConsult(caseId: $id, expectedVersion: $v, text: $text, shown: $shown) ${answered('Consult', CONSULT)} }`;
const WITHDRAW = `mutation ($id: ID!, $v: Int!) { withdrawConsult(id: $id, expectedVersion: $v) ${answered('Consult', CONSULT)} }`;
const ASK = `mutation ($id: ID!, $request: ID!, $words: String!) { askReidentification(consultId: $id, requestId: $request, reason: DANGER_TO_PATIENT, words: $words) ${answered('Reidentification', 'id agreed')} }`;
const DECIDE = `mutation ($request: ID!, $agree: Boolean!) { decideReidentification(requestId: $request, agree: $agree) ${answered('Reidentification', 'id agreed')} }`;
const OPEN = `mutation ($request: ID!) { openConsult(requestId: $request) ${answered('OpenedConsult', 'member { id }')} }`;

interface Finding {
  readonly kind: string;
  readonly text: string;
  readonly replacement: string;
  readonly known: boolean;
  readonly mayBeKept: boolean;
  readonly start: number;
  readonly end: number;
}
interface Case {
  readonly __typename: string;
  readonly code?: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly masked: string | null;
  readonly findings: readonly Finding[];
}
interface Consult {
  readonly __typename: string;
  readonly code?: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly text: string;
  readonly outcome: string | null;
  readonly answers: readonly { readonly id: string; readonly votes: readonly { readonly id: string }[]; readonly votedByMe: boolean }[];
}
const told = <T>(answer: Answer): T => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as T;
};
const ask = async <T>(who: Who, query: string, variables: object): Promise<T> => told<T>(await booted.ask(who, query, variables, after));
/** How a question was answered, refused ones and those that are not there included. */
const codeOf = async (who: Who, query: string, variables: object): Promise<string | undefined> => {
  const { data, errors } = await booted.ask(who, query, variables, after);
  const [first] = Object.values(data ?? {}) as ({ code?: string } | null)[];
  return errors?.[0]?.extensions.code ?? (first === null ? 'NULL' : first?.code);
};

const TEXT = 'על נועה ברק (ת״ז 058372202, 054-3217788) מנווה אלון: ב-12/03/2025 חום, ב-15/03/2025 פריחה. מתן סטרואידים?';
const KNOWN = { names: ['ברק נועה', 'Barak Noa'], places: ['נווה אלון'], numbers: ['058372202'], birthDate: '1979-03-14' };
const write = (more: object = {}, who: Who = clinician(doctor)) =>
  ask<Case>(who, WRITE, { input: { memberId: me, caseId: uuidv7(), specialty: 'INTERNIST', text: TEXT, known: KNOWN, ...more } });
async function published(text = TEXT): Promise<{ readonly caseId: string; readonly consult: Consult }> {
  const { id, version } = await write({ text });
  const checked = await ask<Case>(clinician(doctor), CHECK, { id, v: version });
  return { caseId: id, consult: await ask<Consult>(clinician(doctor), PUBLISH, { id, v: checked.version }) };
}
const answer = (consultId: string, who: string, more: object = {}) =>
  ask<Consult>(clinician(who), ANSWER, { input: { consultId, answerId: uuidv7(), text: 'Biopsy first.', ...more } });
const see = (id: string, who: Who = clinician(peer)) =>
  ask<Consult | null>(who, `query ($id: ID!) { consult(id: $id) { ${CONSULT} } }`, { id });

beforeAll(async () => {
  booted = await bootContext(supportContext);
  after.push(...(await treats(booted, me, doctor)), ...(await treats(booted, me, nurse)));
}, 60_000);
afterAll(async () => {
  await booted?.close();
});

test('what the gate finds is shown with what stands in its place, and what colleagues read is the text that was shown', async () => {
  const { id, version, state, masked: unchecked } = await write();
  expect([state, unchecked]).toEqual(['DRAFT', null]);
  expect(await ask<Consult>(clinician(doctor), PUBLISH, { id, v: version })).toMatchObject({ code: 'CONSULT_STATE' });
  const { masked, findings, ...checked } = await ask<Case>(clinician(doctor), CHECK, { id, v: version });
  expect(checked.state).toBe('CHECKED');
  expect(findings.map(({ kind, text, known, mayBeKept }) => [kind, text, known, mayBeKept])).toEqual([
    ['NAME', 'נועה ברק', true, true],
    ['IDENTITY', '058372202', true, false],
    ['PHONE', '054-3217788', false, false],
    ['PLACE', 'נווה אלון', true, true],
    ['DATE', '12/03/2025', false, true],
    ['DATE', '15/03/2025', false, true],
  ]);
  expect(masked).toMatch(
    /^על \[שם\] \(ת״ז \[מספר זהות\], \[טלפון\]\) מ\[יישוב\]: ב-\d\d\/\d\d\/202\d חום, ב-\d\d\/\d\d\/202\d פריחה\. מתן סטרואידים\?$/u,
  );
  const [first, second] = [...masked!.matchAll(/(\d\d)\/(\d\d)\/(\d{4})/gu)].map(([, day, month, year]) =>
    Date.UTC(Number(year), Number(month) - 1, Number(day)),
  );
  expect((second! - first!) / 86_400_000).toBe(3);
  expect(masked).not.toContain('12/03/2025');
  expect(await ask<Consult>(clinician(doctor), PUBLISH, { id, v: checked.version - 1 })).toMatchObject({
    __typename: 'EditedMeanwhileError',
  });
  const consult = await ask<Consult>(clinician(doctor), PUBLISH, { id, v: checked.version });
  expect(consult).toMatchObject({ state: 'PUBLISHED', text: masked, mine: true });
  expect(await see(consult.id)).toMatchObject({ text: masked, mine: false, author: { id: doctor } });
});

test('what was changed after the check is checked again; what stays carries a reason, and a number never stays', async () => {
  const { id, version } = await write({ text: 'Ruth Goldberg, 054-3217788' });
  const { findings, version: seen } = await ask<Case>(clinician(doctor), CHECK, { id, v: version });
  const keep = ({ start, end }: Finding) => ({ start, end, reason: 'NO_IDENTIFIER' });
  expect(await ask<Case>(clinician(doctor), CHECK, { id, v: seen, keeps: [keep(findings[1]!)] })).toMatchObject({ code: 'CANNOT_KEEP' });
  const kept = await ask<Case>(clinician(doctor), CHECK, { id, v: seen, keeps: [keep(findings[0]!)] });
  expect(kept).toMatchObject({ masked: 'Ruth Goldberg, [phone]', findings: [{ kept: 'NO_IDENTIFIER' }, { kept: null }] });
  const caseId = fromGlobalId(id)!.id;
  const again = await write({ caseId, expectedVersion: kept.version, text: 'Ruth Goldberg, 63' });
  expect([again.id, again.state, again.masked]).toEqual([id, 'DRAFT', null]);
  expect(await ask<Consult>(clinician(doctor), PUBLISH, { id, v: again.version })).toMatchObject({ code: 'CONSULT_STATE' });
  expect(await write({ caseId, expectedVersion: kept.version, text: 'older' })).toMatchObject({ __typename: 'EditedMeanwhileError' });
});

test('the original is its author’s alone: no colleague, member, moderator or stranger finds it, nor who it is about', async () => {
  const { caseId, consult } = await published();
  const query = `query ($id: ID!) { consultCase(id: $id) { ${CASE} } }`;
  expect(await ask(clinician(doctor), query, { id: caseId })).toMatchObject({ text: TEXT, consult: { id: consult.id } });
  for (const who of [clinician(nurse), clinician(peer), clinician(stranger), member(me), moderator]) {
    expect([who.kind, await codeOf(who, query, { id: caseId })]).toEqual([
      who.kind,
      expect.stringMatching(/^(NULL|NOT_FOUND|NOT_YOURS|FORBIDDEN)$/),
    ]);
    expect([who.kind, await codeOf(who, PUBLISH, { id: caseId, v: 3 })]).not.toEqual([who.kind, undefined]);
  }
  for (const who of [member(me), moderator])
    expect(await codeOf(who, `query ($id: ID!) { consult(id: $id) { text } }`, { id: consult.id })).not.toBeUndefined();
  // nor does the service's own role find anything without having said who reads
  const client = new pg.Client({ connectionString: asRole(booted.postgres.url('support'), 'support'), options: '-c search_path=support' });
  await client.connect();
  for (const table of [
    'consult',
    'consult_answer',
    'consult_vote',
    'consult_case',
    'consult_offset',
    'consult_attachment',
    'reidentification',
    'reidentified',
  ])
    expect([table, (await client.query(`select * from ${table}`)).rowCount]).toEqual([table, 0]);
  await client.end();
  expect(await auditCatalogue(booted.admin, 'support')).toEqual([]);
});

test('facts of what is published lead to nobody, and none carries a word', async () => {
  const { caseId, consult } = await published();
  const { rows } = await booted.admin.query<{ type: string; key: string; correlation_id: string | null; data: object }>(
    `select type, key, correlation_id, data from outbox where type like 'support.c%' order by position`,
  );
  const ofConsult = rows.filter(({ key }) => key === consult.id);
  expect(ofConsult.map(({ type, correlation_id }) => [type, correlation_id])).toEqual([['support.consult-published.v1', null]]);
  const told = JSON.stringify(rows);
  expect(JSON.stringify(ofConsult)).not.toContain(me);
  expect(rows.filter(({ data }) => JSON.stringify(data).includes(fromGlobalId(caseId)!.id)).every(({ key }) => key === me)).toBe(true);
  for (const word of ['נועה', 'ברק', '058372202', 'סטרואידים']) expect(told).not.toContain(word);
});

test('colleagues answer with evidence, vote once each and may change it; nobody answers or votes for oneself', async () => {
  const { consult } = await published('Fever and rash. Steroids?');
  const answerId = uuidv7();
  const one = await answer(consult.id, peer, { answerId, evidence: ['https://www.nice.org.uk/guidance/ng51'] });
  expect(one).toMatchObject({ state: 'ANSWERED', answerCount: 1, answers: [{ mine: true, evidence: [{ host: 'www.nice.org.uk' }] }] });
  expect(await answer(consult.id, peer, { answerId, evidence: ['https://www.nice.org.uk/guidance/ng51'] })).toMatchObject({
    answerCount: 1,
  });
  expect(await answer(consult.id, stranger, { answerId })).toMatchObject({ code: 'MESSAGE_ID' });
  expect(await answer(consult.id, peer, { evidence: ['javascript:alert(1)'] })).toMatchObject({ code: 'EVIDENCE' });
  expect(await answer(consult.id, doctor)).toMatchObject({ code: 'CONSULT_STATE' });
  await answer(consult.id, stranger, { text: 'Wait two days.' });
  const [first, second] = (await see(consult.id))!.answers;
  expect(await ask(clinician(peer), VOTE, { id: answerId })).toMatchObject({ code: 'NOT_FOUND' });
  await ask(clinician(nurse), VOTE, { id: second!.id });
  await ask(clinician(doctor), VOTE, { id: second!.id });
  await ask(clinician(nurse), VOTE, { id: second!.id });
  expect((await see(consult.id, clinician(nurse)))!.answers.map(({ id, votes, votedByMe }) => [id, votes.length, votedByMe])).toEqual([
    [second!.id, 2, true],
    [first!.id, 0, false],
  ]);
  await ask(clinician(nurse), VOTE, { id: first!.id });
  expect((await see(consult.id))!.answers.map(({ votes }) => votes.map(({ id }) => id))).toEqual([[nurse], [doctor]]);
});

test('an answer rings at the question and at the list, and leads to nobody', async () => {
  const { consult } = await published();
  const { rows: before } = await booted.admin.query<{ n: number }>(
    `select coalesce(max(sequence), 0)::int as n from doorbell where member_id = $1`,
    [consult.id],
  );
  await answer(consult.id, peer);
  const { rows } = await booted.admin.query<{ field: string; id: string; member_id: string }>(
    `select field, id, member_id from doorbell where member_id = $1 and sequence > $2 union select field, id, member_id from doorbell where member_id = $3`,
    [consult.id, before[0]!.n, CONSULT_PLACE],
  );
  expect(rows).toEqual(expect.arrayContaining([consult.id, CONSULT_PLACE].map((id) => ({ field: 'consultChanged', id, member_id: id }))));
  expect(await codeOf(member(me), `query ($id: ID!) { consultBell(id: $id) { id } }`, { id: consult.id })).not.toBeUndefined();
  const page = await ask<{ place: string }>(clinician(peer), `{ consults(first: 1) { place } }`, {});
  expect(page.place).toBe(CONSULT_PLACE);
});

test('it ends with what was done, de-identified too and confirmed as it was shown, with every answer read; taken back, colleagues read it no more', async () => {
  const { caseId, consult } = await published();
  await answer(consult.id, peer);
  const text = 'נועה קיבלה סטרואידים ב-20/03/2025 והחלימה';
  const { masked } = await ask<{ masked: string }>(clinician(doctor), CLOSING, { id: caseId, text });
  expect(masked).toMatch(/^\[שם\] קיבלה סטרואידים ב-\d\d\/\d\d\/202\d והחלימה$/u);
  expect(await ask(clinician(doctor), CLOSE, { id: caseId, v: 1, text, shown: masked })).toMatchObject({
    __typename: 'EditedMeanwhileError',
  });
  expect(await ask(clinician(doctor), CLOSE, { id: caseId, v: 2, text, shown: text })).toMatchObject({ code: 'NOT_CONFIRMED' });
  const closed = await ask<Consult>(clinician(doctor), CLOSE, { id: caseId, v: 2, text, shown: masked });
  expect(closed).toMatchObject({ state: 'CLOSED', outcome: masked });
  expect(await answer(consult.id, stranger)).toMatchObject({ code: 'CONSULT_STATE' });
  expect(await ask(clinician(peer), WITHDRAW, { id: consult.id, v: closed.version })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await ask(clinician(doctor), WITHDRAW, { id: consult.id, v: closed.version })).toMatchObject({ state: 'WITHDRAWN' });
  expect(await codeOf(clinician(peer), `query ($id: ID!) { consult(id: $id) { text } }`, { id: consult.id })).toMatch(/NULL|NOT_FOUND/);
});

test('the list is of one specialty or one’s own, in pages, and of nothing that was taken back', async () => {
  const ids = [await published('One?'), await published('Two?')].map(({ consult }) => consult.id);
  const LIST = `query ($of: ConsultSpecialty, $mine: Boolean!, $first: Int!, $after: String) { consults(specialty: $of, mine: $mine, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const list = async (who: string, variables: object) =>
    ask<{ nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>(clinician(who), LIST, {
      mine: false,
      first: 50,
      ...variables,
    });
  const page = await list(peer, { first: 1, of: 'INTERNIST' });
  expect([page.nodes, page.pageInfo.hasNextPage]).toEqual([[{ id: ids[1] }], true]);
  expect((await list(peer, { first: 1, after: page.pageInfo.endCursor })).nodes).toEqual([{ id: ids[0] }]);
  expect((await list(peer, { of: 'MIDWIFE' })).nodes).toEqual([]);
  expect((await list(peer, { mine: true })).nodes).toEqual([]);
  const said = await answer(ids[1]!, peer);
  const all = await ask<{ nodes: Consult[] }>(clinician(doctor), `{ consults(first: 50) { nodes { id answers { id } } } }`, {});
  expect(all.nodes.find(({ id }) => id === ids[1])!.answers).toEqual([{ id: said.answers[0]!.id }]);
  expect((await list(doctor, { mine: true })).nodes.length).toBeGreaterThanOrEqual(2);
});

test('whom it is about is opened for one who asked with a reason, once a moderator has agreed; the member reads who, who agreed and why', async () => {
  const { consult } = await published('Fever and rash. Steroids?');
  const request = uuidv7();
  const words = 'Trial drug recalled: the patient must be warned today.';
  expect(await ask(clinician(peer), ASK, { id: consult.id, request, words: 'short' })).toMatchObject({ code: 'REASON' });
  await ask(clinician(peer), ASK, { id: consult.id, request, words });
  expect(await ask(clinician(peer), OPEN, { request })).toMatchObject({ code: 'NOT_FOUND' });
  // nobody agrees to one's own, and no second clinician can agree
  for (const who of [clinician(peer), clinician(doctor), member(me)])
    expect(await codeOf(who, DECIDE, { request, agree: true })).not.toBeUndefined();
  const waiting = await ask<{ id: string }[]>(moderator, `{ reidentifications { id text words askedBy { id } } }`, {});
  expect(waiting).toEqual([expect.objectContaining({ id: request, text: 'Fever and rash. Steroids?', words, askedBy: { id: peer } })]);
  expect(await ask(moderator, DECIDE, { request, agree: true })).toMatchObject({ agreed: true });
  expect(await ask(moderator, DECIDE, { request, agree: false })).toMatchObject({ code: 'NOT_FOUND' });
  // nobody but the one who asked
  for (const who of [doctor, stranger]) expect(await codeOf(clinician(who), OPEN, { request })).toBe('NOT_FOUND');
  expect(await codeOf(moderator, OPEN, { request })).not.toBeUndefined();
  expect(await ask(clinician(peer), OPEN, { request })).toMatchObject({ member: { id: me } });
  const mine = await ask<object>(
    member(me),
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { reidentified { reason words askedBy { id } agreedBy } } } }`,
    {
      r: [{ __typename: 'Member', id: me }],
    },
  );
  expect(mine).toEqual([{ reidentified: [{ reason: 'DANGER_TO_PATIENT', words, askedBy: { id: peer }, agreedBy: desk }] }]);
  const { rows } = await booted.admin.query<{ type: string; data: object }>(
    `select type, data from outbox where key = $1 and type in ('support.record-read.v1', 'support.consult-reidentified.v1') and data->>'personId' is not distinct from $2 or data->>'requestId' = $3 and key = $1 order by position`,
    [me, peer, request],
  );
  expect(rows.map(({ type, data }) => [type, (data as { relation?: string }).relation])).toEqual([
    ['support.record-read.v1', 'consult'],
    ['support.consult-reidentified.v1', undefined],
  ]);
});

test('its author alone puts it beside the journey, for those who treat; the member is not shown it, and what is taken back stands there no more', async () => {
  const { caseId, consult } = await published('Fever and rash. Steroids?');
  const journeyId = toGlobalId({ memberId: me, id: uuidv7() });
  const ATTACH = `mutation ($id: ID!, $journeyId: ID!) { attachConsult(caseId: $id, journeyId: $journeyId) ${answered('AttachedConsult', 'id text consultId')} }`;
  expect(await codeOf(clinician(nurse), ATTACH, { id: caseId, journeyId })).toBe('NOT_FOUND');
  const draft = await write();
  expect(await ask(clinician(doctor), ATTACH, { id: draft.id, journeyId })).toMatchObject({ code: 'CONSULT_STATE' });
  for (const _ of [1, 2]) expect(await ask(clinician(doctor), ATTACH, { id: caseId, journeyId })).toMatchObject({ consultId: consult.id });
  const SEEN = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { attachedConsults { text journey { id } attachedBy { id } } } } }`;
  const seen = (who: Who) => booted.ask(who, SEEN, { r: [{ __typename: 'Member', id: me }] }, after);
  expect((await seen(clinician(nurse))).data).toEqual({
    _entities: [{ attachedConsults: [{ text: 'Fever and rash. Steroids?', journey: { id: journeyId }, attachedBy: { id: doctor } }] }],
  });
  for (const who of [member(me), clinician(peer)]) expect((await seen(who)).errors).not.toBeUndefined();
  const { rows } = await booted.admin.query<{ data: object }>(`select data from outbox where type = 'support.consult-attached.v1'`);
  expect(rows.map(({ data }) => JSON.stringify(data).includes(consult.id))).toEqual([false]);
  const DETACH = `mutation ($id: ID!) { detachConsult(caseId: $id) ${answered('ConsultCase', 'id attached { id }')} }`;
  const beside = await ask<Case[]>(clinician(doctor), `{ myConsultCases { id attached { journey { id } } } }`, {});
  expect(beside.find(({ id }) => id === caseId)).toMatchObject({ attached: { journey: { id: journeyId } } });
  expect(await codeOf(clinician(nurse), DETACH, { id: caseId })).toBe('NOT_FOUND');
  // twice is once, and it can be put there again
  for (const _ of [1, 2]) expect(await ask(clinician(doctor), DETACH, { id: caseId })).toMatchObject({ attached: null });
  expect((await seen(clinician(nurse))).data).toEqual({ _entities: [{ attachedConsults: [] }] });
  await ask(clinician(doctor), ATTACH, { id: caseId, journeyId });
  const told = await booted.admin.query<{ type: string }>(
    `select type from outbox where key = $1 and data->>'caseId' = $2 and type like '%tached.v1' order by position`,
    [me, fromGlobalId(caseId)!.id],
  );
  expect(told.rows.map(({ type }) => type)).toEqual(['attached', 'detached', 'attached'].map((step) => `support.consult-${step}.v1`));
  await ask(clinician(doctor), WITHDRAW, { id: consult.id, v: consult.version });
  expect((await seen(clinician(nurse))).data).toEqual({ _entities: [{ attachedConsults: [] }] });
  // whoever comes from the timeline is told that colleagues were asked, and nothing of what was taken back
  const entry = { __typename: 'AttachedConsult', id: caseId };
  const ONE = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on AttachedConsult { state text specialty attachedBy { id } } } }`;
  expect((await booted.ask(clinician(nurse), ONE, { r: [entry] }, after)).data).toEqual({
    _entities: [{ state: 'WITHDRAWN', text: '', specialty: null, attachedBy: { id: doctor } }],
  });
  const own = await ask<Case[]>(clinician(doctor), `{ myConsultCases { id state } }`, {});
  expect(own).toEqual(
    expect.arrayContaining([
      { id: draft.id, state: 'DRAFT' },
      { id: caseId, state: 'WITHDRAWN' },
    ]),
  );
  expect(await ask(clinician(nurse), `{ myConsultCases { id } }`, {})).toEqual([]);
});

test('what a moderator refuses stays closed', async () => {
  const { consult } = await published('Rash?');
  const request = uuidv7();
  await ask(clinician(peer), ASK, { id: consult.id, request, words: 'I would like to know more about it.' });
  expect(await ask(moderator, DECIDE, { request, agree: false })).toMatchObject({ agreed: false });
  expect(await ask(clinician(peer), OPEN, { request })).toMatchObject({ code: 'NOT_FOUND' });
});

test('no state of what colleagues read leaves its table, whoever writes it', async () => {
  const { consult } = await published();
  const { id } = consult;
  const write = (state: string) => booted.admin.query(`update support.consult set state = $2 where id = $1`, [id, state]);
  await expect(write('published')).resolves.toMatchObject({ rowCount: 1 });
  await write('withdrawn');
  await expect(write('published')).rejects.toMatchObject({ constraint: 'consult_state_held' });
});
