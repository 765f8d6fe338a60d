import { asRole, Work } from '@careway/store';
import { type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Forum, type Wrote } from '../../test/forum.ts';
import { supportContext } from '../index.ts';
import { SafetyClock } from '../safety/safety-clock.ts';
import { SafetyService } from '../safety/safety.service.ts';

let forum: Forum;
let source: DataSource;
let clock: SafetyClock;
let noa: Who;
let avi: Who;
let nurse: Who;
let doctor: Who;
let romano: Who;
let shapira: Who;
beforeAll(async () => {
  forum = await Forum.open();
  [noa, avi] = [await forum.joined('Rosemary'), await forum.joined('Old bicycle')];
  [nurse, doctor] = [await forum.staff('nurse'), await forum.staff('physician')];
  [romano, shapira] = [forum.moderator(), forum.moderator()];
  const url = asRole(forum.booted.postgres.url('support'), 'support');
  source = await new DataSource({
    type: 'postgres',
    url,
    schema: 'support',
    entities: [...supportContext.entities],
    extra: { max: 4, pipeline: true },
  }).initialize();
  const work = new Work('support', source);
  clock = new SafetyClock(work, new SafetyService(work));
}, 60_000);
afterAll(async () => {
  await source?.destroy();
  await forum?.close();
});

const typeOf = ({ __typename }: { readonly __typename: string }) => __typename;
const DECISION = `id version kind state words answerWords`;
const flag = (who: Who, postId: string, reason = 'MISINFORMATION', words = '') =>
  forum.ask(
    who,
    `mutation ($postId: ID!, $reason: FlagReason!, $words: String!) { flagPost(postId: $postId, reason: $reason, words: $words) { __typename ... on Post { flagged } } }`,
    {
      ...{ postId, reason, words },
    },
  );
interface Item {
  readonly post: Wrote;
  readonly flags: readonly { readonly reason: string; readonly words: string }[];
  readonly decision: { readonly id: string; readonly state: string; readonly mine: boolean } | null;
}
const queue = async (who: Who = romano) =>
  (
    await forum.ask<{ nodes?: readonly Item[] }>(
      who,
      `{ moderationQueue { nodes { post { id version state heldFor } flags { reason words } decision { id state mine } } } }`,
    )
  ).nodes;
const waits = async (id: string) => (await queue())!.find(({ post }) => post.id === id);
const decide = (postId: string, v: number, decision: object, who: Who = romano) =>
  forum.ask(
    who,
    `mutation ($postId: ID!, $v: Int!, $d: DecideInput!) { decideAboutPost(postId: $postId, expectedVersion: $v, decision: $d) {
      __typename ... on Post { version state label labelWords decisions { ${DECISION} } } ... on DomainError { code } } }`,
    { postId, v, d: { reason: 'MISINFORMATION', words: 'It is at odds with the guideline.', ...decision } },
  );
const appeal = (who: Who, decisionId: string, v = 1) =>
  forum.ask(
    who,
    `mutation ($id: ID!, $v: Int!) { appealDecision(decisionId: $id, expectedVersion: $v, words: "Please look again.") { __typename ... on PostDecision { ${DECISION} } ... on DomainError { code } } }`,
    {
      ...{ id: decisionId, v },
    },
  );
/** By another moderator than who decided. */
const settle = (decisionId: string, outcome: string, v = 2, who: Who = shapira) =>
  forum.ask<{ __typename: string }>(
    who,
    `mutation ($id: ID!, $v: Int!, $o: AppealOutcome!) { decideAppeal(decisionId: $id, expectedVersion: $v, outcome: $o, words: "Seen again.") { __typename ... on PostDecision { ${DECISION} } ... on DomainError { code } } }`,
    { id: decisionId, v, o: outcome },
  );

test('what is flagged waits for a moderator, once for each who flagged it; who did is told to nobody', async () => {
  const { id } = await forum.question(noa, 'Garlic instead of tablets works for everybody');
  await flag(avi, id, 'MISINFORMATION', 'It does not.');
  await flag(avi, id, 'OTHER');
  await flag(doctor, id, 'MISINFORMATION');
  expect(await waits(id)).toMatchObject({
    flags: [{ reason: 'MISINFORMATION', words: 'It does not.' }, { reason: 'MISINFORMATION' }],
    decision: null,
  });
  expect(await forum.facts('post-flagged')).toHaveLength(2);
  for (const who of [noa, doctor]) expect(typeOf({ __typename: 'nothing', ...((await queue(who)) as object | undefined) })).toBe('nothing');
  expect(typeOf(await flag(noa, id))).toBe('NotFoundError');
  expect(typeOf(await flag(await forum.person(), id))).toBe('NotFoundError');
});

