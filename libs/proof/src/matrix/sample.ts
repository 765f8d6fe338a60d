/** Random numbers from 0 to 1 that a seed tells again (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Gives every question to `each` of the actors, drawn by the seed: no path is left out, and in time every pair is drawn. */
export function drawn<Name extends string, Question>(
  actors: readonly Name[],
  questions: readonly Question[],
  { seed, each }: { readonly seed: number; readonly each: number },
): ReadonlyMap<Name, readonly Question[]> {
  const roll = dice(seed);
  const hands = new Map(actors.map((name): [Name, Question[]] => [name, []]));
  for (const question of questions) {
    const left = [...actors];
    for (let n = 0; n < each && left.length > 0; n++) {
      const [name] = left.splice(Math.floor(roll() * left.length), 1);
      hands.get(name!)!.push(question);
    }
  }
  return hands;
}

/** As {@link drawn}, but questions that share an operation go to the same actors: as many pairs, in a fraction of the requests. */
export function drawnTogether<Name extends string, Question>(
  actors: readonly Name[],
  questions: readonly Question[],
  togetherBy: (question: Question) => string,
  options: { readonly seed: number; readonly each: number },
): ReadonlyMap<Name, readonly Question[]> {
  const hands = drawn(actors, [...Map.groupBy(questions, togetherBy).values()], options);
  return new Map([...hands].map(([name, groups]) => [name, groups.flat()]));
}
