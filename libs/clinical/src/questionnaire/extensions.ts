import { type Language, LANGUAGES } from '../name/names.ts';
import type { AnswerOption, Element, Extension, Questionnaire, QuestionnaireCoding, QuestionnaireItem, RelatedArtifact } from './fhir.ts';

const HL7 = 'http://hl7.org/fhir/StructureDefinition';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition';

/** The extensions that we read; others may stand in a document and mean nothing here. https://hl7.org/fhir/R4/extensibility-registry.html */
export const EXTENSION = {
  translation: `${HL7}/translation`,
  minValue: `${HL7}/minValue`,
  maxValue: `${HL7}/maxValue`,
  minQuantity: `${SDC}/sdc-questionnaire-minQuantity`,
  maxQuantity: `${SDC}/sdc-questionnaire-maxQuantity`,
  /** The unit of a decimal or an integer. */
  unit: `${HL7}/questionnaire-unit`,
  /** A unit that may be chosen for a quantity. */
  unitOption: `${HL7}/questionnaire-unitOption`,
  itemControl: `${HL7}/questionnaire-itemControl`,
  hidden: `${HL7}/questionnaire-hidden`,
  /** An option that stands alone, such as "none of these". */
  optionExclusive: `${HL7}/questionnaire-optionExclusive`,
  /** What an option adds to a score. */
  ordinalValue: `${HL7}/ordinalValue`,
  source: `${HL7}/artifact-relatedArtifact`,
  /** Ours: the administrative gender (FHIR) of whom it is not asked, since it could not be so. */
  notAskedOf: 'https://careway.example/fhir/StructureDefinition/questionnaire-notAskedOf',
} as const;
export const ITEM_CONTROL = 'http://hl7.org/fhir/questionnaire-item-control';

interface Extended {
  readonly extension?: readonly Extension[] | undefined;
}
export const extensionOf = ({ extension }: Extended, url: string): Extension | undefined => extension?.find((one) => one.url === url);

/** Never shown; carries what is known already. */
export const isHidden = (item: QuestionnaireItem): boolean => extensionOf(item, EXTENSION.hidden)?.valueBoolean === true;

/** The document as it is asked of somebody of that sex: what is not asked of them is hidden; of an unknown one everything is asked. */
export function askedOfSex<D extends Pick<Questionnaire, 'item'>>(document: D, sex: string | null): D {
  const one = (item: QuestionnaireItem): QuestionnaireItem => {
    const inner = item.item ? { ...item, item: item.item.map(one) } : item;
    const isOf = item.extension?.some(({ url, valueCode }) => url === EXTENSION.notAskedOf && valueCode === sex);
    return isOf ? { ...inner, extension: [...item.extension!, { url: EXTENSION.hidden, valueBoolean: true }] } : inner;
  };
  return sex === null ? document : { ...document, item: document.item.map(one) };
}

/** Whether this option allows no other beside it. */
export const isExclusive = (option: AnswerOption): boolean => extensionOf(option, EXTENSION.optionExclusive)?.valueBoolean === true;

/** What the option adds to a score; undefined where it has no weight. */
export const ordinalOf = (option: AnswerOption): number | undefined => extensionOf(option, EXTENSION.ordinalValue)?.valueDecimal;

/** How the item wants to be drawn: `radio-button`, `check-box`, `help` and so on, as its author named it. */
export const itemControlOf = (item: QuestionnaireItem): string | undefined =>
  extensionOf(item, EXTENSION.itemControl)?.valueCodeableConcept?.coding.find(({ system }) => system === ITEM_CONTROL)?.code;

/** The unit of a number, in UCUM. */
export const unitOf = (item: QuestionnaireItem): QuestionnaireCoding | undefined => extensionOf(item, EXTENSION.unit)?.valueCoding;

/** The units that a quantity may be given in; empty where each is taken. */
export const unitsOf = ({ extension }: QuestionnaireItem): readonly QuestionnaireCoding[] =>
  (extension ?? []).flatMap(({ url, valueCoding }) => (url === EXTENSION.unitOption && valueCoding ? [valueCoding] : []));

/** The guidelines that a document rests on. */
export const sourcesOf = ({ extension }: Questionnaire): readonly RelatedArtifact[] =>
  (extension ?? []).flatMap(({ url, valueRelatedArtifact }) =>
    url === EXTENSION.source && valueRelatedArtifact ? [valueRelatedArtifact] : [],
  );

/** The words of a primitive in that language; its own language where there is no translation. */
export function wordsOf(own: string | undefined, beside: Element | undefined, language: Language): string | undefined {
  return translation(beside, language) ?? own;
}
const translation = (beside: Element | undefined, language: string): string | undefined =>
  beside?.extension
    ?.filter(({ url }) => url === EXTENSION.translation)
    .find((one) => one.extension?.some(({ url, valueCode }) => url === 'lang' && valueCode === language))
    ?.extension?.find(({ url }) => url === 'content')?.valueString;

/** The text of an item for its reader. */
export const textOf = ({ text, _text }: QuestionnaireItem, language: Language): string => wordsOf(text, _text, language) ?? '';

/** The words of an option for its reader. */
export const optionText = ({ valueCoding, valueInteger, valueString }: AnswerOption, language: Language): string =>
  valueCoding
    ? (wordsOf(valueCoding.display, valueCoding._display, language) ?? valueCoding.code)
    : (valueString ?? String(valueInteger ?? ''));

/** The title of a document for its reader. */
export const titleOf = ({ title, _title }: Questionnaire, language: Language): string => wordsOf(title, _title, language) ?? title;

/** Each text that lacks a language: its place and the language. The document's own language counts as there. */
export function untranslated(document: Questionnaire): readonly { readonly place: string; readonly language: Language }[] {
  const own = document.language ?? 'en';
  const missing = (place: string, text: string | undefined, beside: Element | undefined) =>
    LANGUAGES.filter((language) => text !== undefined && language !== own && !translation(beside, language)?.trim()).map((language) => ({
      place,
      language,
    }));
  const ofItem = (item: QuestionnaireItem): ReturnType<typeof missing> => [
    ...missing(item.linkId, item.text, item._text),
    ...(item.answerOption ?? []).flatMap(({ valueCoding }) =>
      valueCoding ? missing(`${item.linkId}: ${valueCoding.code}`, valueCoding.display, valueCoding._display) : [],
    ),
    ...(item.item ?? []).flatMap(ofItem),
  ];
  return [
    ...missing('title', document.title, document._title),
    ...missing('description', document.description, document._description),
    ...document.item.flatMap(ofItem),
  ];
}