test('misinformation stays under a label with an answer beside it; its writer reads why and asks for a second look, once', async () => {
  const { id, version } = await forum.question(noa, 'Grapefruit is fine with every tablet');
  await flag(avi, id);
  expect(typeOf(await decide(id, version, { kind: 'LABEL' }))).toBe('LabelMissingError');
  expect(typeOf(await decide(id, version + 1, { kind: 'REMOVE' }))).toBe('EditedMeanwhileError');
  expect(typeOf(await decide(id, version, { kind: 'REMOVE' }, doctor))).toBe('NOT_FOUND');
  expect(await decide(id, version, { kind: 'LABEL', label: 'MISINFORMATION' })).toMatchObject({
    state: 'PUBLISHED',
    label: 'MISINFORMATION',
  });
  expect(await waits(id)).toBeUndefined();
  expect(await forum.see(avi, id)).toMatchObject({
    label: 'MISINFORMATION',
    labelWords: 'It is at odds with the guideline.',
    decisions: [],
  });
  const mine = (await forum.own(noa)).find((one) => one.id === id)!;
  const [decision] = mine.decisions;
  expect(decision).toMatchObject({ kind: 'LABEL', state: 'MADE' });
  expect(typeOf(await appeal(avi, decision!.id))).toBe('NotFoundError');
  expect(await appeal(noa, decision!.id)).toMatchObject({ state: 'APPEALED' });
  expect(await waits(id)).toMatchObject({ decision: { id: decision!.id, state: 'APPEALED', mine: true } });
  // whoever decided does not look a second time: not by a command, and not in the table
  expect(typeOf(await settle(decision!.id, 'UPHELD', 2, romano))).toBe('OwnDecisionError');
  await expect(
    forum.booted.admin.query(`update support.post_decision set state = 'upheld', answered_by = decided_by where id = $1`, [decision!.id]),
  ).rejects.toMatchObject({ constraint: 'second_look' });
  expect(await settle(decision!.id, 'OVERTURNED')).toMatchObject({ state: 'OVERTURNED', answerWords: 'Seen again.' });
  expect(await forum.see(avi, id)).toMatchObject({ label: null });
  expect(typeOf(await appeal(noa, decision!.id, 3))).toBe('DecisionClosedError');
});

test('what is removed is read by its writer alone; upheld it stays away, overturned it is back', async () => {
  for (const [outcome, after] of [
    ['UPHELD', 'NOT_FOUND'],
    ['OVERTURNED', 'Post'],
  ] as const) {
    const post = await forum.question(avi, `Something unfriendly about ${outcome} people in here`);
    await flag(noa, post.id, 'HARASSMENT');
    const { decisions } = await decide(post.id, post.version, { kind: 'REMOVE', reason: 'HARASSMENT' });
    expect(typeOf(await forum.see(noa, post.id))).toBe('NOT_FOUND');
    expect(await forum.see(avi, post.id)).toMatchObject({ state: 'REMOVED' });
    await appeal(avi, decisions[0]!.id);
    await settle(decisions[0]!.id, outcome);
    expect(typeOf(await forum.see(noa, post.id))).toBe(after);
  }
});

interface OwnFlag {
  readonly postId: string;
  readonly outcome: string | null;
}
const flagsOf = async (who: Who, id: string) =>
  (
    await forum.ask<readonly OwnFlag[]>(
      who,
      `{ myFlags(code: "hypertension") { postId title stands reason words outcome decidedReason lookedAgain } }`,
    )
  ).find(({ postId }) => postId === id);

