import { isHidden } from './extensions.ts';
import type { Questionnaire, QuestionnaireResponse } from './fhir.ts';
import { enabledPlaces } from './enabled.ts';
import { flat, type Place, treeOf } from './tree.ts';

export interface Progress {
  /** Questions that are asked now; further answers can open more of them. */
  readonly asked: number;
  readonly answered: number;
  /** Questions among them that must be answered and are not. */
  readonly missing: number;
  /** Path of the first question in the order of the document without an answer; undefined when each has one. */
  readonly next: readonly string[] | undefined;
}

const isShown = (place: Place): boolean => !isHidden(place.item) && (place.parent === undefined || isShown(place.parent));
const isQuestion = ({ item }: Place) => item.type !== 'group' && item.type !== 'display';

/** The paths of what is shown now: groups, explanations and questions, in the order of the document. */
export function shownPaths(document: Questionnaire, response: Pick<QuestionnaireResponse, 'item'>): readonly (readonly string[])[] {
  return [...enabledPlaces(treeOf(document, response))].filter(isShown).map(({ path }) => path);
}

/** How far somebody is. A disabled question is not asked, whether or not it holds an old answer. */
export function progressOf(document: Questionnaire, response: Pick<QuestionnaireResponse, 'item'>): Progress {
  const roots = treeOf(document, response);
  const enabled = enabledPlaces(roots);
  const questions = flat(roots).filter((place) => enabled.has(place) && isQuestion(place) && isShown(place));
  const open = questions.filter(({ answers }) => answers.length === 0);
  return {
    asked: questions.length,
    answered: questions.length - open.length,
    missing: open.filter(({ item }) => item.required).length,
    next: open[0]?.path,
  };
}

/** The answers that count, by linkId: those of enabled questions. A question in a repeated group has those of all its times. */
export function countedAnswers(
  document: Questionnaire,
  response: Pick<QuestionnaireResponse, 'item'>,
): ReadonlyMap<string, Place['answers']> {
  const counted = new Map<string, Place['answers']>();
  for (const { item, answers } of enabledPlaces(treeOf(document, response)))
    if (answers.length > 0) counted.set(item.linkId, [...(counted.get(item.linkId) ?? []), ...answers]);
  return counted;
}
