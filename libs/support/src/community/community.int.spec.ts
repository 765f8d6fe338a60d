import { COMMUNITY_CODES, communityIdOf, DESK_PLACE, isPlace, uuidv7 } from '@careway/contracts';
import { auditCatalogue, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Forum, type Wrote } from '../../test/forum.ts';
import { COMMUNITIES } from './community.data.ts';

let forum: Forum;
let noa: Who;
let avi: Who;
let doctor: Who;
beforeAll(async () => {
  forum = await Forum.open();
  noa = await forum.joined('Rosemary');
  avi = await forum.joined('Old bicycle');
  doctor = await forum.staff('family-physician');
}, 60_000);
afterAll(() => forum?.close());

const typeOf = ({ __typename }: { readonly __typename: string }) => __typename;

test('one joins under a name of one’s own, leaves, and comes back under the same', async () => {
  const who = await forum.person();
  expect(await forum.join(who, 'Sea breeze')).toMatchObject({ __typename: 'Community', membership: { pseudonym: 'Sea breeze' } });
  expect(typeOf(await forum.join(who, 'Another'))).toBe('AlreadyJoinedError');
  const leave = `mutation { leaveCommunity(code: "hypertension") { __typename ... on Community { membership { pseudonym } } } }`;
  expect(await forum.ask(who, leave)).toMatchObject({ __typename: 'Community', membership: null });
  expect(typeOf(await forum.ask(who, leave))).toBe('NotJoinedError');
  expect(await forum.join(who, 'Another')).toMatchObject({ membership: { pseudonym: 'Sea breeze' } });
  expect(await forum.join(who, 'Desert wind', 'asthma')).toMatchObject({ membership: { pseudonym: 'Desert wind' } });
});

test.each([
  ['a name that looks like another', 'R0SEМARY', 'PseudonymTakenError'],
  ['a telephone number', '052 1234567', 'PseudonymError'],
  ['a title', 'Dr. Cohen', 'PseudonymError'],
  ['a title in Hebrew', 'ד"ר כהן', 'PseudonymError'],
  ['an address', 'me@home.example', 'PseudonymError'],
  ['one letter', 'x', 'PseudonymError'],
])('%s is no name', async (_, name, refusal) => {
  expect(typeOf(await forum.join(await forum.person(), name))).toBe(refusal);
});

test('nobody under age joins, and nobody who is no member', async () => {
  expect(typeOf(await forum.join(await forum.person('2012-01-01'), 'Young one'))).toBe('UnderAgeError');
  expect(typeOf(await forum.join(doctor, 'Hidden doctor'))).toBe('NOT_FOUND');
  expect(typeOf(await forum.join(noa, 'Rosemary', 'nowhere'))).toBe('NotFoundError');
});

test('whoever has not joined is told nothing of what is written there, as if it were not', async () => {
  const { id } = await forum.question(noa, 'How do you measure?');
  const stranger = await forum.joined('Lemon tree', 'asthma');
  const absent = await forum.see(stranger, uuidv7());
  expect(await forum.see(stranger, id)).toEqual(absent);
  expect(await forum.find(stranger, null)).toEqual([]);
  expect(typeOf(await forum.answer(stranger, id, 'I know'))).toBe(typeOf(await forum.answer(stranger, uuidv7(), 'I know')));
  expect(typeOf(await forum.question(stranger, 'May I?'))).toBe('NotJoinedError');
  expect(await forum.see(avi, id)).toMatchObject({ __typename: 'Post', author: { pseudonym: 'Rosemary', isMe: false } });
});

test('what is written rings at the community’s place, what is held at the desk alone; only who may look hears where it rang', async () => {
  expect(COMMUNITIES.map(({ code }) => code)).toEqual([...COMMUNITY_CODES]);
  const place = communityIdOf('hypertension');
  expect([isPlace(place), isPlace(DESK_PLACE), isPlace(noa.personId)]).toEqual([true, false, false]);
  const rungAt = async (does: () => Promise<unknown>) => {
    const rings = async () => {
      const { rows } = await forum.booted.admin.query<{ id: string; n: number }>(
        `select member_id as id, last::int as n from doorbell_sequence where member_id = any ($1)`,
        [[place, DESK_PLACE]],
      );
      return new Map(rows.map(({ id, n }) => [id, n]));
    };
    const before = await rings();
    await does();
    const after = await rings();
    return [place, DESK_PLACE].filter((id) => (after.get(id) ?? 0) > (before.get(id) ?? 0));
  };
  expect(await rungAt(() => forum.question(noa, 'Which arm do you measure at?'))).toEqual([place]);
  expect(await rungAt(() => forum.question(noa, 'I want to die'))).toEqual([DESK_PLACE]);
  const hears = async (who: Who, id: string) =>
    typeOf({
      __typename: 'heard',
      ...(await forum.ask<object>(who, `query ($id: ID!) { communityBell(id: $id) { id } }`, { id })),
    });
  expect([await hears(noa, place), await hears(doctor, place), await hears(forum.moderator(), place)]).toEqual(['heard', 'heard', 'heard']);
  expect([await hears(doctor, DESK_PLACE), await hears(forum.moderator(), DESK_PLACE)]).toEqual(['heard', 'heard']);
  const other = await forum.joined('Quiet stone', 'asthma');
  for (const [who, id] of [
    [other, place],
    [noa, DESK_PLACE],
    [noa, communityIdOf('asthma')],
    [noa, uuidv7()],
  ] as const)
    expect(await hears(who, id)).toBe('NOT_FOUND');
});

