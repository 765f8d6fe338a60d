import { type Questionnaire, type QuestionnaireItem, type ResponseItem, type Value } from '@careway/clinical';

/** `medicine[1]`: the second time that a repeated group was filled in. */
function stepOf(name: string): { linkId: string; time: number } {
  const found = /^(.+)\[(\d{1,3})\]$/.exec(name);
  return found ? { linkId: found[1]!, time: Number(found[2]) } : { linkId: name, time: 0 };
}

/** Of an option nothing but its own system and code is kept, so that a "display" carries no words past the limits. */
function kept(item: QuestionnaireItem, value: Value): Value {
  const { valueCoding } = value;
  if (!valueCoding) return value;
  const own = item.answerOption?.find((option) => option.valueCoding?.code === valueCoding.code)?.valueCoding;
  const { system = own?.system, code } = valueCoding;
  return { valueCoding: { ...(system === undefined ? {} : { system }), code } };
}

function write(
  items: readonly QuestionnaireItem[],
  given: readonly ResponseItem[],
  [name, ...rest]: readonly string[],
  answer: readonly Value[],
): ResponseItem[] | undefined {
  const { linkId, time } = stepOf(name ?? '');
  const item = items.find((one) => one.linkId === linkId);
  const times = given.filter((one) => one.linkId === linkId);
  if (!item || time > times.length) return undefined;
  const inside = rest.length > 0 ? write(item.item ?? [], times[time]?.item ?? [], rest, answer) : [];
  if (!inside) return undefined;
  const own = answer.map((value) => kept(item, value));
  const written: ResponseItem[] =
    inside.length > 0 ? [{ linkId, item: inside }] : rest.length === 0 && own.length > 0 ? [{ linkId, answer: own }] : [];
  const now = times.toSpliced(time, 1, ...written);
  return items.flatMap((one) => (one.linkId === linkId ? now : given.filter((other) => other.linkId === one.linkId)));
}

/**
 * The answers with one of them replaced, in the order of the document; an empty answer takes it back. Whether it fits is asked of
 * `validateResponse`. Undefined where the document has no such place.
 * @param path linkIds from the top, as in the engine's places
 */
export const withAnswer = (
  document: Questionnaire,
  items: readonly ResponseItem[],
  path: readonly string[],
  answer: readonly Value[],
): readonly ResponseItem[] | undefined => write(document.item, items, path, answer);
