import { noteAmended, noteRetracted, noteSigned, toGlobalId, uuidv7, videoVisitEnded } from '@careway/contracts';
import { actsFor, bootContext, type Booted, clinician, eventually, member, treats } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundle } from '../../test/items.ts';
import { ofMember, take } from '../../test/take.ts';
import { diagnosisContext } from '../diagnosis.context.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

const ERROR = `... on DomainError { code message } ... on EditedMeanwhileError { currentVersion editedAt }`;
const DRAFT = `__typename ... on NoteDraft { id version sensitivity journeyId isOpen subjective plan encounter { id } }`;
const NOTE = `__typename ... on Note { id version status sensitivity journeyId assessment plan shownToMember withheld retractReason author { id } addenda { text author { id } } encounter { id } }`;
const COMMANDS = {
  start: `mutation ($memberId: ID!, $encounterId: ID) { startNote(memberId: $memberId, encounterId: $encounterId) { ${DRAFT} ${ERROR.split(' ... on Edited')[0]} } }`,
  save: `mutation ($id: ID!, $v: Int!, $draft: NoteDraftInput!) { saveNoteDraft(id: $id, expectedVersion: $v, draft: $draft) { ${DRAFT} ${ERROR} } }`,
  sign: `mutation ($id: ID!, $v: Int!, $withhold: NoteWithholdReason) { signNote(id: $id, expectedVersion: $v, withhold: $withhold) { ${NOTE} ${ERROR} ... on NoteIncompleteError { missing } } }`,
  amend: `mutation ($id: ID!, $v: Int!, $text: String!) { amendNote(id: $id, expectedVersion: $v, text: $text) { ${NOTE} ${ERROR} } }`,
  retract: `mutation ($id: ID!, $v: Int!) { retractNote(id: $id, expectedVersion: $v, reason: WRONG_PATIENT, text: "Of her sister.") { ${NOTE} ${ERROR} } }`,
  decide: `mutation ($id: ID!, $v: Int!, $withhold: NoteWithholdReason) { decideNoteRelease(id: $id, expectedVersion: $v, withhold: $withhold) { ${NOTE} ${ERROR} } }`,
} as const;
type Said = Record<string, unknown> & { id: string; version: number };

async function treated() {
  const [me, doctor, colleague] = [uuidv7(), uuidv7(), uuidv7()];
  const after = [...(await treats(booted, me, doctor)), ...(await treats(booted, me, colleague))];
  await take(booted, me, bundle(`note-${me}`, 1, 0));
  const visits = ofMember(me, 'encounters { edges { node { id journeyId } } }');
  const { data } = await booted.ask(member(me), visits.query, visits.variables);
  const [{ encounters }] = data['_entities'] as [{ encounters: { edges: [{ node: { id: string; journeyId: string } }] } }];
  const visit = encounters.edges[0].node;
  const does = async (what: keyof typeof COMMANDS, given: object, by = doctor) => {
    const answer = await booted.ask(clinician(by), COMMANDS[what], given, after);
    expect(answer.errors).toBeUndefined();
    return Object.values(answer.data)[0] as Said;
  };
  const written = async (draft: object = {}) => {
    const begun = await does('start', { memberId: me, encounterId: visit.id });
    return does('save', { id: begun.id, v: begun.version, draft: { encounterId: visit.id, plan: 'Check again in a week.', ...draft } });
  };
  const signed = async (withhold: string | null = null) => {
    const { id, version } = await written();
    return does('sign', { id, v: version, withhold });
  };
  const notes = async (who = member(me)) => {
    const { query, variables } = ofMember(me, `notes { edges { node { id status plan } } }`);
    const { data, errors } = await booted.ask(who, query, variables, after);
    expect(errors).toBeUndefined();
    return (data['_entities'] as [{ notes: { edges: { node: { id: string } }[] } }])[0].notes.edges.map(({ node }) => node);
  };
  return { me, doctor, colleague, after, visit, does, written, signed, notes };
}