test('PostgreSQL alone holds back: no row without having entered, and no link but one’s own, whoever has the record open', async () => {
  expect(await auditCatalogue(forum.booted.admin, 'support')).toEqual([]);
  for (const table of ['post', 'pseudonym', 'post_flag', 'post_decision', 'safety_hold', 'community_link', 'identity_opening'])
    expect([table, await forum.sees('select 1', table)]).toEqual([table, 0]);
  const entered = (who: Who) => `select enter_community('${who.personId}', '${who.kind}', 'hypertension')`;
  expect(await forum.sees(entered(noa), 'post')).toBeGreaterThan(0);
  expect(await forum.sees(entered(await forum.person()), 'post')).toBe(0);
  const opened = (reader: Who, of: Who) =>
    `select set_config('careway.member', '${of.personId}', true), set_config('careway.person', '${reader.personId}', true)`;
  expect(await forum.sees(opened(noa, noa), 'community_link')).toBe(1);
  expect(await forum.sees(opened(doctor, noa), 'community_link')).toBe(0);
  // planted: without the policy that asks for the member's own person, whoever opens the record would know the name
  await forum.booted.admin.query('alter policy own on community_link using (true)');
  expect(await forum.sees(opened(doctor, noa), 'community_link')).toBe(1);
  await forum.booted.admin.query(
    `alter policy own on community_link using (member_id = (select nullif(current_setting('careway.person', true), ''))::uuid)`,
  );
});

test('no fact, and no row beside the link, leads from what is written to a member', async () => {
  const { id } = await forum.question(noa, 'Salt or no salt?');
  const { rows } = await forum.booted.admin.query<{ text: string }>(
    `select row_to_json(o)::text as text from outbox o where type like 'support.post%' or type like 'support.community%'
     union all select row_to_json(p)::text from post p union all select row_to_json(s)::text from pseudonym s`,
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { text } of rows) for (const { personId } of [noa, avi]) expect(text).not.toContain(personId);
  const told = await forum.facts('post-written');
  expect(told.at(-1)).toMatchObject({ key: communityIdOf('hypertension'), data: { postId: id, kind: 'question' } });
  expect(JSON.stringify(told)).not.toMatch(/[Ss]alt/);
});

test('sent again it stands once; under another’s id, or changed, it is refused', async () => {
  const input = { id: uuidv7(), kind: 'QUESTION', community: 'hypertension', title: 'Twice', text: 'The line broke while I sent this.' };
  const both = await Promise.all([forum.write(noa, input), forum.write(noa, input)]);
  expect(both.map(typeOf)).toEqual(['Post', 'Post']);
  expect(typeOf(await forum.write(noa, { ...input, text: 'Changed' }))).toBe('MessageIdError');
  expect(typeOf(await forum.write(avi, input))).toBe('MessageIdError');
  expect(typeOf(await forum.write(noa, { ...input, id: '00000000-0000-4000-8000-000000000001' }))).toBe('MessageIdError');
});

test('a clinician answers under the own name; whoever asked accepts that answer, and no other', async () => {
  const asker = await forum.joined('Quiet river');
  const question = await forum.question(asker, 'Is 135 too high at home?');
  const [told, friendly] = [
    await forum.answer(doctor, question.id, 'At home, below 135 is the aim.'),
    await forum.answer(avi, question.id, 'Mine is 140.'),
  ];
  expect(told).toMatchObject({ author: { verified: true, pseudonym: null, profession: 'family-physician' } });
  const ACCEPT = `mutation ($id: ID!, $v: Int!) { acceptAnswer(postId: $id, expectedVersion: $v) { __typename ... on Post { accepted } ... on DomainError { code } } }`;
  const accept = (who: Who, { id, version: v }: Wrote) => forum.ask(who, ACCEPT, { id, v });
  expect(typeOf(await accept(avi, told))).toBe('NotFoundError');
  expect(typeOf(await accept(doctor, told))).toBe('NotAcceptableError');
  expect(typeOf(await accept(asker, friendly))).toBe('NotAcceptableError');
  expect(await accept(asker, told)).toMatchObject({ __typename: 'Post', accepted: true });
  const seen = (await forum.see(avi, question.id)) as Wrote;
  expect(seen.below.map(({ id, accepted }) => [id, accepted])).toEqual([
    [told.id, true],
    [friendly.id, false],
  ]);
  expect(await accept(asker, told)).toMatchObject({ accepted: true });
  expect(await forum.facts('answer-accepted')).toHaveLength(1);
});

