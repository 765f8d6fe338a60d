import { clinicianJoined, memberDied, relationEnded, type Sensitivity, threadEscalated, uuidv7 } from '@careway/contracts';
import { asRole, rebuild } from '@careway/store';
import { auditCatalogue, bootContext, type Booted, clinician, eventually, member, treats, tryLifecycles, type Who } from '@careway/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deskAt, type Page } from '../../test/desk.ts';
import { bytesOf } from '../../test/shuffle.ts';
import { waiting } from '../../test/waiting.ts';
import { journeyContext } from '../index.ts';
import { worklistProjection } from './worklist.projection.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(journeyContext);
});
afterAll(() => booted?.close());

const desk = (names?: readonly string[], labels?: readonly Sensitivity[], of?: ReturnType<typeof waiting>) =>
  deskAt(booted, names, labels, of);

describe('what waits', () => {
  test('stands on the list of everyone who treats the member: what presses first, then by when it is due', async () => {
    const { tell, list, answered, review, message, refill, task, drafted, memberId } = await desk();
    await tell(drafted, refill, task, message('one', 'member'), review('abnormal'), review('critical'), answered('urgent'));
    const { nodes, counts } = await list();
    expect(nodes.map(({ kind, urgency, reason, next }) => [kind, urgency, reason, next].join(' '))).toEqual([
      'RESULT NOW CRITICAL_RESULT REVIEW',
      'INTAKE NOW URGENT ASSESS',
      'RESULT SOON ABNORMAL_RESULT REVIEW',
      ...nodes.slice(3).map(({ kind, urgency, reason, next }) => [kind, urgency, reason, next].join(' ')),
    ]);
    expect(new Set(nodes.slice(3).map(({ kind }) => kind))).toEqual(new Set(['MESSAGE', 'REFILL', 'PLAN']));
    expect(nodes.every((one) => one.member.id === memberId && one.owner === null && one.version === 0)).toBe(true);
    // the task waits with its plan, which nobody has activated
    expect(counts).toEqual({ mine: 0, pool: 6, team: 6, cover: 0 });
  });

  test('leaves it by the fact that does it, and comes back where that is taken back', async () => {
    const one = await desk();
    const { tell, list } = one;
    await tell(one.drafted, one.task, one.activated);
    const kinds = async () => (await list()).nodes.map(({ kind, next }) => `${kind} ${next}`);
    expect(await kinds()).toEqual(['TASK DO']);
    await tell(one.taskDone);
    expect(await kinds()).toEqual([]);
    await tell(one.taskReopened);
    expect(await kinds()).toEqual(['TASK DO']);
    await tell(one.suspended);
    expect(await kinds()).toEqual([]);
    await tell(one.message('a', 'member'), one.refill);
    await tell(one.message('b', 'care-team'), one.approved);
    expect(await kinds()).toEqual(['REFILL DISPENSE']);
    await tell(one.dispensed(0));
    expect(await kinds()).toEqual([]);
  });

  test('a score for which a plan made a task stands there once; what presses in the answers stands before that, until somebody did it', async () => {
    const one = await desk();
    const { tell, list, does } = one;
    const kinds = async () => (await list()).nodes.map(({ kind, reason }) => `${kind} ${reason}`);
    await tell(one.drafted, one.activated, one.scored('soon'));
    expect(await kinds()).toEqual(['OUTCOME WORRYING_ANSWERS']);
    await tell(one.task, one.crossed);
    expect(await kinds()).toEqual([expect.stringMatching(/^TASK /)]);
    // a plan that rests asks for nothing: the answers wait by themselves again
    await tell(one.suspended);
    expect(await kinds()).toEqual(['OUTCOME WORRYING_ANSWERS']);
    await tell(one.activated, one.taskDone);
    expect(await kinds()).toEqual([]);
    await tell(one.taskReopened, one.scored('urgent'));
    const [urgent, ...more] = (await list()).nodes;
    expect([urgent!.kind, urgent!.reason, more]).toEqual(['OUTCOME', 'URGENT', []]);
    await does('levi', 'finish', urgent!);
    expect(await kinds()).toEqual([expect.stringMatching(/^TASK /)]);
  });

  test('a medicine that nobody collects is asked about after seven days, and marked as done by whoever called', async () => {
    const { tell, list, does, refill, dispensed } = await desk();
    await tell(refill, dispensed(8 * 24));
    const [item] = (await list()).nodes;
    expect(item).toMatchObject({ kind: 'COLLECTION', next: 'CALL', canFinish: true });
    const done = await does('levi', 'finish', item!);
    expect(done).toMatchObject({ __typename: 'WorkItem', isOpen: false, canUndo: true });
    expect((await list()).nodes).toEqual([]);
    expect(await does('levi', 'undo', done)).toMatchObject({ __typename: 'WorkItem', isOpen: true });
    expect((await list()).nodes).toHaveLength(1);
  });

  test('of a member who died nothing stands that nobody can do any more', async () => {
    const { tell, list, refill, review, memberId } = await desk();
    await tell(refill, review('critical'), [memberDied, { memberId, diedAt: new Date().toISOString() }]);
    expect((await list()).nodes.map(({ kind }) => kind)).toEqual(['RESULT']);
  });

  test('pages go on where the last one ended, each thing once', async () => {
    const { tell, list, answered } = await desk();
    const levels = ['routine', 'soon', 'urgent', 'emergency'] as const;
    await tell(...Array.from({ length: 13 }, (_, n) => answered(levels[n % 4]!, `intake ${n}`)));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await list('levi', { first: 4, after });
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([13, 13]);
    const all = (await list()).nodes;
    expect(all.map(({ id }) => id)).toEqual(seen);
    const ranks = all.map(({ urgency }) => ['NOW', 'SOON', 'CALM'].indexOf(urgency));
    expect(ranks).toEqual([...ranks].sort());
  });
});