test('a note is written, kept, signed and read by its member with its author; its words travel in no fact', async () => {
  const { me, doctor, visit, does, written, notes } = await treated();
  const draft = await written({ assessment: 'Tension headache.' });
  expect(draft).toMatchObject({ version: 2, encounter: { id: visit.id } });
  const note = await does('sign', { id: draft.id, v: 2 });
  expect(note).toMatchObject({ id: draft.id, status: 'FINAL', shownToMember: true, author: { id: doctor }, journeyId: visit.journeyId });
  expect(await does('sign', { id: draft.id, v: 2 })).toMatchObject({ __typename: 'Note', version: 1 });
  expect(await notes()).toEqual([{ id: note.id, status: 'FINAL', plan: 'Check again in a week.' }]);
  const { rows } = await booted.admin.query<{ type: string; data: object }>(
    `select type, data from outbox where key = $1 and type like '%note-%'`,
    [me],
  );
  expect(rows.map(({ type }) => type)).toEqual([noteSigned.type]);
  expect(JSON.stringify(rows)).not.toContain('headache');
});

test('what is typed is kept at once, in any window; of two that write, the second loses nothing and overwrites nothing', async () => {
  const { me, visit, does, written } = await treated();
  const { id } = await written({ subjective: 'From the first window.' });
  const again = await does('start', { memberId: me, encounterId: visit.id });
  expect(again).toMatchObject({ id, version: 2, subjective: 'From the first window.' });
  const both = await Promise.all(
    ['one', 'two'].map((plan) => does('save', { id, v: 2, draft: { plan, subjective: 'From the first window.' } })),
  );
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['EditedMeanwhileError', 'NoteDraft']);
  expect(await does('save', { id, v: 2, draft: {} })).toMatchObject({ __typename: 'EditedMeanwhileError', currentVersion: 3 });
});

test('two windows that begin at once begin one draft', async () => {
  const { me, does } = await treated();
  const both = await Promise.all([does('start', { memberId: me }), does('start', { memberId: me })]);
  expect(both[0].id).toBe(both[1].id);
});

