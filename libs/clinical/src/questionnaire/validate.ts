import { ELEMENTS } from './check.ts';
import { EXTENSION, extensionOf, isExclusive, isHidden, unitOf, unitsOf } from './extensions.ts';
import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, ResponseItem, Value } from './fhir.ts';
import { enabledPlaces } from './enabled.ts';
import { allItems, flat, type Place, treeOf } from './tree.ts';
import { limitOf, plainOf, samePlain } from './value.ts';

/** What is wrong, to be put into words where it is shown. `params` names limits and what was given, never free text. */
export type Problem =
  | 'other-document'
  | 'unknown-item'
  | 'item-twice'
  | 'not-answerable'
  | 'required'
  | 'one-answer-only'
  | 'wrong-type'
  | 'not-an-option'
  | 'option-twice'
  | 'option-stands-alone'
  | 'too-long'
  | 'too-low'
  | 'too-high'
  | 'wrong-unit';
export interface ResponseError {
  /** linkIds from the top, as in `Place.path`; empty for the response as a whole. */
  readonly path: readonly string[];
  readonly reason: Problem;
  readonly params: Readonly<Record<string, string | number>>;
}

const problem = (path: readonly string[], reason: Problem, params: ResponseError['params'] = {}): ResponseError => ({
  path,
  reason,
  params,
});

/** The end of the range that stands in that extension, with what it is shown as. */
const limit = (item: QuestionnaireItem, url: string): number | string | undefined => limitOf(extensionOf(item, url));

function* ofLimits({ item, path }: Place, value: Value): Generator<ResponseError, void, void> {
  const plain = plainOf(value);
  const given = value.valueQuantity?.value ?? (typeof plain === 'number' || typeof plain === 'string' ? plain : undefined);
  if (given === undefined) return;
  const [low, high] = item.type === 'quantity' ? [EXTENSION.minQuantity, EXTENSION.maxQuantity] : [EXTENSION.minValue, EXTENSION.maxValue];
  const unit = unitOf(item)?.code;
  const min = limit(item, low);
  const max = limit(item, high);
  if (min !== undefined && typeof min === typeof given && given < min) yield problem(path, 'too-low', { min, ...(unit ? { unit } : {}) });
  if (max !== undefined && typeof max === typeof given && given > max) yield problem(path, 'too-high', { max, ...(unit ? { unit } : {}) });
}

function* ofValue(place: Place, value: Value): Generator<ResponseError, void, void> {
  const { item, path } = place;
  const element =
    Object.keys(value)
      .find((key) => key.startsWith('value'))
      ?.slice('value'.length) ?? '';
  if (!ELEMENTS[item.type].includes(element)) return yield problem(path, 'wrong-type', { expected: item.type });
  const length = (value.valueString ?? value.valueUri)?.length ?? 0;
  if (item.maxLength !== undefined && length > item.maxLength) yield problem(path, 'too-long', { max: item.maxLength, length });
  const isOwnWords = item.type === 'open-choice' && value.valueString !== undefined;
  if (item.answerOption && !isOwnWords && !optionOf(item, value)) yield problem(path, 'not-an-option');
  const units = unitsOf(item);
  if (value.valueQuantity && units.length > 0 && !units.some(({ code }) => code === value.valueQuantity?.code))
    yield problem(path, 'wrong-unit', { expected: units.map(({ code }) => code).join(' ') });
  yield* ofLimits(place, value);
}

const optionOf = (item: QuestionnaireItem, value: Value) => {
  const given = plainOf(value);
  return item.answerOption?.find((option) => given !== undefined && samePlain(plainOf(option)!, given));
};

function* ofPlace(place: Place, asked: boolean, whole: boolean): Generator<ResponseError, void, void> {
  const { item, path, answers } = place;
  if (answers.length > 0 && (item.type === 'group' || item.type === 'display')) return yield problem(path, 'not-answerable');
  if (whole && asked && item.required && !isHidden(item) && item.type !== 'group' && answers.length === 0) yield problem(path, 'required');
  if (answers.length > 1 && !item.repeats) yield problem(path, 'one-answer-only', { given: answers.length });
  const plain = answers.flatMap((answer) => plainOf(answer) ?? []);
  if (plain.some((one, n) => plain.findIndex((other) => samePlain(one, other)) < n)) yield problem(path, 'option-twice');
  const alone = answers.some((answer) => {
    const option = optionOf(item, answer);
    return option !== undefined && isExclusive(option);
  });
  if (alone && answers.length > 1) yield problem(path, 'option-stands-alone');
  for (const answer of answers) yield* ofValue(place, answer);
}

/** What stands in the response but not at that place of the document. */
function* strangers(
  items: readonly QuestionnaireItem[],
  given: readonly ResponseItem[],
  path: readonly string[],
): Generator<ResponseError, void, void> {
  for (const [n, one] of given.entries()) {
    const item = items.find(({ linkId }) => linkId === one.linkId);
    const here = [...path, one.linkId];
    if (!item) {
      yield problem(here, 'unknown-item');
      continue;
    }
    const twice = given.findIndex(({ linkId }) => linkId === one.linkId) < n;
    if (twice && !(item.type === 'group' && item.repeats)) yield problem(here, 'item-twice');
    yield* strangers(item.type === 'group' ? (item.item ?? []) : [], one.item ?? [], here);
    for (const { item: below = [] } of one.answer ?? []) yield* strangers(item.item ?? [], below, here);
  }
}

/**
 * What is wrong with the answers, in the order of the document. `partly` is for a response that is still being written: nothing is
 * missing in it yet. A disabled item is never missing, but what is kept in it still has to be of its type.
 */
export function validateResponse(
  document: Questionnaire,
  response: QuestionnaireResponse,
  extent: 'whole' | 'partly',
): readonly ResponseError[] {
  if (response.questionnaire !== canonicalOf(document)) return [problem([], 'other-document', { expected: canonicalOf(document) })];
  const roots = treeOf(document, response);
  const enabled = enabledPlaces(roots);
  return [
    ...strangers(document.item, response.item ?? [], []),
    ...flat(roots).flatMap((place) => [...ofPlace(place, enabled.has(place), extent === 'whole')]),
  ];
}

/** `url|version`: how a response names its document. */
export const canonicalOf = ({ url, version }: Pick<Questionnaire, 'url' | 'version'>): string => `${url}|${version}`;

/** The item of that linkId, wherever it stands. */
export const itemOf = (document: Questionnaire, linkId: string): QuestionnaireItem | undefined =>
  allItems(document.item).find((item) => item.linkId === linkId);
