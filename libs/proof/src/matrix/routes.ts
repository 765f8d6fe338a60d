import { uuidv7 } from '@careway/contracts';
import { getNamedType, isEnumType, isLeafType, isObjectType } from 'graphql';
import type { ActorName } from './cast.ts';
import { deedsOf, factsOf, mayDoDeed } from './commands.ts';
import type { Finding, Matrix } from './matrix.ts';
import type { Graph } from './schema.ts';

/** Who could change something, if there were another way to. */
const WHO = ['self', 'care team'] as const satisfies readonly ActorName[];
/** Far from any version that something in the record has. */
const NO_VERSION = 987_654;

/**
 * How everything stands that follows a table of transitions: a digest of each column that PostgreSQL guards, in every context, by its name.
 * What nobody did must leave all of them as they were.
 */
export async function standingOf({ scene }: Matrix): Promise<ReadonlyMap<string, string>> {
  const { rows: guarded } = await scene.admin.query<{ context: string; table: string; column: string }>(`
    select n.nspname as context, c.relname as "table", substr(t.tgname, length(c.relname) + 2, length(t.tgname) - length(c.relname) - 9) as "column"
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where t.tgname like '%\\_follows' order by 1, 2, 3`);
  const digests = guarded.map(async ({ context, table, column }): Promise<[string, string]> => {
    const { rows } = await scene.admin.query<{ digest: string }>(
      `select md5(coalesce(string_agg(member_id::text || ' ' || coalesce(${column}::text, ''), ',' order by member_id, ${column}), '')) as digest from ${context}.${table}`,
    );
    return [`${context}.${table}.${column}`, rows[0]!.digest];
  });
  return new Map(await Promise.all(digests));
}

/** Another value of each field of a type that a caller could think of sending along, beside its key. */
function forged({ schema }: Graph, type: string): Record<string, unknown> {
  const object = schema.getType(type);
  const fields = isObjectType(object) ? Object.values(object.getFields()) : [];
  return Object.fromEntries(
    fields.flatMap(({ name, type: of, args }) => {
      const leaf = getNamedType(of);
      if (name === 'id' || args.length > 0 || !isLeafType(leaf)) return [];
      const other = { Int: 99, Float: 99, Boolean: true, ID: uuidv7(), DateTime: '2001-01-01T00:00:00.000Z', LocalDate: '2001-01-01' }[
        leaf.name
      ];
      return [[name, isEnumType(leaf) ? leaf.getValues().at(-1)!.name : (other ?? 'forged')]];
    }),
  );
}

/** Every entity of every graph, asked for by its key, and by its key with fields of the caller’s own: both answers are the same. */
async function byEntity({ scene, graphs, things }: Matrix, found: Finding[]): Promise<number> {
  let tried = 0;
  for (const graph of graphs.filter(({ name }) => name !== 'gateway'))
    for (const type of graph.entities) {
      const id = [...(things.get(type) ?? [])][0];
      const more = forged(graph, type);
      const fields = Object.keys(more).filter((name) => graph.schema.getType(type) && !name.startsWith('__'));
      if (id === undefined || fields.length === 0) continue;
      const query = `query Matrix($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id ${fields.join(' ')} } } }`;
      for (const name of WHO) {
        const ask = (extra: object) => scene.asker.ask(graph.name, scene.actors[name], query, { r: [{ __typename: type, id, ...extra }] });
        const [plain, with_] = [await ask({}), await ask(more)];
        tried += 1;
        if (JSON.stringify(plain.data) !== JSON.stringify(with_.data) || with_.wrote)
          found.push({ kind: 'leak', actor: name, what: `${graph.name}: _entities(${type}) says what its caller sent along` });
      }
    }
  return tried;
}

/** Every command that names a version, with one that nothing has: nothing is done, and whoever may do it is answered by a type. */
async function byVersion(matrix: Matrix, found: Finding[]): Promise<number> {
  const { scene } = matrix;
  let tried = 0;
  for (const name of WHO)
    for (const deed of deedsOf(matrix, name, NO_VERSION)) {
      const { call, args } = deed;
      if (!args.includes('expectedVersion') || !mayDoDeed(matrix, scene.actors[name], deed)) continue;
      const told = await scene.asker.ask(call.graph, scene.actors[name], `mutation Matrix { ${call.field.name}${args} { __typename } }`);
      tried += 1;
      // what was done before may be answered again as it stands, such as a signed note
      if (told.wrote)
        found.push({ kind: 'leak', actor: name, what: `${call.graph}: ${call.field.name} was done on a version that nothing has` });
    }
  return tried;
}

/** Several requests in one body, at each port: none of them is done. */
async function byBatch({ scene, graphs }: Matrix, found: Finding[]): Promise<void> {
  for (const { name } of graphs.filter((graph) => graph.name !== 'gateway')) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await scene.asker.token(name, scene.actors.self)}` };
    const body = JSON.stringify(Array.from({ length: 2 }, () => ({ query: 'query Matrix { __typename }' })));
    const { status } = await fetch(`${scene.services[name]}/graphql`, { method: 'POST', headers, body });
    if (status < 400) found.push({ kind: 'leak', actor: 'self', what: `${name}: takes several requests in one body (${status})` });
  }
}

/** Tries the ways around the commands. Answers how many were tried; afterwards everything must stand as it stood, and nothing be told. */
export async function judgeRoutes(matrix: Matrix, found: Finding[]): Promise<{ readonly entities: number; readonly versions: number }> {
  const before = await standingOf(matrix);
  const facts = await factsOf(matrix);
  const entities = await byEntity(matrix, found);
  const versions = await byVersion(matrix, found);
  await byBatch(matrix, found);
  const after = await standingOf(matrix);
  const told = (await factsOf(matrix)) - facts;
  if (told > 0) found.push({ kind: 'leak', actor: 'nobody', what: `${told} facts were told by ways around the commands` });
  for (const [name, digest] of before)
    if (after.get(name) !== digest) found.push({ kind: 'leak', actor: 'nobody', what: `${name} is not as it was` });
  return { entities, versions };
}