test('comments stand under questions and answers, and under nothing deeper', async () => {
  const { id } = await forum.question(noa, 'Which cuff?');
  const answer = await forum.answer(avi, id, 'The upper arm.');
  const comment = await forum.write(noa, { kind: 'COMMENT', parentId: answer.id, text: 'Thank you.' });
  expect(comment).toMatchObject({ __typename: 'Post' });
  for (const [kind, parentId] of [
    ['COMMENT', comment.id],
    ['ANSWER', answer.id],
    ['QUESTION', id],
  ])
    expect(typeOf(await forum.write(noa, { kind, parentId, title: 'x', community: 'hypertension', text: 'Deeper' }))).toBe('NotFoundError');
});

test('it is found by its words in four languages, with what the language writes together with them', async () => {
  const who = await forum.staff('nurse');
  const titled = async (title: string, text: string) => (await forum.question(who, text, { title })).id;
  const hebrew = await titled('מדידה בבית', 'כמה פעמים ביום מודדים לחץ דם בזמן הריון?');
  const arabic = await titled('القياس', 'كم مرة في اليوم نقيس الضغط في رمضان؟');
  const russian = await titled('Таблетки', 'Можно ли забывать принимать таблетки утром?');
  const english = await titled('Travelling', 'Taking medicines on flights over several time zones');
  for (const [search, id] of [
    ['ההריון', hebrew],
    ['לחץ', hebrew],
    ['بالضغط', arabic],
    ['رمضان', arabic],
    ['утренняя таблетка', undefined],
    ['таблетка', russian],
    ['travel', english],
    ['flight medicine', english],
    ['quantum', undefined],
  ] as const)
    expect([search, (await forum.find(noa, search)).map((one) => one.id)]).toEqual([search, id ? [id] : []]);
  expect(await forum.find(noa, '?!')).toEqual([]);
});

test('somebody new writes a few things a day, and no copies; a cry for help is never refused', async () => {
  const who = await forum.joined('New leaf', 'hypertension', true);
  const ask = (n: number) => forum.question(who, `Question number ${n} about something else ${'abcdefgh'[n]!.repeat(5)} ${n * 7}`);
  expect([await ask(1), await ask(2), await ask(3)].map(typeOf)).toEqual(['Post', 'Post', 'TooManyPostsError']);
  const { id } = await forum.question(noa, 'Which tea do you drink in the evening before you measure?');
  const said = 'I always drink a cup of sage tea with a spoon of honey';
  expect(typeOf(await forum.answer(who, id, said))).toBe('Post');
  expect(typeOf(await forum.answer(who, id, `${said}!`))).toBe('RepeatedPostError');
  for (const text of ['Third', 'Fourth']) await forum.answer(who, id, text);
  expect(typeOf(await forum.answer(who, id, 'Fifth'))).toBe('TooManyPostsError');
  expect(await forum.question(who, 'I do not want to live any more')).toMatchObject({ __typename: 'Post', heldFor: 'DANGER' });
  expect(typeOf(await forum.question(avi, 'Which tea do you drink in the evening before you measure?'))).toBe('RepeatedPostError');
});

test('what its writer takes back is gone for all, and nothing is written below it', async () => {
  const post = await forum.question(noa, 'Written in a hurry');
  const WITHDRAW = `mutation ($id: ID!, $v: Int!) { withdrawPost(id: $id, expectedVersion: $v) { __typename ... on Post { state } ... on DomainError { code } } }`;
  const withdraw = (who: Who, v = post.version) => forum.ask(who, WITHDRAW, { id: post.id, v });
  expect(typeOf(await withdraw(avi))).toBe('NotFoundError');
  expect(typeOf(await withdraw(noa, 7))).toBe('EditedMeanwhileError');
  expect(await withdraw(noa)).toMatchObject({ state: 'WITHDRAWN' });
  expect(typeOf(await withdraw(noa, post.version + 1))).toBe('PostClosedError');
  expect(typeOf(await forum.see(avi, post.id))).toBe('NOT_FOUND');
  expect((await forum.own(noa)).find(({ id }) => id === post.id)).toMatchObject({ state: 'WITHDRAWN' });
});