describe('who looks after it', () => {
  test('of twelve who reach for one thing at once one has it, and the others learn who', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `clinician ${n}`);
    const { tell, list, does, refill, people } = await desk(names);
    await tell(refill);
    const [item] = (await list(names[0])).nodes;
    const answers = await Promise.all(names.map((name) => does(name, 'claim', item!)));
    const won = answers.filter(({ __typename }) => __typename === 'WorkItem');
    expect(won).toHaveLength(1);
    const lost = answers.filter(({ __typename }) => __typename === 'WorkHeldError');
    expect(lost).toHaveLength(11);
    expect(new Set(lost.map(({ heldBy }) => heldBy))).toEqual(new Set([won[0]!.owner!.id]));
    const { rows } = await booted.admin.query(
      `select count(*)::int as n from outbox where type = 'journey.work-claimed.v1' and data->>'workId' = (
      select id::text from work_item_view where member_id = $1)`,
      [item!.member.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
    expect([...people.values()]).toContain(won[0]!.owner!.id);
  });

  test('who acts on what stands no more is told what stands, and nothing is written over it', async () => {
    const { tell, list, does, refill, people } = await desk(['levi', 'khoury']);
    await tell(refill);
    const [item] = (await list()).nodes;
    await does('levi', 'claim', item!);
    const until = `"${new Date(Date.now() + 3_600_000).toISOString()}"`;
    expect(await does('levi', 'snooze', item!, { until })).toMatchObject({
      ...{ __typename: 'EditedMeanwhileError', currentVersion: 1, editedBy: people.get('levi') },
    });
    expect(await does('khoury', 'release', { ...item!, version: 1 })).toMatchObject({
      __typename: 'WorkHeldError',
      heldBy: people.get('levi'),
    });
  });

  test('handed over, with why: the colleague has it, the words stay out of the fact, and it can be taken back', async () => {
    const { tell, list, does, refill, people } = await desk(['levi', 'khoury']);
    await tell(refill);
    const [item] = (await list()).nodes;
    const mine = await does('levi', 'claim', item!);
    const to = `"${people.get('khoury')}"`;
    expect(await does('levi', 'handOver', mine, { clinicianId: `"${uuidv7()}"`, reason: 'OTHER' })).toMatchObject({
      code: 'NOT_IN_CARE_TEAM',
    });
    const given = await does('levi', 'handOver', mine, { clinicianId: to, reason: 'EXPERTISE', words: '"ask about her sugar"' });
    expect(given).toMatchObject({
      owner: { id: people.get('khoury') },
      handover: { by: { id: people.get('levi') }, reason: 'EXPERTISE', words: 'ask about her sugar' },
    });
    expect((await list('khoury', { view: 'MINE' })).nodes).toMatchObject([{ id: item!.id }]);
    const { rows } = await booted.admin.query(`select data::text from outbox where type = 'journey.work-handed-over.v1' and key = $1`, [
      item!.member.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('sugar');
    expect(await does('khoury', 'undo', given)).toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect(await does('levi', 'undo', given)).toMatchObject({ owner: { id: people.get('levi') } });
    expect((await list('khoury', { view: 'MINE' })).nodes).toEqual([]);
  });

  test('what a colleague has is not taken by handing it over: only its owner hands it on, or who stands in', async () => {
    const { tell, list, does, refill, people, ask } = await desk(['levi', 'khoury', 'stern']);
    await tell(refill);
    const [item] = (await list()).nodes;
    const held = await does('khoury', 'claim', item!);
    const toLevi = { clinicianId: `"${people.get('levi')}"`, reason: 'EXPERTISE' };
    expect(await does('levi', 'handOver', held, toLevi)).toMatchObject({ __typename: 'WorkHeldError', heldBy: people.get('khoury') });
    expect((await list()).nodes).toMatchObject([{ version: held.version, owner: { id: people.get('khoury') }, handover: null }]);
    const arrange = `mutation ($who: ID!, $from: DateTime!, $until: DateTime!) { arrangeCover(clinicianId: $who, from: $from, until: $until) { __typename } }`;
    const span = { from: new Date(Date.now() - 1_000).toISOString(), until: new Date(Date.now() + 86_400_000).toISOString() };
    expect(await ask('khoury', arrange, { who: people.get('stern'), ...span })).toEqual({ __typename: 'Cover' });
    expect(await does('stern', 'handOver', held, toLevi)).toMatchObject({ owner: { id: people.get('levi') } });
  });

  test('“done” leads to what comes next where that has an act of its own', async () => {
    const { tell, list, does, refill } = await desk();
    await tell(refill);
    const [item] = (await list()).nodes;
    expect(await does('levi', 'finish', item!)).toMatchObject({ __typename: 'WorkHasActError', next: 'DECIDE' });
  });

  test('taken in its own context, an intake is its taker’s', async () => {
    const { tell, list, answered, taken, intakeDone, people } = await desk(['levi', 'khoury']);
    await tell(answered('urgent'), taken(people.get('khoury')!));
    expect((await list()).nodes).toMatchObject([{ owner: { id: people.get('khoury') } }]);
    expect((await list('levi', { unclaimed: true })).nodes).toEqual([]);
    await tell(intakeDone);
    expect((await list()).nodes).toEqual([]);
  });

  test('what rests is out of sight until it presses or its time comes; what presses does not rest', async () => {
    const { tell, list, does, refill, review } = await desk();
    await tell(refill, review('critical'), review('abnormal'));
    const [critical, abnormal, calm] = (await list()).nodes;
    const until = `"${new Date(Date.now() + 3_600_000).toISOString()}"`;
    for (const one of [critical!, abnormal!])
      expect(await does('levi', 'snooze', one, { until })).toMatchObject({ code: 'WORK_CANNOT_REST' });
    expect(await does('levi', 'snooze', calm!, { until })).toMatchObject({ __typename: 'WorkItem' });
    expect((await list()).nodes.map(({ kind }) => kind)).toEqual(['RESULT', 'RESULT']);
    expect((await list('levi', { resting: true })).nodes.map(({ kind }) => kind)).toEqual(['REFILL']);
  });
});

describe('nothing is lost', () => {
  test('a result stays on the list until it was taken note of and told, through claims and hand-overs', async () => {
    const one = await desk(['levi', 'khoury']);
    const { tell, list, does, people } = one;
    await tell(one.review('critical'), one.review('abnormal'));
    const results = async () => (await list()).nodes.map(({ level, next }) => `${level} ${next}`);
    const [critical] = (await list()).nodes;
    const mine = await does('levi', 'claim', critical!);
    await does('levi', 'handOver', mine, { clinicianId: `"${people.get('khoury')}"`, reason: 'ABSENCE' });
    expect(await results()).toEqual(['critical REVIEW', 'abnormal REVIEW']);
    await tell(one.acknowledged('critical result'));
    expect(await results()).toEqual(['critical TELL', 'abnormal REVIEW']);
    await tell(one.told('abnormal result'));
    expect(await results()).toEqual(['critical TELL', 'abnormal REVIEW']);
    await tell(one.told('critical result'), one.acknowledged('abnormal result'));
    expect(await results()).toEqual([]);
    // corrected: it waits anew, and whose it was says nothing about the new value
    await tell([one.review('critical')[0], { ...one.review('critical')[1], openedAt: new Date().toISOString() }]);
    expect((await list()).nodes).toMatchObject([{ level: 'critical', owner: null }]);
  });

  test('whose owner leaves the care team, it falls back to the team', async () => {
    const { tell, list, does, review, people, relations, memberId } = await desk(['levi', 'khoury']);
    await tell(review('critical'));
    const [item] = (await list()).nodes;
    await does('khoury', 'claim', item!);
    expect((await list()).nodes).toMatchObject([{ owner: { id: people.get('khoury') } }]);
    const ended = {
      memberId,
      relationId: relations.get('khoury')!,
      personId: people.get('khoury')!,
      kind: 'care-team',
      endedAt: new Date().toISOString(),
    };
    await tell([relationEnded, ended]);
    const [left] = (await list()).nodes;
    expect(left).toMatchObject({ owner: null });
    expect(await does('levi', 'claim', left!)).toMatchObject({ owner: { id: people.get('levi') } });
  });

  test('the list is the same bytes after it was read again from the facts, and who has what stays', async () => {
    const one = await desk(['levi']);
    await one.tell(
      one.drafted,
      one.refill,
      one.task,
      one.message('one', 'member'),
      one.review('critical'),
      one.answered('soon'),
      one.approved,
    );
    const [first] = (await one.list()).nodes;
    await one.does('levi', 'claim', first!);
    const tables = [...worklistProjection.tables];
    const caughtUp = async () => {
      const { rows } = await booted.admin.query<{ n: string }>(
        `select sum(next_offset) as n from consumer_position where consumer = 'journey.worklist'`,
      );
      const ends = await booted.bus.ends(worklistProjection.sources.map((source) => `${source}.events`));
      expect(Number(rows[0]!.n)).toBe(ends.reduce((sum, { end }) => sum + Number(end), 0));
    };
    await eventually(caughtUp, { within: 45_000 });
    const before = await bytesOf(booted.admin, tables);
    expect(before).toContain('critical');
    await rebuild(asRole(booted.postgres.url('journey'), 'journey_projector'), worklistProjection);
    await eventually(caughtUp, { within: 45_000 });
    expect(await bytesOf(booted.admin, tables)).toBe(before);
    expect((await one.list('levi', { view: 'MINE' })).nodes).toMatchObject([{ id: first!.id }]);
  });
});

describe('who sees it', () => {
  test('neither the member nor a stranger; and what is withheld from a clinician is not on their list, nor handed to them', async () => {
    const of = waiting(uuidv7(), { sensitivity: 'hiv' });
    const one = await desk(['levi'], undefined, of);
    const narrow = uuidv7();
    const positions = await treats(booted, of.memberId, narrow, { labels: ['general'] });
    await one.tell(of.refill);
    const [item] = (await one.list()).nodes;
    const page = `{ worklist { nodes { id } counts { team } } }`;
    const seenBy = async (who: Who) => booted.ask(who, page, {}, [...one.positions(), ...positions]);
    expect((await seenBy(clinician(narrow))).data).toEqual({ worklist: { nodes: [], counts: { team: 0 } } });
    expect((await seenBy(clinician(uuidv7()))).data).toEqual({ worklist: { nodes: [], counts: { team: 0 } } });
    expect((await seenBy(member(of.memberId))).errors?.[0]?.extensions.code).toMatch(/NOT_FOUND|FORBIDDEN/);
    expect(await one.does('levi', 'handOver', item!, { clinicianId: `"${narrow}"`, reason: 'OTHER' })).toMatchObject({
      code: 'NOT_IN_CARE_TEAM',
    });
    const claim = `mutation { claimWorkItem(id: "${item!.id}", expectedVersion: 0) { __typename } }`;
    for (const who of [narrow, uuidv7()])
      expect((await booted.ask(clinician(who), claim, {}, positions)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('a stand-in finds what the absent colleague has, and may take it; others may not', async () => {
    const { tell, list, does, ask, refill, people } = await desk(['levi', 'khoury', 'stern']);
    await tell(refill);
    const [item] = (await list()).nodes;
    const held = await does('levi', 'claim', item!);
    expect((await list('khoury', { view: 'COVER' })).nodes).toEqual([]);
    const arrange = `mutation ($who: ID!, $from: DateTime!, $until: DateTime!) { arrangeCover(clinicianId: $who, from: $from, until: $until) { __typename ... on Cover { id absent { id } standIn { id } } ... on DomainError { code } } }`;
    const span = { from: new Date(Date.now() - 1_000).toISOString(), until: new Date(Date.now() + 86_400_000).toISOString() };
    expect(await ask('levi', arrange, { who: uuidv7(), ...span })).toMatchObject({ code: 'INVALID_INPUT' });
    const cover = (await ask('levi', arrange, { who: people.get('khoury'), ...span })) as { id: string };
    expect(cover).toMatchObject({ absent: { id: people.get('levi') }, standIn: { id: people.get('khoury') } });
    expect(await list('khoury', { view: 'COVER' })).toMatchObject({ nodes: [{ id: item!.id }], counts: { cover: 1 } });
    expect(await does('stern', 'claim', held)).toMatchObject({ __typename: 'WorkHeldError' });
    expect(await does('khoury', 'claim', held)).toMatchObject({ owner: { id: people.get('khoury') } });
    expect(await ask('khoury', `{ myCovers { id } }`, {})).toEqual([{ id: cover.id }]);
    const end = `mutation ($id: ID!) { endCover(id: $id) { __typename } }`;
    expect(await ask('stern', end, { id: cover.id })).toEqual({ __typename: 'NotFoundError' });
    expect(await ask('levi', end, { id: cover.id })).toEqual({ __typename: 'Cover' });
    expect(await ask('khoury', `{ myCovers { id } }`, {})).toEqual([]);
  });

  test('a message stands in the pool of whom its topic is for; of everybody where nobody is, where it is late, and where its owner is away', async () => {
    const { tell, list, does, ask, message, people, memberId, id } = await desk(['levi', 'khoury', 'stern']);
    const is = async (name: string, profession: string) =>
      tell([clinicianJoined, { clinicianId: people.get(name), profession, clinicId: null }]);
    await is('khoury', 'nurse');
    await is('levi', 'family-physician');
    await tell(message('one', 'member', 3, 'result'));
    const pool = async (name: string) => (await list(name, { view: 'POOL', kinds: ['MESSAGE'] })).nodes.map((node) => node.level);
    const pools = async () => ({ levi: await pool('levi'), khoury: await pool('khoury'), stern: await pool('stern') });
    expect(await pools()).toEqual({ levi: ['result'], khoury: [], stern: [] });
    const [item] = (await list('levi', { view: 'POOL' })).nodes;
    const held = await does('levi', 'claim', item!);
    expect(await pools()).toEqual({ levi: [], khoury: [], stern: [] });
    expect(await does('stern', 'claim', held)).toMatchObject({ __typename: 'WorkHeldError' });

    const arrange = `mutation ($who: ID!, $from: DateTime!, $until: DateTime!) { arrangeCover(clinicianId: $who, from: $from, until: $until) { __typename ... on Cover { id } } }`;
    const span = { from: new Date(Date.now() - 1_000).toISOString(), until: new Date(Date.now() + 86_400_000).toISOString() };
    const cover = (await ask('levi', arrange, { who: people.get('khoury'), ...span })) as { id: string };
    expect(await pools()).toEqual({ levi: ['result'], khoury: [], stern: [] });
    await ask('levi', `mutation ($id: ID!) { endCover(id: $id) { __typename } }`, { id: cover.id });
    expect(await pool('levi')).toEqual([]);

    const step = { memberId, journeyId: id('journey'), sensitivity: 'general', threadId: id('thread') };
    await tell([threadEscalated, { ...step, occurredAt: new Date().toISOString(), dueAt: new Date().toISOString() }]);
    expect(await pools()).toEqual({ levi: ['result'], khoury: ['result'], stern: ['result'] });
    const [late] = (await list('stern', { view: 'POOL' })).nodes;
    expect(late).toMatchObject({ owner: null, reason: 'ESCALATED' });
    expect(await does('stern', 'claim', late!)).toMatchObject({ owner: { id: people.get('stern') } });

    const alone = await desk(['golan']);
    await alone.tell([clinicianJoined, { clinicianId: alone.people.get('golan'), profession: 'psychologist', clinicId: null }]);
    await alone.tell(alone.message('one', 'member', 3, 'form'));
    expect((await alone.list('golan', { view: 'POOL' })).nodes).toHaveLength(1);
  });

  test('who begins to treat somebody hears the bell of their own list, and each who treats them whatever waits; nobody hears another’s', async () => {
    const { tell, refill, people, who, list } = await desk(['levi', 'khoury']);
    const all = [...people.values()].sort();
    const rings = async () => {
      const { rows } = await booted.admin.query<{ id: string; n: number }>(
        `select member_id as id, count(*)::int as n from doorbell where field = 'worklistChanged' and member_id = any ($1) group by 1 order by 1`,
        [all],
      );
      return rows;
    };
    await eventually(async () => expect((await rings()).map(({ id }) => id)).toEqual(all));
    const before = await rings();
    await tell(refill);
    await list();
    expect((await rings()).map(({ n }, i) => n > before[i]!.n)).toEqual(all.map(() => true));
    const bell = `query ($id: ID!) { worklistBell(id: $id) { id team } }`;
    expect((await booted.ask(who('levi'), bell, { id: people.get('levi') })).data).toEqual({
      worklistBell: { id: people.get('levi'), team: 1 },
    });
    expect((await booted.ask(who('levi'), bell, { id: people.get('khoury') })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('no way around row-level security', async () => {
    expect(await auditCatalogue(booted.admin, 'journey')).toEqual([]);
  });

  test('no step of any lifecycle leaves its table, also by SQL in an opened record', async () => {
    expect(await tryLifecycles(booted.admin, journeyContext)).toEqual([]);
  });
});