test('whoever flagged something is told what became of it, with the kind of reason, also of what stands no more; nobody else is', async () => {
  const kept = await forum.question(noa, 'Walking helps my pressure');
  const removed = await forum.question(noa, 'A very unfriendly thing about doctors');
  const danger = await forum.question(noa, 'I drive although all is blurred');
  for (const [{ id }, why] of [
    [kept, 'MISINFORMATION'],
    [removed, 'HARASSMENT'],
    [danger, 'DANGER'],
  ] as const)
    await flag(avi, id, why, 'See it.');
  expect(await flagsOf(avi, kept.id)).toMatchObject({ stands: true, words: 'See it.', outcome: null, title: 'A question' });
  await decide(kept.id, kept.version, { kind: 'KEEP' });
  const { decisions } = await decide(removed.id, removed.version, { kind: 'REMOVE', reason: 'HARASSMENT' });
  const look = `mutation ($id: ID!) { decideHeldPost(id: $id, expectedVersion: 1, outcome: RESTORED) { __typename } }`;
  await forum.ask(nurse, look, { id: danger.id });
  expect(await flagsOf(avi, kept.id)).toMatchObject({ outcome: 'KEEP', decidedReason: 'MISINFORMATION', lookedAgain: false });
  expect(await flagsOf(avi, removed.id)).toMatchObject({ stands: false, title: null, outcome: 'REMOVE', decidedReason: 'HARASSMENT' });
  expect(await flagsOf(avi, danger.id)).toMatchObject({ stands: true, outcome: 'KEEP', decidedReason: null });
  await appeal(noa, decisions[0]!.id);
  await settle(decisions[0]!.id, 'OVERTURNED');
  expect(await flagsOf(avi, removed.id)).toMatchObject({ stands: true, outcome: 'KEEP', lookedAgain: true });
  for (const who of [noa, doctor, await forum.joined('Third voice')]) expect(await flagsOf(who, removed.id)).toBeUndefined();
});

test('a moderator keeps a clinician’s answer on top, three at most; what is removed stands there no more, and nobody else pins', async () => {
  const question = await forum.question(noa, 'What do you eat before a long shift');
  const answers: Wrote[] = [];
  for (const n of [1, 2, 3, 4]) answers.push(await forum.answer(doctor, question.id, `Explained, part ${n}`));
  const pin = (id: string, pinned = true, who: Who = romano) =>
    forum.ask<{ __typename: string }>(
      who,
      `mutation ($id: ID!, $pinned: Boolean!) { pinPost(postId: $id, pinned: $pinned) { __typename ... on Post { pinned } } }`,
      { id, pinned },
    );
  const onTop = async (who: Who) =>
    (await forum.ask<{ pinned: readonly { id: string }[] }>(who, `{ community(code: "hypertension") { pinned { id } } }`)).pinned.map(
      ({ id }) => id,
    );
  const [first, second, third, fourth] = answers.map(({ id }) => id) as [string, string, string, string];
  for (const who of [noa, doctor, nurse]) expect(typeOf(await pin(first, true, who))).toBe('NOT_FOUND');
  expect(typeOf(await pin(question.id))).toBe('NotPinnableError');
  for (const id of [first, second, third, first]) expect(await pin(id)).toMatchObject({ pinned: true });
  expect(typeOf(await pin(fourth))).toBe('TooManyPinsError');
  expect(await onTop(avi)).toEqual([first, second, third]);
  expect(await onTop(await forum.person())).toEqual([]);
  expect(await pin(second, false)).toMatchObject({ pinned: false });
  await decide(first, answers[0]!.version, { kind: 'REMOVE', reason: 'OTHER' });
  expect(await onTop(avi)).toEqual([third]);
  expect(typeOf(await pin(fourth))).toBe('Post');
  // nor does the service's own role pin anything without having sat down at the desk
  const around = `insert into post_pin values ('${second}', 'hypertension', '${second}', now())`;
  await expect(forum.sees(around, 'post_pin')).rejects.toThrow(/row-level security/);
  expect((await forum.facts('post-pinned')).length).toBe(4);
});

test('what looks like advertising is read by a moderator before anybody else', async () => {
  const who = await forum.joined('Fresh wind', 'hypertension', true);
  const post = await forum.question(who, 'Look at https://shop.example for a cure');
  expect(post).toMatchObject({ state: 'HELD', heldFor: 'SPAM' });
  expect(typeOf(await forum.see(noa, post.id))).toBe('NOT_FOUND');
  expect(await waits(post.id)).toMatchObject({ flags: [], post: { heldFor: 'SPAM' } });
  expect(await decide(post.id, post.version, { kind: 'KEEP', reason: 'ADVERTISING' })).toMatchObject({ state: 'PUBLISHED' });
  expect(typeOf(await forum.see(noa, post.id))).toBe('Post');
});

test('whoever is muted reads and writes nothing, until then', async () => {
  const who = await forum.joined('Loud drum');
  const { id } = await forum.question(who, 'Once');
  const mute = (days: number, by: Who = romano) =>
    forum.ask<{ __typename: string }>(by, `mutation ($id: ID!, $days: Int!) { muteAuthor(postId: $id, days: $days) { __typename } }`, {
      id,
      days,
    });
  expect(typeOf(await mute(400))).toBe('MuteDaysError');
  expect(typeOf(await mute(1, doctor))).toBe('NOT_FOUND');
  expect(typeOf(await mute(7))).toBe('Muted');
  expect(typeOf(await forum.question(who, 'Twice'))).toBe('MutedError');
  expect(typeOf(await forum.see(who, id))).toBe('Post');
  await mute(0);
  expect(typeOf(await forum.question(who, 'Twice'))).toBe('Post');
});

