import {
  itemOf,
  NoSuchPlaceError,
  type Questionnaire,
  type QuestionnaireItem,
  type ResponseItem,
  type Value,
  withAnswer as written,
} from '@careway/clinical';
import { responseOf } from './intake.rules.ts';

/** Of an option nothing but its own system and code is kept, so that a "display" carries no words past the limits. */
function kept(item: QuestionnaireItem | undefined, value: Value): Value {
  const { valueCoding } = value;
  if (!valueCoding) return value;
  const own = item?.answerOption?.find((option) => option.valueCoding?.code === valueCoding.code)?.valueCoding;
  const { system = own?.system, code } = valueCoding;
  return { valueCoding: { ...(system === undefined ? {} : { system }), code } };
}

/**
 * The answers with one of them replaced, in the order of the document; an empty answer takes it back. Whether it fits is asked of
 * `validateResponse`. Undefined where the document has no such place, or where it lies below a question that has no answer.
 * @param path linkIds from the top, as in the engine's places
 */
export function withAnswer(
  document: Questionnaire,
  items: readonly ResponseItem[],
  path: readonly string[],
  answer: readonly Value[],
): readonly ResponseItem[] | undefined {
  const item = itemOf(document, path.at(-1) ?? '');
  const own = answer.map((value) => kept(item, value));
  try {
    return written(document, responseOf('', items), path, own).item ?? [];
  } catch (error) {
    if (error instanceof NoSuchPlaceError) return undefined;
    throw error;
  }
}
