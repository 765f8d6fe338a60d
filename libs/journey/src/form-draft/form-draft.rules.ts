import { InvalidInputError } from '../arrangement/arrangement.errors.ts';

/** The forms of the clinic's workspace, as `ClinicForm` names them. */
export type ClinicForm = Lowercase<string>;

/** A form with all its fields full is far below this; more is no form. In characters. */
const LONGEST = 20_000;
/** An unsent form that nobody came back to in this time is forgotten: text about a person is kept no longer than it is of use. */
export const KEPT_DAYS = 30;

/** What a form holds, as it may be kept: JSON, and no more of it than a form. */
export function contentFrom(text: string): string {
  if (text.length > LONGEST) throw new InvalidInputError('content', `It is longer than ${LONGEST} characters.`);
  if (text.includes('\u0000') || !text.isWellFormed() || !isJson(text)) throw new InvalidInputError('content', 'It is no form.');
  return text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
