import { conditionRecorded, planRecorded, toGlobalId, uuidv5, uuidv7 } from '@careway/contracts';
import { actsFor, bootContext, type Booted, clinician, eventually, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { supportContext } from '../index.ts';

let booted: Booted;
const [me, doctor, mother, sharer] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
const after: string[] = [];
const OPEN = `mutation ($input: OpenThreadInput!) { openThread(input: $input) { __typename ... on Thread { id } } }`;
const VISIT = `mutation ($input: AskForVideoVisitInput!) { askForVideoVisit(input: $input) { __typename ... on VideoVisit { id } } }`;
const THREADS = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { threads { id } } } }`;

const at = { occurredAt: '2026-01-05T08:00:00.000Z', precision: 'day' as const };
const condition = (journeyId: string, sensitivity: 'hiv' | 'general') => ({
  ...{ memberId: me, journeyId, ...at, sensitivity, conditionId: uuidv7(), encounterId: null },
  ...{
    code: { system: 'http://snomed.info/sct', code: '86406008' },
    clinicalStatus: 'active',
    verificationStatus: 'confirmed',
    abatedAt: null,
  },
});
const labelsOf = async (journeyId: string) =>
  (await booted.admin.query<{ labels: string[] }>('select labels from journey_label where journey_id = $1', [journeyId])).rows[0]?.labels;
const open = async (who: Who, journeyId: string) => {
  const input = { memberId: me, messageId: uuidv7(), text: 'About my pills', journeyId: toGlobalId({ memberId: me, id: journeyId }) };
  const { data, errors } = await booted.ask(who, OPEN, { input }, after);
  expect(errors).toBeUndefined();
  return data['openThread'] as { __typename: string; id: string };
};
const threadsOf = async (who: Who) => {
  const { data } = await booted.ask(who, THREADS, { r: [{ __typename: 'Member', id: me }] }, after);
  return (data['_entities'] as [{ threads: { id: string }[] }])[0].threads.map(({ id }) => id);
};

beforeAll(async () => {
  booted = await bootContext(supportContext);
  after.push(
    ...(await treats(booted, me, doctor)),
    ...(await actsFor(booted, me, mother, ['messages', 'conditions', 'plan'])),
    ...(await actsFor(booted, me, sharer, ['messages', 'conditions', 'plan'], { labels: ['general', 'hiv'] })),
  );
});
afterAll(() => booted?.close());

test('a conversation in a sensitive journey is as private as the journey, whatever its author says of it', async () => {
  const journeyId = uuidv7();
  await booted.tell(conditionRecorded, condition(journeyId, 'hiv'));
  await eventually(async () => expect(await labelsOf(journeyId)).toEqual(['hiv']));
  const { id } = await open(member(me), journeyId);
  for (const who of [member(me), clinician(doctor), member(sharer)]) expect(await threadsOf(who)).toContain(id);
  expect(await threadsOf(member(mother))).not.toContain(id);
  // who may not see the journey begins nothing in it, as in one that does not exist
  expect(await open(member(mother), journeyId)).toEqual({ __typename: 'NotFoundError' });
  expect(await open(member(sharer), journeyId)).toMatchObject({ __typename: 'Thread' });
  const { rows } = await booted.admin.query<{ type: string; sensitivity: string }>(
    `select distinct data->>'sensitivity' as sensitivity from outbox where type in ('support.thread-opened.v1', 'support.message-sent.v1') and data->>'journeyId' = $1`,
    [journeyId],
  );
  expect(rows).toEqual([{ sensitivity: 'hiv' }]);
});

test('so is a video visit that is asked for in it', async () => {
  const journeyId = uuidv7();
  await booted.tell(planRecorded, {
    ...{
      memberId: me,
      journeyId,
      ...at,
      sensitivity: 'mental',
      planId: uuidv7(),
      code: null,
      status: 'active',
      conditionIds: [],
      version: 1,
    },
  });
  await eventually(async () => expect(await labelsOf(journeyId)).toEqual(['mental']));
  const { data, errors } = await booted.ask(
    clinician(doctor),
    VISIT,
    { input: { memberId: me, requestId: uuidv7(), journeyId: toGlobalId({ memberId: me, id: journeyId }) } },
    after,
  );
  expect(errors).toBeUndefined();
  expect(data['askForVideoVisit']).toMatchObject({ __typename: 'VideoVisit' });
  const { rows } = await booted.admin.query('select sensitivity from video_visit where journey_id = $1', [journeyId]);
  expect(rows).toEqual([{ sensitivity: 'mental' }]);
});

test('what is sensitive in general care makes no conversation about the rest of it sensitive', async () => {
  const [general, plain] = [uuidv5('general-care', me), uuidv7()];
  await booted.tell(conditionRecorded, condition(general, 'hiv'));
  await booted.tell(conditionRecorded, condition(plain, 'general'));
  const { id } = await open(member(me), general);
  expect(await threadsOf(member(mother))).toContain(id);
  expect([await labelsOf(general), await labelsOf(plain)]).toEqual([undefined, undefined]);
});
