import { type Ctx, NotYoursError, systemPrincipal } from '@careway/access';
import { References, type Tx, Work } from '@careway/store';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { judgeAbsent } from './absent.ts';
import type { ActorName } from './cast.ts';
import { deedsOf, judgeForbidden } from './commands.ts';
import { judgeDoors } from './doors.ts';
import { judgeLive } from './live.ts';
import type { Finding, Matrix } from './matrix.ts';
import type { Question } from './questions.ts';
import type { MatrixScene } from './scene.ts';

/** A defect as somebody could write it, planted into the running house of a test; answers how to take it out again. */
export interface Planted {
  readonly name: string;
  /** What would find it. */
  tries(matrix: Matrix): Promise<readonly Finding[]>;
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

/** By asking as one actor along the paths of a graph that begin so. */
const asking = (actor: ActorName, graph: string, entry: RegExp) => async (matrix: Matrix) => {
  const found: Finding[] = [];
  await matrix.judge(matrix.scene.actors[actor], pathsOf(matrix, graph, entry), found, true);
  return found;
};
const pathsOf = (matrix: Matrix, graph: string, entry: RegExp): readonly Question[] =>
  matrix.questions(1).filter(({ probe }) => probe.graph === graph && entry.test(probe.entry));

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
    tries: asking('proxy in scope', 'diagnosis', /Condition|Member/),
    async plant({ admin }) {
      await admin.query('alter table diagnosis.condition disable row level security');
      return () => admin.query('alter table diagnosis.condition enable row level security');
    },
  },
  {
    name: 'a relation copy that never expires',
    tries: asking('expired proxy', 'treatment', /Plan|Member/),
    plant: (scene) =>
      rewrite(scene, 'treatment.open_record', (text) => text.replace('(r.valid_to is null or r.valid_to > clock_timestamp())', 'true')),
  },
  {
    name: 'a proxy’s areas are ignored',
    tries: asking('proxy of the medicines', 'diagnosis', /Result|Member/),
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
    tries: asking('stranger clinician', 'treatment', /_entities\(Member\)/),
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
    tries: asking('another member', 'treatment', /_entities\(Medication\)|Query\.medication/),
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
    tries: asking('stranger clinician', 'treatment', /_entities\(Medication\)/),
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
  {
    name: 'a command that lets in whoever comes',
    async tries(matrix) {
      const found: Finding[] = [];
      const deeds = deedsOf(matrix, 'stranger clinician').filter(
        ({ call }) => call.graph === 'treatment' && call.field.name === 'draftPlan',
      );
      for (const deed of deeds) await judgeForbidden(matrix, matrix.scene.actors['stranger clinician'], deed, found);
      return found;
    },
    plant: (scene) =>
      rewrite(scene, 'treatment.open_record', (text) =>
        text.replace(
          /if v_kind is null then return query select 'none'[^;]*; return; end if;/,
          `if v_kind is null then v_kind := 'care-team'; v_areas := '{}'; v_labels := array['general']; end if;`,
        ),
      ),
  },
  {
    name: 'a refusal that tells that the thing exists',
    async tries(matrix) {
      const found: Finding[] = [];
      await judgeAbsent(matrix, matrix.scene.actors['another member'], pathsOf(matrix, 'treatment', /Query\.medication/), found);
      return found;
    },
    async plant() {
      const original = References.prototype.byId;
      References.prototype.byId = async function (ctx, action, entity, id) {
        const asSystem = { ...ctx, principal: systemPrincipal('operations'), relations: new Map() };
        const there = await this.resolve(asSystem, 'member.link', entity, id).catch(() => null);
        return original.call(this, ctx, action, entity, id).catch((error: unknown) => {
          throw there ? new NotYoursError(action, true) : error;
        }) as never;
      };
      return async () => void (References.prototype.byId = original);
    },
  },
  {
    name: 'a port that answers whoever brings no token',
    async tries(matrix) {
      const found: Finding[] = [];
      await judgeDoors(matrix, pathsOf(matrix, 'treatment', /Query\.plan/), found);
      return found;
    },
    async plant({ asker, actors, services }) {
      const sidecar = createServer((request, response) => {
        void (async () => {
          const chunks: Buffer[] = [];
          for await (const chunk of request) chunks.push(chunk as Buffer);
          const headers = { 'content-type': 'application/json', authorization: `Bearer ${await asker.token('treatment', actors.self)}` };
          const answer = await fetch(`${services['treatment']}/graphql`, { method: 'POST', headers, body: Buffer.concat(chunks) });
          response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
        })();
      });
      await new Promise<void>((resolve) => sidecar.listen(0, '127.0.0.1', resolve));
      const back = asker.reroute('treatment', `http://127.0.0.1:${(sidecar.address() as AddressInfo).port}/graphql`);
      return async () => {
        back();
        sidecar.closeAllConnections();
        sidecar.close();
      };
    },
  },
  {
    name: 'a live frame that is asked for as somebody who sees everything',
    async tries(matrix) {
      const found: Finding[] = [];
      await judgeLive(matrix, [matrix.scene.actors['stranger clinician']], found);
      return found;
    },
    plant: () =>
      patched(
        (original) =>
          function <T>(this: Work, ...args: Parameters<typeof original>) {
            const [ctx, action, memberId, ask] = args as unknown as [Ctx, string, string, (tx: Tx) => Promise<T>];
            return action === 'plan.read' ? unguarded(this, ctx, memberId, ask) : (original.apply(this, args) as Promise<T>);
          },
      ),
  },
];