test('who stands behind a name is opened by a moderator alone, with a reason that the member reads, and in the access log', async () => {
  const who = await forum.joined('Hidden lake');
  const { id } = await forum.question(who, 'I will drive tonight although I cannot see well');
  const open = (by: Who, words: string) =>
    forum.ask<{ __typename: string; member?: { id: string } }>(
      by,
      `mutation ($id: ID!, $words: String!) { openIdentity(postId: $id, reason: DANGER_TO_LIFE, words: $words) { __typename ... on OpenedIdentity { member { id } } } }`,
      { id, words },
    );
  for (const other of [avi, nurse, doctor, who]) expect(typeOf(await open(other, 'I would like to know'))).toBe('NOT_FOUND');
  expect(typeOf(await open(romano, 'why'))).toBe('OpeningWordsError');
  expect(await forum.facts('record-read')).toEqual([]);
  expect(await open(romano, 'Drives tonight without sight: the district nurse calls.')).toMatchObject({ member: { id: who.personId } });
  expect((await forum.facts('record-read')).map(({ data }) => data)).toEqual([
    expect.objectContaining({ memberId: who.personId, personId: romano.personId, kind: 'moderator', relation: 'community' }),
  ]);
  const [told] = await forum.facts('identity-opened');
  expect(Object.keys(told!.data).sort()).toEqual(['by', 'memberId', 'occurredAt', 'openingId', 'reason']);
  const openings = (of: Who) =>
    forum.ask<{ openings: readonly object[] }>(of, `{ community(code: "hypertension") { openings { reason words } } }`);
  expect(await openings(who)).toEqual({
    openings: [{ reason: 'DANGER_TO_LIFE', words: 'Drives tonight without sight: the district nurse calls.' }],
  });
  expect(await openings(avi)).toEqual({ openings: [] });
  // by SQL as well: nobody but a moderator at the desk is answered
  const sql = `select open_identity('${doctor.personId}', 's', 'x', '${id}', '${id}', 'threat', 'because I can', now())`;
  expect(await forum.sees(`select enter_desk('${doctor.personId}', 'clinician'); ${sql}`, 'identity_opening')).toBe(0);
});

interface Held {
  readonly id: string;
  readonly version: number;
  readonly sign: string;
  readonly dueAt: string;
  readonly takenByMe: boolean;
  readonly pseudonym: string;
}
const held = async (who: Who) =>
  (await forum.ask<readonly Held[] | { __typename: string }>(
    who,
    `{ heldPosts { id version sign dueAt takenByMe pseudonym } }`,
  )) as readonly Held[];
const act = (who: Who, field: string, id: string, v: number, more = '') =>
  forum.ask<{ __typename: string; version: number }>(
    who,
    `mutation ($id: ID!, $v: Int!) { ${field}(id: $id, expectedVersion: $v${more}) { __typename ... on HeldPost { version takenByMe } ... on DomainError { code } } }`,
    {
      ...{ id, v },
    },
  );

test('what sounds like danger is read by nobody else, stands on the nurse’s desk at once, and a false alarm is back with a word', async () => {
  const post = await forum.question(noa, 'This diet makes me want to die, seriously: I want to die');
  expect(post).toMatchObject({ state: 'HELD', heldFor: 'DANGER', sign: 'SELF_HARM' });
  expect(typeOf(await forum.see(avi, post.id))).toBe('NOT_FOUND');
  expect(await forum.see(noa, post.id)).toMatchObject({ state: 'HELD', sign: 'SELF_HARM' });
  for (const who of [doctor, avi]) expect((await held(who)).length ?? 0).toBe(0);
  const mine = (await held(nurse)).find(({ id }) => id === post.id)!;
  expect(mine).toMatchObject({ sign: 'SELF_HARM', pseudonym: 'Rosemary' });
  expect(Date.parse(mine.dueAt) - Date.now()).toBeLessThanOrEqual(15 * 60_000);
  // a moderator does not decide over it
  expect(typeOf(await decide(post.id, post.version, { kind: 'KEEP' }))).toBe('PostClosedError');
  const taken = await act(nurse, 'takeHeldPost', post.id, mine.version);
  expect(typeOf(await act(nurse, 'decideHeldPost', post.id, mine.version, ', outcome: RESTORED'))).toBe('EditedMeanwhileError');
  expect(typeOf(await act(doctor, 'decideHeldPost', post.id, taken.version, ', outcome: KEPT'))).toBe('NotFoundError');
  expect(
    typeOf(await act(nurse, 'decideHeldPost', post.id, taken.version, ', outcome: RESTORED, words: "Glad that it was only the diet."')),
  ).toBe('HeldPost');
  expect(await forum.see(avi, post.id)).toMatchObject({ state: 'PUBLISHED', heldFor: null, sign: null, nurseWords: null });
  expect(await forum.see(noa, post.id)).toMatchObject({ nurseWords: 'Glad that it was only the diet.' });
  expect(typeOf(await act(nurse, 'decideHeldPost', post.id, taken.version + 1, ', outcome: KEPT'))).toBe('HoldDecidedError');
  expect(JSON.stringify(await forum.facts('post-held'))).not.toContain('diet');
});

