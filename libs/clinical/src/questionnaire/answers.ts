import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, ResponseItem, Value } from './fhir.ts';
import { canonicalOf, itemOf } from './validate.ts';

/** Answers in short: by linkId a boolean, a number, a date or a text, the code of an option, or several codes. */
export type Answers = Readonly<Record<string, boolean | number | string | readonly string[]>>;

function valueOf(item: QuestionnaireItem, given: boolean | number | string): Value {
  const option = item.answerOption?.find(({ valueCoding, valueInteger }) => valueCoding?.code === given || valueInteger === given);
  if (option?.valueCoding)
    return { valueCoding: { ...(option.valueCoding.system ? { system: option.valueCoding.system } : {}), code: option.valueCoding.code } };
  if (item.type === 'choice' && typeof given === 'string') return { valueCoding: { code: given } };
  if (typeof given === 'boolean') return { valueBoolean: given };
  if (typeof given === 'number') {
    if (item.type === 'quantity') return { valueQuantity: { value: given } };
    return item.type === 'decimal' ? { valueDecimal: given } : { valueInteger: given };
  }
  switch (item.type) {
    case 'date':
      return { valueDate: given };
    case 'dateTime':
      return { valueDateTime: given };
    case 'time':
      return { valueTime: given };
    case 'url':
      return { valueUri: given };
    default:
      return { valueString: given };
  }
}

function write(items: readonly QuestionnaireItem[], answers: Answers): ResponseItem[] {
  return items.flatMap((item): ResponseItem[] => {
    if (item.item) {
      const inside = write(item.item, answers);
      return inside.length > 0 ? [{ linkId: item.linkId, item: inside }] : [];
    }
    const given = answers[item.linkId];
    if (given === undefined) return [];
    const all = typeof given === 'object' ? given : [given];
    return [{ linkId: item.linkId, answer: all.map((one) => valueOf(item, one)) }];
  });
}

/**
 * A response to that document from answers in short; what doesn't fit is written down as it is, for `validateResponse` to tell.
 * @throws TypeError for a linkId that the document lacks.
 */
export function responseFrom(document: Questionnaire, answers: Answers): QuestionnaireResponse {
  for (const linkId of Object.keys(answers))
    if (!itemOf(document, linkId)) throw new TypeError(`${document.url} has no item ${linkId}; nothing was written.`);
  const item = write(document.item, answers);
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: canonicalOf(document),
    status: 'in-progress',
    ...(item.length > 0 ? { item } : {}),
  };
}
