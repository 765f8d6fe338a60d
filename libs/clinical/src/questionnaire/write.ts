import { type Names, names } from '../name/names.ts';
import type { Source } from '../source/source.ts';
import { EXTENSION, ITEM_CONTROL } from './extensions.ts';
import type { AnswerOption, Element, EnableWhen, Extension, Questionnaire, QuestionnaireCoding, QuestionnaireItem } from './fhir.ts';

/** Our own code system: the options of our questionnaires. */
export const OPTIONS = 'https://careway.example/fhir/CodeSystem/intake-option';
const BASE = 'https://careway.example/fhir/Questionnaire';

/** The four languages of one text: English, Hebrew, Arabic, Russian. */
export type Four = Parameters<typeof names>;

function translations({ en: _own, ...others }: Names): Element {
  return {
    extension: Object.entries(others).map(([lang, content]) => ({
      url: EXTENSION.translation,
      extension: [
        { url: 'lang', valueCode: lang },
        { url: 'content', valueString: content },
      ],
    })),
  };
}
const text = (four: Four) => {
  const all = names(...four);
  return { text: all.en, _text: translations(all) };
};

type Rest = Pick<QuestionnaireItem, 'code' | 'required' | 'repeats' | 'maxLength' | 'enableWhen' | 'enableBehavior' | 'extension'>;

/** An option: its code and its words, and what it adds to a score or that it stands alone. */
export function option(code: string, four: Four, more: { exclusive?: true; weight?: number; system?: string } = {}): AnswerOption {
  const all = names(...four);
  const extension: Extension[] = [
    ...(more.exclusive ? [{ url: EXTENSION.optionExclusive, valueBoolean: true }] : []),
    ...(more.weight === undefined ? [] : [{ url: EXTENSION.ordinalValue, valueDecimal: more.weight }]),
  ];
  return {
    valueCoding: { system: more.system ?? OPTIONS, code, display: all.en, _display: translations(all) },
    ...(extension.length > 0 ? { extension } : {}),
  };
}

/** How it wants to be drawn. */
export const control = (code: string): Extension => ({
  url: EXTENSION.itemControl,
  valueCodeableConcept: { coding: [{ system: ITEM_CONTROL, code }] },
});

/** Yes or no; asked of everybody unless `rest` says otherwise. */
export const yesNo = (linkId: string, four: Four, rest: Rest = {}): QuestionnaireItem => ({
  linkId,
  type: 'boolean',
  ...text(four),
  required: true,
  ...rest,
});

/** One of several. */
export const choice = (linkId: string, four: Four, answerOption: readonly AnswerOption[], rest: Rest = {}): QuestionnaireItem => ({
  linkId,
  type: 'choice',
  ...text(four),
  required: true,
  answerOption,
  extension: [control('radio-button')],
  ...rest,
});

/** Any of several; "none of these" is written at the end of each list, so that it is answered and not passed over. */
export const several = (linkId: string, four: Four, answerOption: readonly AnswerOption[], rest: Rest = {}): QuestionnaireItem => ({
  linkId,
  type: 'choice',
  ...text(four),
  required: true,
  repeats: true,
  answerOption: [...answerOption, NONE],
  extension: [control('check-box')],
  ...rest,
});
const NONE = option('none', ['None of these', 'אף אחד מאלה', 'لا شيء مما سبق', 'Ничего из этого'], { exclusive: true });

/** A number with its unit (UCUM) and its limits, both inclusive. */
export function number(
  linkId: string,
  four: Four,
  { type, unit, min, max }: { type: 'integer' | 'decimal'; unit?: string; min: number; max: number },
  rest: Rest = {},
): QuestionnaireItem {
  const end = (url: string, value: number): Extension => (type === 'integer' ? { url, valueInteger: value } : { url, valueDecimal: value });
  const extension: Extension[] = [end(EXTENSION.minValue, min), end(EXTENSION.maxValue, max)];
  if (unit) extension.push({ url: EXTENSION.unit, valueCoding: { system: 'http://unitsofmeasure.org', code: unit } });
  return { linkId, type, ...text(four), extension, ...rest };
}

/** Words of the member's own. Never required: who can't put it into words still gets an answer. */
export const ownWords = (linkId: string, four: Four, rest: Rest = {}): QuestionnaireItem => ({
  linkId,
  type: 'text',
  ...text(four),
  maxLength: 1000,
  ...rest,
});

export const group = (linkId: string, four: Four, item: readonly QuestionnaireItem[], rest: Rest = {}): QuestionnaireItem => ({
  linkId,
  type: 'group',
  ...text(four),
  item,
  ...rest,
});

/** What is told between questions. */
export const display = (linkId: string, four: Four, rest: Pick<Rest, 'enableWhen' | 'enableBehavior'> = {}): QuestionnaireItem => ({
  linkId,
  type: 'display',
  ...text(four),
  ...rest,
});

export const whenYes = (question: string): readonly EnableWhen[] => [{ question, operator: '=', answerBoolean: true }];
export const whenChosen = (question: string, ...codes: readonly string[]): Pick<Rest, 'enableWhen' | 'enableBehavior'> => ({
  enableWhen: codes.map((code) => ({ question, operator: '=', answerCoding: { system: OPTIONS, code } })),
  ...(codes.length > 1 ? { enableBehavior: 'any' } : {}),
});

interface Head {
  readonly id: string;
  readonly version: string;
  /** `YYYY-MM-DD` of this version. */
  readonly date: string;
  readonly title: Four;
  readonly description: Four;
  readonly copyright?: string;
  readonly code?: readonly QuestionnaireCoding[];
  readonly sources: readonly Source[];
}

/** A whole document in English with its three translations. */
export function questionnaire(
  { id, version, date, title, description, copyright, code, sources }: Head,
  item: readonly QuestionnaireItem[],
): Questionnaire {
  const titles = names(...title);
  const descriptions = names(...description);
  return {
    resourceType: 'Questionnaire',
    id,
    url: `${BASE}/${id}`,
    version,
    name: id,
    title: titles.en,
    _title: translations(titles),
    status: 'active',
    subjectType: ['Patient'],
    date,
    publisher: 'Careway',
    description: descriptions.en,
    _description: translations(descriptions),
    ...(copyright ? { copyright } : {}),
    ...(code ? { code } : {}),
    language: 'en',
    extension: sources.map(({ title: name, year, url }) => ({
      url: EXTENSION.source,
      valueRelatedArtifact: { type: 'citation', display: `${name} (${year})`, url },
    })),
    item,
  };
}
