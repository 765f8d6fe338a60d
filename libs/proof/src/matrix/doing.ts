import { type ActorName, ACTORS } from './cast.ts';
import { type Deed, deedsOf, factsOf, judgeAllowed, judgeForbidden, mayDoDeed, versionFor } from './commands.ts';
import type { Finding, Matrix } from './matrix.ts';
import { drawn } from './sample.ts';

export interface Commanded {
  readonly forbidden: number;
  /** Types whose payload somebody was shown after a command was done. */
  readonly shown: ReadonlySet<string>;
  readonly done: number;
}

/**
 * Tries every command: first each by actors who may not, drawn by the seed, after which nothing may have changed; then by those who may,
 * whose payloads are judged like answers. Commands change the record and the relations, so this comes last over a scene.
 */
export async function judgeCommands(
  matrix: Matrix,
  { seed, each, actors = ACTORS }: { readonly seed: number; readonly each: number; readonly actors?: readonly ActorName[] },
  found: Finding[],
): Promise<Commanded> {
  const { scene } = matrix;
  const deeds = deedsOf(matrix, 'self');
  const who = (n: number, may: boolean): readonly ActorName[] => {
    const eligible = actors.filter((name) => mayDoDeed(matrix, scene.actors[name], deeds[n]!) === may);
    const hands = drawn(eligible, [n], { seed: seed + n, each });
    return eligible.filter((name) => hands.get(name)!.length > 0);
  };
  const before = await factsOf(matrix);
  let forbidden = 0;
  for (const [n, deed] of deeds.entries())
    for (const name of who(n, false)) {
      forbidden += 1;
      await judgeForbidden(matrix, scene.actors[name], deed, found);
    }
  const told = (await factsOf(matrix)) - before;
  if (told > 0) found.push({ kind: 'leak', actor: 'nobody', what: `${told} facts were told by commands that were refused` });

  const known = new Map<string, readonly Deed[]>();
  const deedsAt = (name: ActorName, version: number): readonly Deed[] => {
    const key = `${name} ${version}`;
    const all = known.get(key) ?? deedsOf(matrix, name, version);
    known.set(key, all);
    return all;
  };
  let done = 0;
  const shown = new Set<string>();
  for (const n of deeds.keys())
    for (const name of who(n, true)) {
      const version = await versionFor(matrix, deeds[n]!);
      const deed = deedsAt(name, version)[n]!;
      if (await judgeAllowed(matrix, scene.actors[name], deed, seed + done++, found))
        for (const { type } of deed.call.payloads) shown.add(type);
    }
  return { forbidden, shown, done };
}
