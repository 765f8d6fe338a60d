import { relationEnded, uuidv7 } from '@careway/contracts';
import { bootContext, type Booted, clinician, eventually, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { journeyContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(journeyContext);
});
afterAll(() => booted?.close());

const KEPT =
  '__typename ... on FormDraft { form version content } ... on EditedMeanwhileError { currentVersion } ... on InvalidInputError { field }';
const SAVE = `mutation ($m: ID!, $f: ClinicForm!, $v: Int!, $c: String!) { saveFormDraft(memberId: $m, form: $f, expectedVersion: $v, content: $c) { ${KEPT} } }`;
const DISCARD = `mutation ($m: ID!, $f: ClinicForm!, $v: Int!) { discardFormDraft(memberId: $m, form: $f, expectedVersion: $v) { ${KEPT} } }`;
const READ = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { formDrafts { form version content } } } }`;

async function desk() {
  const [me, levi, khoury] = [uuidv7(), uuidv7(), uuidv7()];
  const told = [...(await treats(booted, me, levi)), ...(await treats(booted, me, khoury))];
  const ask = async (who: Who, text: string, variables: object): Promise<unknown> => {
    const { data, errors } = await booted.ask(who, text, variables, told);
    return errors ? errors[0]!.extensions.code : Object.values(data)[0];
  };
  const save = (v: number, content: object, who: Who = clinician(levi), form = 'TASK') =>
    ask(who, SAVE, { m: me, f: form, v, c: JSON.stringify(content) });
  const discard = (v: number) => ask(clinician(levi), DISCARD, { m: me, f: 'TASK', v });
  const read = async (who: Who = clinician(levi)) => {
    const said = await ask(who, READ, { r: [{ __typename: 'Member', id: me }] });
    return Array.isArray(said) ? (said as [{ formDrafts: unknown[] }])[0].formDrafts : said;
  };
  return { me, levi, khoury, ask, save, discard, read };
}
const kept = (version: number, content: object | null) => ({
  ...{ form: 'TASK', version, content: content && JSON.stringify(content) },
});

test('what was typed is there for its writer from any device, and is emptied when it was sent', async () => {
  const { save, discard, read } = await desk();
  expect(await read()).toEqual([]);
  expect(await save(0, { text: 'Walk' })).toEqual({ __typename: 'FormDraft', ...kept(1, { text: 'Walk' }) });
  expect(await save(1, { text: 'Walk more' })).toMatchObject(kept(2, { text: 'Walk more' }));
  expect(await read()).toEqual([kept(2, { text: 'Walk more' })]);
  expect(await discard(2)).toMatchObject(kept(3, null));
  expect(await read()).toEqual([kept(3, null)]);
});

test('of twenty windows that save at once one is kept, and the others are told', async () => {
  const { save, read } = await desk();
  const said = (await Promise.all(Array.from({ length: 20 }, (_, n) => save(0, { text: `Window ${n}` })))) as { __typename: string }[];
  expect(Map.groupBy(said, ({ __typename }) => __typename).get('FormDraft')).toHaveLength(1);
  expect(said.filter(({ __typename }) => __typename === 'EditedMeanwhileError')).toHaveLength(19);
  expect(await read()).toHaveLength(1);
});

test('a colleague of the same team, the member and a stranger see nothing of it', async () => {
  const { me, khoury, save, read } = await desk();
  await save(0, { text: 'Walk' });
  expect(await read(clinician(khoury))).toEqual([]);
  expect(await save(0, { text: 'Mine' }, clinician(khoury))).toMatchObject(kept(1, { text: 'Mine' }));
  expect(await read()).toEqual([kept(1, { text: 'Walk' })]);
  for (const who of [member(me), clinician(uuidv7())]) {
    expect(await read(who)).toBe('NOT_FOUND');
    expect(await save(0, {}, who)).toBe('NOT_FOUND');
  }
});

test('row-level security says so too: in a record that is open, another’s draft is no row', async () => {
  const { me, levi, khoury, save } = await desk();
  await save(0, { text: 'Walk' });
  const seen = async (person: string) => {
    await booted.admin.query('begin');
    await booted.admin.query('set local role journey');
    await booted.admin.query(`select set_config('careway.person', $1, true), set_config('careway.member', $2, true)`, [person, me]);
    const { rowCount } = await booted.admin.query('select content from form_draft');
    await booted.admin.query('rollback');
    return rowCount;
  };
  expect(await seen(levi)).toBe(1);
  expect(await seen(khoury)).toBe(0);
});

test('who treats the member no more does not get back what was written', async () => {
  const { me, levi, save, read } = await desk();
  await save(0, { text: 'Walk' });
  const { rows } = await booted.admin.query<{ id: string }>(
    'select relation_id as id from relation where member_id = $1 and person_id = $2',
    [me, levi],
  );
  const ended = { memberId: me, relationId: rows[0]!.id, personId: levi, kind: 'care-team', endedAt: new Date().toISOString() } as const;
  await booted.tell(relationEnded, ended);
  await eventually(async () => expect(await read()).toBe('NOT_FOUND'));
});

test('what nobody came back to for thirty days is removed, of whomever', async () => {
  const [old, fresh] = [await desk(), await desk()];
  await old.save(0, { text: 'Forgotten' });
  await booted.admin.query(`update form_draft set saved_at = now() - interval '31 days' where member_id = $1`, [old.me]);
  await fresh.save(0, { text: 'Today' });
  const { rows } = await booted.admin.query('select member_id from form_draft where member_id = any ($1)', [[old.me, fresh.me]]);
  expect(rows).toEqual([{ member_id: fresh.me }]);
});

test('what is no form is refused, and nothing is kept', async () => {
  const { me, levi, ask, read } = await desk();
  const said = await ask(clinician(levi), SAVE, { m: me, f: 'TASK', v: 0, c: '{' });
  expect(said).toEqual({ __typename: 'InvalidInputError', field: 'content' });
  expect(await read()).toEqual([]);
});