test('what somebody flags as danger is on the nurse’s desk as well, once, and stays where it is until she has looked', async () => {
  const post = await forum.question(noa, 'I gave my dog away and wrote down who gets my books');
  expect(post.state).toBe('PUBLISHED');
  for (const who of [avi, doctor]) await flag(who, post.id, 'DANGER', 'I am worried');
  const mine = (await held(nurse)).filter(({ id }) => id === post.id);
  expect(mine).toMatchObject([{ sign: 'FLAGGED' }]);
  expect(typeOf(await forum.see(avi, post.id))).toBe('Post');
  await act(nurse, 'decideHeldPost', post.id, mine[0]!.version, ', outcome: KEPT, words: "I will call you."');
  expect(typeOf(await forum.see(avi, post.id))).toBe('NOT_FOUND');
  expect(await forum.see(noa, post.id)).toMatchObject({ state: 'REMOVED', nurseWords: 'I will call you.' });
});

test('kept away, its writer reads what the nurse wrote, and nobody else sees it', async () => {
  const post = await forum.question(avi, 'My husband beats me and I hide');
  expect(post).toMatchObject({ sign: 'VIOLENCE' });
  await act(nurse, 'decideHeldPost', post.id, 1, ', outcome: KEPT, words: "I call you now. 118 helps too."');
  expect(await forum.see(avi, post.id)).toMatchObject({ state: 'REMOVED', nurseWords: 'I call you now. 118 helps too.' });
  expect(typeOf(await forum.see(noa, post.id))).toBe('NOT_FOUND');
});

test('when no nurse decided within 15 minutes every clinician is asked, once, whichever clock looks first', async () => {
  const post = await forum.question(noa, 'I cannot breathe since an hour and my lips are blue');
  const due = new Date((await held(nurse)).find(({ id }) => id === post.id)!.dueAt);
  await clock.look(new Date(due.getTime() - 1_000));
  expect(await held(doctor)).toEqual([]);
  await Promise.all([clock.look(due), clock.look(due)]);
  await clock.look(new Date(due.getTime() + 3_600_000));
  expect((await forum.facts('post-hold-escalated')).filter(({ data }) => data['postId'] === post.id)).toHaveLength(1);
  const [asked] = await held(doctor);
  expect(asked).toMatchObject({ id: post.id });
  expect(typeOf(await act(doctor, 'decideHeldPost', post.id, asked!.version, ', outcome: RESTORED'))).toBe('HeldPost');
  expect(await forum.see(avi, post.id)).toMatchObject({ state: 'PUBLISHED' });
  await clock.look(new Date(due.getTime() + 7_200_000));
  expect((await forum.facts('post-hold-escalated')).filter(({ data }) => data['postId'] === post.id)).toHaveLength(1);
});

test('no state of a post, a hold or a decision leaves its table, whoever writes it', async () => {
  const { id } = await forum.question(avi, 'Which shoes do you wear for walking in winter?');
  const write = (sql: string) => forum.booted.admin.query(sql, [id]);
  await expect(write(`update post set state = 'held' where id = $1`)).rejects.toMatchObject({ constraint: 'post_state_held' });
  await write(`update post set state = 'withdrawn' where id = $1`);
  await expect(write(`update post set state = 'published' where id = $1`)).rejects.toMatchObject({ constraint: 'post_state_held' });
  for (const [table, change] of [
    ['safety_hold', `state = 'waiting', decided_at = null`],
    ['post_decision', `state = 'made'`],
    ['post_decision', `decision = case decision when 'keep' then 'remove' else 'keep' end`],
  ])
    await expect(
      forum.booted.admin.query(`update ${table} set ${change} where ${table === 'safety_hold' ? `state = 'kept'` : `state = 'upheld'`}`),
    ).rejects.toMatchObject({ code: '23514' });
});
