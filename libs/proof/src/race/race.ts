import type { Speaker } from '../people/speaker.ts';

/** One who tries: who, and what. */
export interface Try {
  readonly who: Speaker;
  readonly query: string;
  readonly variables: object;
}
export interface Race {
  readonly what: string;
  readonly tried: number;
  /** How many were answered with what they wanted, and how many with which typed refusal. */
  readonly won: number;
  readonly refused: Readonly<Record<string, number>>;
  /** Neither: no answer, or an error that no type of the graph tells. */
  readonly unanswered: readonly string[];
  /** From the start of all of them to the first and to the last answer. */
  readonly firstMs: number;
  readonly lastMs: number;
  /** What stands afterwards, counted in the record. */
  readonly stands: number;
}

interface Said {
  readonly __typename: string;
}

/** All try at once; each is asked once and nobody again. */
export async function race(what: string, wanted: string, tries: readonly Try[], stands: () => Promise<number>): Promise<Race> {
  const begun = performance.now();
  const answers = await Promise.all(
    tries.map(async ({ who, query, variables }) => {
      const spoken = await who.ask(query, variables);
      return { spoken, ms: performance.now() - begun };
    }),
  );
  const unanswered = answers.flatMap(({ spoken }) => (spoken.kind === 'unknown' ? [spoken.why] : []));
  const types = answers.flatMap(({ spoken }) => (spoken.kind === 'answered' ? [(Object.values(spoken.data)[0] as Said).__typename] : []));
  const refused = Object.fromEntries(
    [
      ...Map.groupBy(
        types.filter((type) => type !== wanted),
        (type) => type,
      ),
    ].map(([type, all]) => [type, all.length]),
  );
  const times = answers.map(({ ms }) => ms);
  return {
    ...{ what, tried: tries.length, won: types.length - types.filter((type) => type !== wanted).length, refused, unanswered },
    ...{ firstMs: Math.min(...times), lastMs: Math.max(...times), stands: await stands() },
  };
}

/** One has it, everybody else was told why not, and it stands once. */
export const faultsOf = ({ what, tried, won, refused, unanswered, stands }: Race, refusal: string): readonly string[] => [
  ...(won === 1 ? [] : [`${what}: ${won} had it`]),
  ...(stands === 1 ? [] : [`${what}: it stands ${stands} times`]),
  ...(refused[refusal] === tried - 1 ? [] : [`${what}: ${refused[refusal] ?? 0} of ${tried - 1} were told ${refusal}`]),
  ...unanswered.map((why) => `${what}: no answer: ${why}`),
];
