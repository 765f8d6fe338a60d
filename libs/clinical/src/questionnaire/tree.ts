import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, ResponseItem, Value } from './fhir.ts';

/** One item of the document together with what was answered to it. A group that repeats has a place for each time it was filled in. */
export interface Place {
  readonly item: QuestionnaireItem;
  /** linkIds from the top; a repeated group's carries its number: `medicine[1]`. */
  readonly path: readonly string[];
  readonly parent: Place | undefined;
  readonly answers: readonly Value[];
  readonly children: readonly Place[];
}

type Given = Pick<ResponseItem, 'item'>;

function placesOf(items: readonly QuestionnaireItem[], given: Given, parent: Place | undefined): Place[] {
  return items.flatMap((item) => {
    const all = (given.item ?? []).filter(({ linkId }) => linkId === item.linkId);
    const times = item.type === 'group' && item.repeats === true && all.length > 0 ? all : [all[0]];
    return times.map((one, n) => {
      const name = times.length > 1 ? `${item.linkId}[${n}]` : item.linkId;
      const children: Place[] = [];
      const place: Place = { item, path: [...(parent?.path ?? []), name], parent, answers: one?.answer ?? [], children };
      // What stands below a question is answered below its answer.
      children.push(...placesOf(item.item ?? [], (item.type === 'group' ? one : one?.answer?.[0]) ?? {}, place));
      return place;
    });
  });
}

/** The document as a tree of places: each item stands in it, answered or not. What the response holds beyond the document doesn't. */
export const treeOf = (document: Questionnaire, response: Pick<QuestionnaireResponse, 'item'>): readonly Place[] =>
  placesOf(document.item, response, undefined);

/** All places in the order of the document, parents before their children. */
export const flat = (places: readonly Place[]): readonly Place[] => places.flatMap((place) => [place, ...flat(place.children)]);

/** All items of a document in its order. */
export const allItems = (items: readonly QuestionnaireItem[]): readonly QuestionnaireItem[] =>
  items.flatMap((item) => [item, ...allItems(item.item ?? [])]);
