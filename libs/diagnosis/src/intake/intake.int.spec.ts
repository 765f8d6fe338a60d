import { memberDied, memberRegistered, uuidv7 } from '@careway/contracts';
import { asRole } from '@careway/store';
import { actsFor, type Answer, type Booted, bootContext, clinician, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { diagnosisContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

const DRAFT = `... on IntakeDraft { id isOpen shown response progress { asked answered missing next } answers { path question(language: RU) answers(language: HE) } redFlags { rule isRedFlag advice(language: EN) } questionnaire { id title(language: AR) } }`;
const INTAKE = `... on Intake { id urgency queue state sensitivity author journeyId outcome ruleset rulesetVersion response title(language: HE) takenBy { id } closedBy { id } answers { question(language: EN) answers(language: EN) } reasons { rule urgency isRedFlag reason(language: EN) advice(language: EN) source { url } } }`;
const START = `mutation ($memberId: ID!, $questionnaire: ID!, $journeyId: ID) { startIntake(memberId: $memberId, questionnaire: $questionnaire, journeyId: $journeyId) { __typename ${DRAFT} ... on DomainError { code } } }`;
const SAVE = `mutation ($id: ID!, $path: [String!]!, $answer: JSON!) { saveIntakeAnswer(id: $id, path: $path, answer: $answer) { __typename ${DRAFT} ... on DomainError { code } ... on AnswerRefusedError { problems { path reason params } } } }`;
const COMPLETE = `mutation ($id: ID!) { completeIntake(id: $id) { __typename ${INTAKE} ... on DomainError { code } ... on IntakeIncompleteError { problems { path reason } } } }`;
const ABANDON = `mutation ($id: ID!) { abandonIntake(id: $id) { __typename ... on IntakeDraft { isOpen response } ... on DomainError { code } } }`;
const TAKE = `mutation ($id: ID!) { takeIntake(id: $id) { __typename ${INTAKE} ... on DomainError { code } ... on IntakeTakenError { colleague { id } } } }`;
const CLOSE = `mutation ($id: ID!, $outcome: IntakeOutcome!) { closeIntake(id: $id, outcome: $outcome) { __typename ${INTAKE} ... on DomainError { code } } }`;
const ONE = `query ($id: ID!) { intake(id: $id) { __typename ${INTAKE} } }`;
const OPEN = `query ($id: ID!) { intakeDraft(id: $id) { __typename ${DRAFT} } }`;
const QUEUE = `query { intakeQueue { id urgency state member { id } } }`;
const OF = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { intakes { id urgency } intakeDrafts { id } } } }`;

interface Draft {
  __typename: string;
  id: string;
  shown: string[][];
  response: { item?: { linkId: string; answer?: object[] }[] };
  progress: { asked: number; answered: number; missing: number; next: string[] | null };
  answers: { path: string[]; question: string; answers: string[] }[];
  redFlags: { rule: string; advice: string }[];
  isOpen: boolean;
}
interface Sent {
  __typename: string;
  id: string;
  urgency: string;
  queue: string;
  reasons: { rule: string; advice: string | null }[];
}
const field = <T>({ data, errors }: Answer): T => {
  expect(errors).toBeUndefined();
  return Object.values(data as Record<string, unknown>)[0] as T;
};
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const yes = [{ valueBoolean: true }];
const no = [{ valueBoolean: false }];
const pick = (...codes: string[]) => codes.map((code) => ({ valueCoding: { code } }));

type Gender = 'female' | 'male' | 'unknown';
/** A person with a birth date, a doctor who treats, and what both do. */
async function stage({ birthDate = '1978-05-04', gender = 'female' }: { birthDate?: string; gender?: Gender } = {}) {
  const [me, doctor] = [uuidv7(), uuidv7()];
  const known = await booted.tell(memberRegistered, {
    ...{ memberId: me, birthDate, gender, clinicId: null, district: 'Haifa', language: 'he' },
    registeredAt: '2020-01-01T00:00:00.000Z',
  });
  const after = [...(await treats(booted, me, doctor)), known];
  const ask = (who: Who, query: string, variables: object = {}) => booted.ask(who, query, { ...variables }, after);
  const start = async (questionnaire: string, who: Who = member(me), more: object = {}) =>
    field<Draft>(await ask(who, START, { memberId: me, questionnaire, ...more }));
  const save = async (id: string, path: string[], answer: object[], who: Who = member(me)) =>
    field<Draft & { problems: { path: string[]; reason: string; params: object }[] }>(await ask(who, SAVE, { id, path, answer }));
  const fill = async (id: string, answers: Record<string, object[]>, who: Who = member(me)) => {
    for (const [linkId, answer] of Object.entries(answers))
      expect(await save(id, linkId.split('/'), answer, who)).toMatchObject({ __typename: 'IntakeDraft' });
  };
  const complete = async (id: string, who: Who = member(me)) => field<Sent & { problems: object[] }>(await ask(who, COMPLETE, { id }));
  const facts = async () =>
    (
      await booted.admin.query<{ type: string; data: Record<string, unknown> }>(
        `select type, data from outbox where key = $1 and type not like '%record-read%' order by sequence`,
        [me],
      )
    ).rows;
  return { me, doctor, after, ask, start, save, fill, complete, facts };
}

const HEART: Record<string, object[]> = {
  ...{ now: yes, signs: pick('sweat'), feel: pick('pressure'), spread: pick('arm'), lasts: pick('long'), since: pick('day') },
  ...{ strength: pick('severe'), effort: yes, clot: pick('none'), heart: no, fever: no, meal: no, touch: no },
};

test('answers are kept one by one, gone on with on another device, and open what depends on them', async () => {
  const { me, start, save, facts, ask } = await stage();
  const draft = await start('chest-pain');
  expect(draft).toMatchObject({
    __typename: 'IntakeDraft',
    isOpen: true,
    progress: { answered: 0, next: ['now'] },
    questionnaire: { title: 'ألم في الصدر' },
  });
  expect(draft.shown).not.toContainEqual(['cough']);
  const saved = await save(draft.id, ['fever'], yes);
  expect(saved.shown).toContainEqual(['cough']);
  expect(saved.answers).toEqual([{ path: ['fever'], question: expect.stringContaining('температура'), answers: ['כן'] }]);
  expect((await start('chest-pain')).id).toBe(draft.id);
  expect(field(await ask(member(me), OPEN, { id: draft.id }))).toMatchObject({ progress: { answered: 1 } });
  expect((await save(draft.id, ['fever'], [])).response).not.toHaveProperty('item');
  expect(await facts()).toEqual([]);
});

test('whom the record calls a man is not asked about a pregnancy and sends without it; whoever else is', async () => {
  const asks = async (gender: Gender) => {
    const { start, complete } = await stage({ gender });
    const shown: boolean[] = [];
    for (const document of ['general', 'headache', 'abdominal-pain', 'urinary', 'diabetes-visit'])
      shown.push((await start(document)).shown.some((path) => path.at(-1) === 'pregnant'));
    const missing = (await complete((await start('urinary')).id)) as unknown as { problems: { path: string[] }[] };
    return [...new Set(shown), missing.problems.some(({ path }) => path.at(-1) === 'pregnant')];
  };
  expect(await asks('male')).toEqual([false, false]);
  for (const gender of ['female', 'unknown'] as const) expect(await asks(gender)).toEqual([true, true]);
});

test('two devices answer at once, and neither answer is lost', async () => {
  const { start, save } = await stage();
  const [{ id }, twin] = await Promise.all([start('headache'), start('headache')]);
  expect(twin.id).toBe(id);
  const { shown } = await start('chest-pain');
  expect(shown.length).toBeGreaterThan(10);
  const chest = (await start('chest-pain')).id;
  await Promise.all([
    save(chest, ['now'], yes),
    save(chest, ['effort'], no),
    save(chest, ['feel'], pick('sharp')),
    save(chest, ['heart'], no),
  ]);
  expect((await start('chest-pain')).response.item?.map(({ linkId }) => linkId)).toEqual(['now', 'feel', 'effort', 'heart']);
});

test('an answer that doesn’t fit is refused by its place, and the others stay', async () => {
  const { start, save, ask, me } = await stage();
  const { id } = await start('fever-child');
  await save(id, ['days'], [{ valueInteger: 2 }]);
  const refused = await save(id, ['temperature'], [{ valueDecimal: 98.6 }]);
  expect(refused).toMatchObject({
    __typename: 'AnswerRefusedError',
    problems: [{ path: ['temperature'], reason: 'too-high', params: { max: 43, unit: 'Cel' } }],
  });
  expect(await save(id, ['danger'], pick('none', 'blue'))).toMatchObject({ problems: [{ reason: 'option-stands-alone' }] });
  expect(await save(id, ['no-such'], yes)).toMatchObject({ problems: [{ path: ['no-such'], reason: 'unknown-item' }] });
  for (const answer of [
    [{ valueString: 'a\u0000' }],
    [{ valueString: '\ud800' }],
    [{ told: 1 }],
    [{ valueString: 'x'.repeat(20_000) }],
    'yes',
  ])
    expect(field(await ask(member(me), SAVE, { id, path: ['more'], answer }))).toMatchObject({ __typename: 'InvalidInputError' });
  expect((await start('fever-child')).response.item).toEqual([{ linkId: 'days', answer: [{ valueInteger: 2 }] }]);
});

test('an option keeps nothing but its code: words beside it are dropped', async () => {
  const { start, save } = await stage();
  const { id } = await start('chest-pain');
  const { response } = await save(id, ['feel'], [{ valueCoding: { code: 'sharp', display: 'my whole story' } }]);
  expect(response.item).toEqual([
    { linkId: 'feel', answer: [{ valueCoding: { system: 'https://careway.example/fhir/CodeSystem/intake-option', code: 'sharp' } }] },
  ]);
});

test('what is missing is told by its place, and nothing is sent', async () => {
  const { start, fill, complete, facts } = await stage();
  const { id } = await start('chest-pain');
  const { touch: _, ...rest } = HEART;
  await fill(id, rest);
  expect(await complete(id)).toMatchObject({ __typename: 'IntakeIncompleteError', problems: [{ path: ['touch'], reason: 'required' }] });
  expect(await facts()).toEqual([]);
});

test('a red flag is told while one still answers; sent, it is an emergency with its reasons, and only codes leave', async () => {
  const { me, start, fill, complete, facts, ask } = await stage();
  const { id } = await start('chest-pain');
  await fill(id, { now: yes, feel: pick('pressure') });
  expect((await start('chest-pain')).redFlags).toEqual([{ rule: 'heart-attack', isRedFlag: true, advice: expect.stringContaining('101') }]);
  await fill(id, { ...HEART, more: [{ valueString: 'It began on the stairs' }] });
  const sent = await complete(id);
  expect(sent).toMatchObject({
    ...{
      __typename: 'Intake',
      id,
      urgency: 'EMERGENCY',
      queue: 'EMERGENCY_ADVICE',
      state: 'WAITING',
      author: 'MEMBER',
      sensitivity: 'GENERAL',
    },
    ...{
      title: 'כאב בחזה',
      ruleset: 'chest-pain',
      rulesetVersion: '1.0.0',
      response: { status: 'completed', subject: { reference: `Patient/${me}` } },
    },
  });
  expect(sent.reasons[0]).toMatchObject({
    rule: 'heart-attack',
    isRedFlag: true,
    reason: 'This pain can be a heart attack.',
    source: { url: expect.stringMatching(/^https:/) },
  });
  expect(await complete(id)).toMatchObject({ id });
  const told = await facts();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({
    type: 'diagnosis.intake-completed.v1',
    data: { urgency: 'emergency', queue: 'emergency-advice', by: me, from: 'member', rules: expect.arrayContaining(['heart-attack']) },
  });
  expect(JSON.stringify(told)).not.toMatch(/stairs|heart attack/);
  expect(field(await ask(member(me), ONE, { id }))).toMatchObject({
    answers: expect.arrayContaining([{ question: 'Is there anything else we should know?', answers: ['It began on the stairs'] }]),
  });
  expect(field(await ask(member(me), SAVE, { id, path: ['now'], answer: no }))).toMatchObject({ __typename: 'IntakeNotOpenError' });
  expect(refusal(await ask(member(me), OPEN, { id }))).toBe('NOT_FOUND');
});

test('what is given up is emptied, and asked anew from its beginning', async () => {
  const { me, start, save, ask } = await stage();
  const { id } = await start('cough');
  const first = (await start('cough')).shown[0]!;
  expect(first.length).toBeGreaterThan(0);
  expect(field(await ask(member(me), ABANDON, { id }))).toEqual({
    __typename: 'IntakeDraft',
    isOpen: false,
    response: expect.not.objectContaining({ item: [] }),
  });
  expect(await save(id, first, yes)).toMatchObject({ __typename: 'IntakeNotOpenError' });
  expect((await start('cough')).id).not.toBe(id);
});

test('a depression score is a private matter: a proxy without that label neither begins nor sees it', async () => {
  const { me, start, fill, complete, ask } = await stage();
  const mother = uuidv7();
  const after = await actsFor(booted, me, mother, ['conditions']);
  const { id, shown } = await start('phq-9');
  expect((await booted.ask(member(mother), START, { memberId: me, questionnaire: 'phq-9' }, after)).errors?.[0]?.extensions.code).toBe(
    'NOT_FOUND',
  );
  expect((await booted.ask(member(mother), OPEN, { id }, after)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const scored = shown.filter((path) => path.length > 1).map((path) => [path.join('/'), [{ valueCoding: { code: 'LA6568-5' } }]] as const);
  const answers = { ...Object.fromEntries(scored), difficulty: pick('not') };
  await fill(id, answers);
  const sent = await complete(id);
  expect(sent).toMatchObject({ __typename: 'Intake', sensitivity: 'MENTAL' });
  expect((await booted.ask(member(mother), ONE, { id }, after)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(field(await ask(member(me), ONE, { id }))).toMatchObject({ id });
});

test('a proxy with the room answers for the member, and is named as who did', async () => {
  const { me, fill, complete, start, facts } = await stage();
  const father = uuidv7();
  const after = await actsFor(booted, me, father, ['conditions']);
  const draft = field<Draft>(await booted.ask(member(father), START, { memberId: me, questionnaire: 'chest-pain' }, after));
  expect((await start('chest-pain')).id).toBe(draft.id);
  await fill(draft.id, HEART, member(father));
  expect(await complete(draft.id, member(father))).toMatchObject({
    author: 'PROXY',
    response: { author: { reference: `RelatedPerson/${father}` } },
  });
  expect((await facts())[0]?.data).toMatchObject({ by: father, from: 'proxy' });
});

test('to strangers, to proxies of other rooms and to clinicians before it is sent there is nothing', async () => {
  const { me, doctor, start, fill, complete, ask } = await stage();
  const friend = uuidv7();
  await actsFor(booted, me, friend, ['results']);
  const { id } = await start('chest-pain');
  await fill(id, HEART);
  const refused = /NOT_FOUND|FORBIDDEN/;
  const all = [
    [OPEN, { id }],
    [SAVE, { id, path: ['now'], answer: no }],
    [COMPLETE, { id }],
    [ABANDON, { id }],
    [START, { memberId: me, questionnaire: 'chest-pain' }],
  ] as const;
  for (const who of [member(uuidv7()), member(friend), clinician(uuidv7()), clinician(doctor)])
    for (const [query, variables] of all) expect(refusal(await ask(who, query, variables))).toMatch(refused);
  await complete(id);
  for (const who of [member(uuidv7()), member(friend), clinician(uuidv7())]) {
    for (const query of [ONE, TAKE]) expect(refusal(await ask(who, query, { id }))).toMatch(refused);
    expect(JSON.stringify((await ask(who, OF, { r: [{ __typename: 'Member', id: me }] })).data)).not.toContain('EMERGENCY');
  }
  for (const query of [TAKE, CLOSE]) expect(refusal(await ask(member(me), query, { id, outcome: 'VISIT' }))).toMatch(refused);
});

test('the queue holds one’s own patients, the most urgent first, and is written into their access logs', async () => {
  const { me, doctor, after, start, fill, complete } = await stage();
  const calm = await start('chest-pain');
  await fill(calm.id, {
    ...HEART,
    now: no,
    signs: pick('none'),
    feel: pick('other'),
    spread: pick('none'),
    lasts: pick('seconds'),
    since: pick('longer'),
    strength: pick('mild'),
    effort: no,
  });
  expect(await complete(calm.id)).toMatchObject({ __typename: 'Intake' });
  const other = await stage();
  const theirs = await other.start('chest-pain');
  await other.fill(theirs.id, HEART);
  await other.complete(theirs.id);
  const positions = [...after, ...(await treats(booted, other.me, doctor))];
  const rows = field<{ id: string; urgency: string; member: { id: string } }[]>(await booted.ask(clinician(doctor), QUEUE, {}, positions));
  expect(rows.map((row) => row.member.id)).toEqual([other.me, me]);
  expect(rows[0]).toMatchObject({ urgency: 'EMERGENCY' });
  const { rows: audited } = await booted.admin.query<{ member_id: string }>(
    `select distinct member_id from read_audit where person_id = $1`,
    [doctor],
  );
  expect(audited.map((row) => row.member_id).toSorted()).toEqual([me, other.me].toSorted());
  const opener = uuidv7();
  const opened = await treats(booted, me, opener, { kind: 'break-glass' });
  expect(field(await booted.ask(clinician(opener), QUEUE, {}, opened))).toEqual([]);
  expect(refusal(await booted.ask(member(me), QUEUE))).toBe('NOT_FOUND');
});

test('one clinician takes it, a colleague is told who has it and may close it, once', async () => {
  const { me, doctor, after, start, fill, complete, ask, facts } = await stage();
  const nurse = uuidv7();
  const positions = [...after, ...(await treats(booted, me, nurse))];
  const { id } = await start('chest-pain');
  await fill(id, HEART);
  await complete(id);
  expect(field(await ask(clinician(doctor), TAKE, { id }))).toMatchObject({ state: 'TAKEN', takenBy: { id: doctor } });
  expect(field(await ask(clinician(doctor), TAKE, { id }))).toMatchObject({ state: 'TAKEN' });
  expect(field(await booted.ask(clinician(nurse), TAKE, { id }, positions))).toMatchObject({
    __typename: 'IntakeTakenError',
    colleague: { id: doctor },
  });
  expect(field(await booted.ask(clinician(nurse), CLOSE, { id, outcome: 'EMERGENCY' }, positions))).toMatchObject({
    state: 'CLOSED',
    outcome: 'EMERGENCY',
    closedBy: { id: nurse },
  });
  expect(field(await ask(clinician(doctor), CLOSE, { id, outcome: 'VISIT' }))).toMatchObject({ __typename: 'IntakeClosedError' });
  expect((await facts()).map(({ type }) => type)).toEqual([
    'diagnosis.intake-completed.v1',
    'diagnosis.intake-taken.v1',
    'diagnosis.intake-closed.v1',
  ]);
  expect(field(await ask(clinician(doctor), QUEUE))).toEqual([]);
});

test('for somebody who died no questionnaire begins', async () => {
  const { me, after } = await stage();
  const died = await booted.tell(memberDied, { memberId: me, diedAt: '2026-02-01T00:00:00.000Z' });
  expect(field(await booted.ask(member(me), START, { memberId: me, questionnaire: 'chest-pain' }, [...after, died]))).toMatchObject({
    __typename: 'MemberDiedError',
  });
});

test('PostgreSQL alone shows a draft to who speaks for the member only', async () => {
  const { me, doctor, start } = await stage();
  await start('chest-pain');
  const service = new pg.Client({ connectionString: asRole(booted.postgres.url('diagnosis'), 'diagnosis') });
  await service.connect();
  try {
    const seen = async (person: string) => {
      await service.query('begin');
      await service.query(
        `select set_config('careway.person', $1, true), set_config('careway.member', $2, true), set_config('careway.labels', 'general', true)`,
        [person, me],
      );
      const { rowCount } = await service.query(`select from intake_draft`);
      await service.query('rollback');
      return rowCount;
    };
    expect([await seen(me), await seen(doctor)]).toEqual([1, 0]);
    for (const table of ['intake', 'intake_draft']) expect((await service.query(`select from ${table}`)).rowCount).toBe(0);
  } finally {
    await service.end();
  }
});
