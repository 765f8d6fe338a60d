import { type Ctx, NotYoursError, systemPrincipal } from '@careway/access';
import { References, type Tx, Work } from '@careway/store';
import type { ActorName } from './cast.ts';
import type { MatrixScene } from './scene.ts';

/** A defect as somebody could write it, planted into the running house of a test; answers how to take it out again. */
export interface Planted {
  readonly name: string;
  /** Who would find it, and in which graph. */
  readonly actor: ActorName;
  readonly graph: string;
  readonly entry: RegExp;
  plant(scene: MatrixScene): Promise<() => Promise<unknown>>;
}

/** Changes a function of a context's schema; answers how to put the old one back. */
async function rewrite({ admin }: MatrixScene, name: string, change: (text: string) => string): Promise<() => Promise<unknown>> {
  const { rows } = await admin.query<{ text: string }>(`select pg_get_functiondef($1::regproc) as text`, [name]);
  const changed = change(rows[0]!.text);
  if (changed === rows[0]!.text) throw new Error(`The defect could not be planted: ${name} reads otherwise.`);
  await admin.query(changed);
  return () => admin.query(rows[0]!.text);
}

type Read = Work['read'];
/** The same question, asked with the record opened by a system, which sees everything. */
const unguarded = <T>(work: Work, ctx: Ctx, memberId: string, ask: (tx: Tx) => Promise<T>): Promise<T> =>
  work.run({ ...ctx, principal: systemPrincipal('operations'), relations: new Map() }, async (tx) => {
    await tx.open(memberId);
    return ask(tx);
  });

async function patched(read: (original: Read) => Read): Promise<() => Promise<void>> {
  const original = Work.prototype.read;
  Work.prototype.read = read(original);
  return async () => void (Work.prototype.read = original);
}

export const PLANTED: readonly Planted[] = [
  {
    name: 'a context whose row-level policies are dropped',
    actor: 'proxy in scope',
    graph: 'diagnosis',
    entry: /Condition|Member/,
    async plant({ admin }) {
      await admin.query('alter table diagnosis.condition disable row level security');
      return () => admin.query('alter table diagnosis.condition enable row level security');
    },
  },
  {
    name: 'a relation copy that never expires',
    actor: 'expired proxy',
    graph: 'treatment',
    entry: /Plan|Member/,
    plant: (scene) =>
      rewrite(scene, 'treatment.open_record', (text) => text.replace('(r.valid_to is null or r.valid_to > clock_timestamp())', 'true')),
  },
  {
    name: 'a proxy’s areas are ignored',
    actor: 'proxy of the medicines',
    graph: 'diagnosis',
    entry: /Result|Member/,
    plant: (scene) =>
      rewrite(scene, 'diagnosis.open_record', (text) =>
        text.replace(
          'return query select v_kind, v_areas, v_labels',
          `return query select v_kind, array['profile', 'results', 'conditions', 'plan', 'medicines', 'messages'], v_labels`,
        ),
      ),
  },
  {
    name: 'a resolver that skips work.read',
    actor: 'stranger clinician',
    graph: 'treatment',
    entry: /_entities\(Member\)/,
    plant: () =>
      patched(
        (original) =>
          function <T>(this: Work, ...args: Parameters<typeof original>) {
            const [ctx, action, memberId, ask] = args as unknown as [Ctx, string, string, (tx: Tx) => Promise<T>];
            return action === 'medication.read' ? unguarded(this, ctx, memberId, ask) : (original.apply(this, args) as Promise<T>);
          },
      ),
  },
  {
    name: 'an error message that quotes the value',
    actor: 'another member',
    graph: 'treatment',
    entry: /_entities\(Medication\)|Query\.medication/,
    plant: () =>
      patched(
        (original) =>
          async function <T>(this: Work, ...args: Parameters<typeof original>) {
            const [ctx, , memberId, ask] = args as unknown as [Ctx, string, string, (tx: Tx) => Promise<T>];
            try {
              return (await original.apply(this, args)) as T;
            } catch (error) {
              if (error instanceof NotYoursError)
                error.message = `You may not read ${JSON.stringify(await unguarded(this, ctx, memberId, ask))}`;
              throw error;
            }
          },
      ),
  },
  {
    name: 'an _entities path without its guard',
    actor: 'stranger clinician',
    graph: 'treatment',
    entry: /_entities\(Medication\)/,
    async plant() {
      const original = References.prototype.resolve;
      References.prototype.resolve = function (ctx, action, entity, id) {
        return original.call(
          this,
          { ...ctx, principal: { ...systemPrincipal('operations') }, relations: new Map() },
          'member.link',
          entity,
          id,
        ) as never;
      };
      return async () => void (References.prototype.resolve = original);
    },
  },
];
