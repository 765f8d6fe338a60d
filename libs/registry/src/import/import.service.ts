import { type Ctx, require } from '@careway/access';
import { identifierKey } from '@careway/clinical/person-name';
import { dayIn, type ImportCount, type RefusedItem, uuidv5 } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { openFeed } from '../gate/gate.ts';
import { takeCareRelations } from './care-relation.import.ts';
import { takeClinicians, takeClinics, type Taken } from './directory.import.ts';
import { itemsIn } from './import.items.ts';
import { takeMembers } from './member.import.ts';

export interface ImportReport {
  readonly counts: readonly ImportCount[];
  readonly refused: readonly RefusedItem[];
}

/** Items of one kind in one transaction: large enough to be fast, small enough not to hold locks for long. */
const CHUNK = 1_000;

@Injectable()
export class ImportService {
  constructor(private readonly work: Work) {}

  /** Of two who are called so nobody is meant: a result in the wrong record is worse than none. */
  memberIdOf(ctx: Ctx, identifier: string): Promise<string | null> {
    return this.work.run(ctx, async (tx) => {
      await openFeed(tx, ctx, uuidv5('identifier', identifier));
      const found = await tx.query<{ id: string }>(
        'select member_id as id from member where search_keys @> array[$1] and (identifier = $2 or $2 = any (identifiers)) limit 2',
        [identifierKey(identifier), identifier],
      );
      return found.length === 1 ? found[0]!.id : null;
    });
  }

  /** Of clinics or clinicians, in the order of the identifiers: the one that the source told; null where none, or more than one, is called so. */
  idsOf(ctx: Ctx, table: 'clinic' | 'clinician', source: string, identifiers: readonly string[]): Promise<(string | null)[]> {
    return this.work.run(ctx, async (tx) => {
      await openFeed(tx, ctx, uuidv5('identifiers', table));
      const rows = await tx.query<{ identifier: string; id: string; isMeant: boolean }>(
        `select distinct on (identifier) identifier, id, source = $2 or count(*) over (partition by identifier) = 1 as "isMeant"
         from ${table} where identifier = any ($1) order by identifier, source = $2 desc`,
        [identifiers, source],
      );
      const found = new Map(rows.map(({ identifier, id, isMeant }) => [identifier, isMeant ? id : null]));
      return identifiers.map((one) => found.get(one) ?? null);
    });
  }

  /** Each chunk commits with its facts, or not at all. What a fault leaves out comes with the next import: the same again changes nothing. */
  async import(ctx: Ctx, source: string, items: unknown): Promise<ImportReport> {
    require(ctx, 'member.register', uuidv5('import', source));
    const { taken, refused } = itemsIn(items, dayIn(ctx.now));
    const results = [
      await this.inChunks(ctx, source, taken.clinics, (tx, chunk) => takeClinics(tx, source, chunk)),
      await this.inChunks(ctx, source, taken.clinicians, (tx, chunk) => takeClinicians(tx, source, chunk)),
      await this.inChunks(ctx, source, taken.members, (tx, chunk) => takeMembers(tx, source, chunk)),
      await this.inChunks(ctx, source, taken.careRelations, (tx, chunk) => takeCareRelations(tx, chunk)),
    ];
    return { counts: results.flatMap(({ counts }) => counts), refused: [...refused, ...results.flatMap((one) => one.refused)] };
  }

  private async inChunks<Item>(
    ctx: Ctx,
    source: string,
    items: readonly Item[],
    take: (tx: Tx, chunk: Item[]) => Promise<Taken>,
  ): Promise<ImportReport> {
    const taken: Taken[] = [];
    for (let from = 0; from < items.length; from += CHUNK) {
      taken.push(
        await this.work.run(ctx, async (tx) => {
          await openFeed(tx, ctx, uuidv5('import', source));
          // Two imports of the same at once would both find nothing there.
          await tx.query(`select pg_advisory_xact_lock(hashtext('registry.import'))`);
          return take(tx, items.slice(from, from + CHUNK));
        }),
      );
    }
    return { counts: sum(taken.map(({ count }) => count)), refused: taken.flatMap(({ refused }) => refused) };
  }
}

/** Counts of one kind, added up; none where nothing of the kind was given. */
const sum = (counts: readonly ImportCount[]): readonly ImportCount[] => {
  const [first, ...others] = counts;
  if (!first) return [];
  const add = (a: ImportCount, b: ImportCount): ImportCount => ({
    type: a.type,
    created: a.created + b.created,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
  });
  return [others.reduce(add, first)];
};
