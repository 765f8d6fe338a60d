/** One name in each spelling that the code needs. */
export interface Names {
  /** `care-goal`: files, actions, event types. */
  readonly kebab: string;
  /** `careGoal`: variables, GraphQL fields. */
  readonly camel: string;
  /** `CareGoal`: classes, GraphQL types. */
  readonly Pascal: string;
  /** `care_goal`: tables. */
  readonly snake: string;
  /** `CARE_GOAL`: codes of errors. */
  readonly UPPER: string;
  /** `care goal`: sentences. */
  readonly words: string;
  /** `careGoals`: lists. */
  readonly plural: string;
}

/** What a person can put right: told in one line, nothing was written. */
export class GenerateError extends Error {
  override readonly name = 'GenerateError';
}

/**
 * Words that can't stand bare where a name does: in PostgreSQL, of which they are reserved, as tables
 * (https://www.postgresql.org/docs/current/sql-keywords-appendix.html), and in TypeScript as variables.
 */
const TAKEN = new Set(
  [
    'all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column concurrently',
    'constraint create cross default deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having',
    'ilike in initially inner intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null',
    'offset on only or order outer overlaps placing primary references returning right select similar some symmetric system tablesample',
    'then to trailing true union unique user using variadic verbose when where window with',
    'arguments await break catch class const continue debugger delete enum eval export extends finally function if implements import',
    'instanceof interface let new package private protected public return static super switch this throw try typeof var void while yield',
  ].flatMap((line) => line.split(' ')),
);

const KEBAB = /^[a-z]+(-[a-z]+)*$/;

/** Spells a name that was given in kebab-case; throws {@link GenerateError} for any other. */
export function namesOf(kebab: string): Names {
  if (!KEBAB.test(kebab)) throw new GenerateError(`"${kebab}" must be lower case letters with hyphens between words, like care-goal.`);
  if (TAKEN.has(kebab))
    throw new GenerateError(
      `"${kebab}" is a word of SQL or of TypeScript. Say more of what it is, like lab-${kebab}. Nothing was written.`,
    );
  const parts = kebab.split('-');
  const Pascal = parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join('');
  const camel = Pascal.slice(0, 1).toLowerCase() + Pascal.slice(1);
  const snake = parts.join('_');
  return { kebab, Pascal, camel, snake, UPPER: snake.toUpperCase(), words: parts.join(' '), plural: pluralOf(camel) };
}

/** English, as far as nouns are regular: wish, wishes; allergy, allergies; goal, goals. */
function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
