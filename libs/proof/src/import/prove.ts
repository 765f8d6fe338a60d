import { contexts, type DataFolder, importFiles, type ImportResult, openAccount, type Stack } from '@careway/stack';
import { asRole, openPool } from '@careway/store';
import pg from 'pg';
import { untilQuiet } from '../kill/quiet.ts';
import { expectedIn } from './expected.ts';
import { entriesById, type Inversion, inversions, linksOf } from './order.ts';
import { countEarly, countResources } from './resources.ts';
import { servedTimeline } from './served.ts';
import { compareShown, type ShownLine, shownTo } from './shown.ts';
import { importTable, type Line } from './table.ts';

export interface ImportProof {
  readonly files: number;
  readonly lines: readonly Line[];
  readonly first: ImportResult;
  readonly second: ImportResult;
  /** Rows, facts and entries that came with the second import; nothing but zeros. */
  readonly more: Readonly<Record<'rows' | 'events' | 'entries', number>>;
  /** Members whose timelines were read, entries that stood there, and pairs of cause and effect that were compared. */
  readonly order: {
    readonly members: number;
    readonly entries: number;
    readonly links: number;
    /** Pairs that the record dates the other way round, and so many as the files themselves do. */
    readonly dated: number;
    readonly early: number;
    readonly inversions: readonly Inversion[];
  };
  /** What stands in the files and what members are shown of it, each with its value, unit and date. */
  readonly shown: readonly ShownLine[];
  /** Care relationships that visits made, and how many of them still hold. */
  readonly care: { readonly made: number; readonly holding: number };
}

const PATIENCE_MS = 120_000;

/** Imports files into an instance that is empty, counts what became of each type, reads every timeline, and imports the files again. */
export async function proveImport(stack: Stack, folder: DataFolder, files: readonly string[], concurrency = 2): Promise<ImportProof> {
  const admin = new pg.Client({ connectionString: stack.database.admin });
  const accounts = openPool({ connectionString: asRole(stack.database.admin, 'identity'), max: 1 });
  await admin.connect();
  try {
    const keys = await folder.tokenKeys();
    const held = countResources(files);
    const owners = new Map<string, string>();
    const people = new Map<string, Parameters<typeof openAccount>[1]>();
    const run = async (): Promise<ImportResult> => {
      const result = await importFiles(files, {
        ...{ fhir: stack.services['fhir']!, keys, concurrency },
        onFile: (_done, file, answer) => {
          for (const one of answer.people) {
            people.set(one.personId, one);
            if (one.kind === 'member') owners.set(file, one.personId);
          }
        },
      });
      const behind = await untilQuiet(admin, PATIENCE_MS);
      if (behind) throw new Error(`${behind} keys of consumers never came to rest, so nothing can be compared.`);
      return result;
    };
    const first = await run();
    const lines = await importTable(admin, held, first);
    const members = [...people.values()].filter(({ kind }) => kind === 'member');
    for (const one of members) await openAccount(accounts, one);
    const order = await orderOf(
      stack,
      admin,
      members.map(({ personId }) => personId),
      countEarly(files),
    );
    const shown = await shownOf(stack, owners);
    const before = { ...sums(lines), events: await factsOfAll(admin) };
    const second = await run();
    const after = { ...sums(await importTable(admin, held, first)), events: await factsOfAll(admin) };
    const more = { rows: after.rows - before.rows, events: after.events - before.events, entries: after.entries - before.entries };
    return { files: files.length, lines, first, second, more, order, shown, care: await careOf(admin) };
  } finally {
    await Promise.all([admin.end(), accounts.end()]);
  }
}

const sums = (lines: readonly Line[]) => {
  const sum = (column: 'rows' | 'entries') => lines.reduce((all, line) => all + line[column], 0);
  return { rows: sum('rows'), entries: sum('entries') };
};

/** What all contexts have told, also those that only react; who has read a record is told too, and is no part of an import. */
async function factsOfAll(admin: pg.Client): Promise<number> {
  const outboxes = contexts.map(({ name }) => `select type from ${name}.outbox`).join(' union all ');
  const { rows } = await admin.query<{ n: number }>(
    `select count(*)::int as n from (${outboxes}) as told where type not like '%.record-read.v1'`,
  );
  return rows[0]!.n;
}

async function orderOf(stack: Stack, admin: pg.Client, members: readonly string[], early: number): Promise<ImportProof['order']> {
  const [placed, links] = [await entriesById(admin), await linksOf(admin)];
  let entries = 0;
  const found: Inversion[] = [];
  for (const member of members) {
    const order = (await servedTimeline(stack, member)).map((id) => placed.get(id)).filter((one) => one !== undefined);
    entries += order.length;
    found.push(...inversions(order, links.get(member) ?? []));
  }
  const compared = [...links.values()].reduce((sum, list) => sum + list.length, 0);
  const dated = found.filter(({ fault }) => fault === 'dated before its cause').length;
  const wrong = found.filter(({ fault }) => fault !== 'dated before its cause');
  return { members: members.length, entries, links: compared, dated, early, inversions: wrong };
}

async function shownOf(stack: Stack, owners: ReadonlyMap<string, string>): Promise<readonly ShownLine[]> {
  const pairs: Parameters<typeof compareShown>[0][number][] = [];
  for (const [file, memberId] of owners) pairs.push({ expected: expectedIn(file), shown: await shownTo(stack, memberId) });
  return compareShown(pairs);
}

async function careOf(admin: pg.Client): Promise<ImportProof['care']> {
  const { rows } = await admin.query<ImportProof['care']>(
    `select count(*)::int as made, count(*) filter (where valid_to is null or valid_to > now())::int as holding
     from registry.care_relation where evidence = 'encounter'`,
  );
  return rows[0]!;
}

/** What speaks against the import, in words; empty when all of it holds. */
export function faultsOf({ lines, first, second, more, order, shown }: ImportProof): readonly string[] {
  const touched = second.totals.reduce((sum, { created, changed }) => sum + created + changed, 0);
  return [
    ...[...first.refused, ...second.refused].map(({ file }) => `${file} was refused, wholly or in part`),
    ...lines.flatMap(({ type, unexplained }) => unexplained.map((what) => `${type}: ${what}`)),
    ...(touched ? [`the second import made or changed ${touched} items`] : []),
    ...shown.flatMap(({ type, missing, surplus }) => [
      ...missing.map((what) => `${type} in a file is not shown so: ${what}`),
      ...surplus.map((what) => `${type} is shown and in no file so: ${what}`),
    ]),
    ...Object.entries(more).flatMap(([what, n]) => (n ? [`the second import brought ${n} ${what}`] : [])),
    ...(order.dated === order.early
      ? []
      : [`${order.dated} effects are dated before their cause in the record, ${order.early} in the files`]),
    ...order.inversions.map(({ cause, effect, fault }) => `${effect} and ${cause}: ${fault}`),
  ];
}
