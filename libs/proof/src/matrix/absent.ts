import { setTimeout as pause } from 'node:timers/promises';
import { fromGlobalId, isUuid, toGlobalId, uuidv7 } from '@careway/contracts';
import type { Actor } from './cast.ts';
import { allows, STANDS_FOR } from './judge.ts';
import type { Finding, Matrix } from './matrix.ts';
import type { Question } from './questions.ts';

/** Ids that nobody has, made like the one that is given: of the same record where it is an item of one, and of nobody's. */
export function absentLike(id: string): readonly string[] {
  const ref = fromGlobalId(id);
  const isMember: boolean = isUuid(id);
  if (!ref) return isMember ? [uuidv7()] : [`${id}0`];
  return [toGlobalId({ ...ref, id: uuidv7() }), toGlobalId({ memberId: uuidv7(), id: uuidv7() })];
}

interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly requestId?: string };
}

/**
 * An answer without what may differ: the id that was asked for, a request's own number, and the order and number of refusals. Where a field that must hold
 * something is refused, its parent is null, and which of its neighbours were refused before that is told hangs on the moment.
 */
export function bare(text: string, ids: readonly string[]): string {
  const { errors = [], ...rest } = JSON.parse(text) as { errors?: readonly Told[] };
  const refusals = errors.map(({ message, path, extensions }) =>
    JSON.stringify({ message, at: path?.[0], extensions: { ...extensions, requestId: undefined } }),
  );
  const body = JSON.stringify({ ...rest, errors: [...new Set(refusals)].sort() });
  return ids.reduce((all, id) => all.replaceAll(id, 'ID'), body);
}

/** Codes of an answer, and the one of them that says that it will be another in a moment. */
const CODES = /(?<=code\\?":\\?")\w+/g;
const AGAIN = /code\\?":\\?"(RETRY|TRY_AGAIN)/;

/**
 * What an actor may see nothing of must answer like what does not exist. A question of which some part is allowed says
 * by that part that the thing exists, and is left to the judge.
 */
export async function judgeAbsent(matrix: Matrix, actor: Actor, questions: readonly Question[], found: Finding[]): Promise<void> {
  const hidden = questions.filter((question) => isHidden(matrix, actor, question));
  await matrix.each(hidden, async (graph, batch) => {
    const ask = async (questions: readonly Question[]) => {
      const { told } = await matrix.put(graph, actor, questions);
      return `${told.status} ${bare(
        told.text,
        questions.map(({ id }) => id!),
      )}`;
    };
    // that a record exists is known to whoever has a relation to it: there, the item alone is compared
    for (const nth of actor.relation.kind === 'none' ? [0, 1] : [0]) {
      const others = batch.map(({ probe, id }) => ({ probe, id: absentLike(id!)[nth] ?? absentLike(id!)[0]! }));
      // relations are fresh or not lane by lane, so for a moment one side alone may say "ask again"; what is really told apart stays so
      let sides = [await ask(batch), await ask(others)] as const;
      for (let attempt = 0; sides[0] !== sides[1] && attempt < 10; attempt++) {
        const isPassing = sides.some((side) => AGAIN.test(side));
        if (!isPassing && attempt > 1) break;
        if (isPassing) await pause(500);
        sides = [await ask(batch), await ask(others)];
      }
      if (sides[0] === sides[1]) continue;
      const codes = sides.map((side) => [...new Set(side.match(CODES))].join()).join(' against ');
      const what = `${graph.name}: ${batch[0]!.probe.entry} ${batch[0]!.probe.select[0]?.field ?? ''} tells that something exists (${codes})`;
      found.push({ kind: 'leak', actor: actor.name, what });
      return;
    }
  });
}

function isHidden(matrix: Matrix, actor: Actor, question: Question): boolean {
  const { probe, id } = question;
  if (id === undefined || (probe.takes === 'Member' && actor.relation.kind !== 'none')) return false;
  const known = matrix.known(probe.graph);
  const { type, rule } = probe.root;
  const label = known.label(id, STANDS_FOR.test(type));
  const actions = [rule, known.rules.get(`${type}.id`), known.needs(id, type)].filter((one) => one !== undefined && one !== 'public');
  // a thing that may be seen answers differently from none, also where the part that was asked for is empty
  if (allows(known, actor, { member: known.target, actions, labels: label ? [label] : [] })) return false;
  return matrix.truthOf(question).every(({ value, cell }) => value === id || !allows(known, actor, cell));
}