test('nobody but its author sees a draft: not a colleague who treats, not the member', async () => {
  const { me, colleague, after, written, does } = await treated();
  const { id, version } = await written();
  const { query, variables } = ofMember(me, 'noteDraft { id }');
  expect((await booted.ask(clinician(colleague), query, variables, after)).data['_entities']).toEqual([{ noteDraft: null }]);
  expect((await booted.ask(member(me), query, variables)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const save = { id, v: version, draft: { plan: 'Mine now.' } };
  for (const who of [clinician(colleague), member(me)])
    expect((await booted.ask(who, COMMANDS.save, save, after)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await does('start', { memberId: me }, colleague)).toMatchObject({ subjective: '', plan: '' });
});

test('a note without what was decided, or of no journey, is not signed and not lost', async () => {
  const { me, does } = await treated();
  const begun = await does('start', { memberId: me });
  const { version } = await does('save', { id: begun.id, v: begun.version, draft: { subjective: 'Tired.' } });
  expect(await does('sign', { id: begun.id, v: version })).toMatchObject({
    __typename: 'NoteIncompleteError',
    missing: ['ASSESSMENT_OR_PLAN', 'JOURNEY'],
  });
  expect(await does('start', { memberId: me })).toMatchObject({ id: begun.id, subjective: 'Tired.' });
});

test('a withheld note does not exist for its member on any path, and is read when its author shows it', async () => {
  const { me, colleague, does, signed, notes } = await treated();
  const note = await signed('TOLD_IN_CONFIDENCE');
  expect(note).toMatchObject({ shownToMember: false, withheld: 'TOLD_IN_CONFIDENCE' });
  const asked = `query ($id: ID!) { note(id: $id) { plan } }`;
  const told = async (id: string) => (await booted.ask(member(me), asked, { id })).errors?.[0];
  expect(await told(note.id)).toEqual(await told(toGlobalId({ memberId: me, id: uuidv7() })));
  const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Note { plan } } }`;
  const { data } = await booted.ask(member(me), entity, { r: [{ __typename: 'Note', id: note.id }] });
  expect(data['_entities']).toEqual([null]);
  expect(await notes()).toEqual([]);
  expect(await does('decide', { id: note.id, v: 1 }, colleague)).toMatchObject({ __typename: 'NotTheAuthorError' });
  expect(await does('decide', { id: note.id, v: 1 })).toMatchObject({ shownToMember: true, withheld: null });
  expect(await notes()).toHaveLength(1);
});

test('a colleague adds below; its author takes it back, and then only who treats sees it, with the reason', async () => {
  const { me, doctor, colleague, does, signed, notes } = await treated();
  const { id } = await signed();
  const amended = await does('amend', { id, v: 1, text: 'Called back: better.' }, colleague);
  expect(amended).toMatchObject({ status: 'AMENDED', addenda: [{ text: 'Called back: better.', author: { id: colleague } }] });
  expect(await does('amend', { id, v: 1, text: 'Twice.' }, colleague)).toMatchObject({ __typename: 'EditedMeanwhileError' });
  expect(await does('amend', { id, v: 2, text: ' ' })).toMatchObject({ __typename: 'InvalidInputError' });
  expect(await does('retract', { id, v: 2 }, colleague)).toMatchObject({ __typename: 'NotTheAuthorError' });
  expect(await does('retract', { id, v: 2 })).toMatchObject({ status: 'ENTERED_IN_ERROR', retractReason: 'WRONG_PATIENT' });
  expect(await does('amend', { id, v: 3, text: 'More.' })).toMatchObject({ __typename: 'NoteRetractedError' });
  expect(await notes()).toEqual([]);
  expect(await notes(clinician(doctor))).toMatchObject([{ id, status: 'ENTERED_IN_ERROR' }]);
  const { rows } = await booted.admin.query<{ type: string }>(
    `select type from outbox where key = $1 and type like '%note-%' order by sequence`,
    [me],
  );
  expect(rows.map(({ type }) => type)).toEqual([noteSigned.type, noteAmended.type, noteRetracted.type]);
});

test('a note under a label is hidden from who lacks it, and nobody writes under one that they do not see', async () => {
  const { me, does, written } = await treated();
  const { id, version } = await written({ sensitivity: 'SEXUAL' });
  await does('sign', { id, v: version });
  const [narrow, proxy] = [uuidv7(), uuidv7()];
  const after = [...(await treats(booted, me, narrow, { labels: ['general'] })), ...(await actsFor(booted, me, proxy, ['conditions']))];
  for (const who of [clinician(narrow), member(proxy)])
    expect((await booted.ask(who, `query ($id: ID!) { note(id: $id) { plan } }`, { id }, after)).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
  const begun = await booted.ask(clinician(narrow), COMMANDS.start, { memberId: me }, after);
  const { id: own, version: v } = begun.data['startNote'] as Said;
  const { data } = await booted.ask(clinician(narrow), COMMANDS.save, { id: own, v, draft: { sensitivity: 'SEXUAL' } }, after);
  expect(data['saveNoteDraft']).toMatchObject({ __typename: 'InvalidInputError' });
});

test('a video visit that has ended leaves its clinician a draft about its concern; who writes one already goes on with that', async () => {
  const { me, doctor, colleague, after, does } = await treated();
  const journeyId = uuidv7();
  const ended = (by: string) =>
    booted.tell(videoVisitEnded, {
      ...{ memberId: me, journeyId, occurredAt: new Date().toISOString(), precision: 'instant', sensitivity: 'general' },
      ...{ visitId: uuidv7(), appointmentId: null, clinicianId: by, by, seconds: 600 },
    });
  const draftOf = async (who: string) => {
    const { query, variables } = ofMember(me, 'noteDraft { id journeyId isOpen plan }');
    const { data } = await booted.ask(clinician(who), query, variables, after);
    return (data['_entities'] as [{ noteDraft: Said | null }])[0].noteDraft;
  };
  expect(await draftOf(doctor)).toBeNull();
  const own = await does('start', { memberId: me }, colleague);
  await ended(colleague);
  await ended(doctor);
  await eventually(async () =>
    expect(await draftOf(doctor)).toMatchObject({ isOpen: true, plan: '', journeyId: toGlobalId({ memberId: me, id: journeyId }) }),
  );
  expect(await draftOf(colleague)).toMatchObject({ id: own.id, journeyId: null });
  const { id } = (await draftOf(doctor))!;
  const draft = { plan: 'Seen by video.', journeyId: toGlobalId({ memberId: me, id: journeyId }) };
  const saved = await does('save', { id, v: 1, draft });
  expect(await does('sign', { id, v: saved.version })).toMatchObject({ status: 'FINAL', author: { id: doctor } });
});
