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

const KEBAB = /^[a-z]+(-[a-z]+)*$/;

/** Spells a name that was given in kebab-case; throws {@link GenerateError} for any other. */
export function namesOf(kebab: string): Names {
  if (!KEBAB.test(kebab)) throw new GenerateError(`"${kebab}" must be lower case letters with hyphens between words, like care-goal.`);
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
