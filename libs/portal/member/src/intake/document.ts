import type { Language } from '../generated/graph.ts';

/** The part of FHIR R4 Questionnaire that a form is drawn from. https://hl7.org/fhir/R4/questionnaire.html */
interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[];
  readonly valueCode?: string;
  readonly valueString?: string;
  readonly valueBoolean?: boolean;
  readonly valueDecimal?: number;
  readonly valueInteger?: number;
  readonly valueCoding?: FormCoding;
}
interface Beside {
  readonly extension?: readonly Extension[];
}
export interface FormCoding {
  readonly system?: string;
  readonly code: string;
  readonly display?: string;
  readonly _display?: Beside;
}
export interface FormOption extends Beside {
  readonly valueCoding?: FormCoding;
  readonly valueInteger?: number;
  readonly valueString?: string;
}
export interface FormItem extends Beside {
  readonly linkId: string;
  readonly type: string;
  readonly prefix?: string;
  readonly text?: string;
  readonly _text?: Beside;
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly maxLength?: number;
  readonly enableWhen?: readonly { readonly question: string }[];
  readonly answerOption?: readonly FormOption[];
  readonly item?: readonly FormItem[];
}
export interface FormDocument {
  readonly item: readonly FormItem[];
}
/** One value of an answer, in the element of its type. */
export interface FormValue {
  readonly valueBoolean?: boolean;
  readonly valueDecimal?: number;
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueTime?: string;
  readonly valueString?: string;
  readonly valueUri?: string;
  readonly valueQuantity?: { readonly value: number; readonly unit?: string; readonly system?: string; readonly code?: string };
  readonly valueCoding?: { readonly system?: string; readonly code: string };
  /** What was answered to the questions below this one. */
  readonly item?: FormAnswers['item'];
}
export interface FormAnswers {
  readonly item?: readonly { readonly linkId: string; readonly answer?: readonly FormValue[]; readonly item?: FormAnswers['item'] }[];
}

const HL7 = 'http://hl7.org/fhir/StructureDefinition';
const one = ({ extension }: Beside, url: string): Extension | undefined => extension?.find((each) => each.url === `${HL7}/${url}`);

function translated(own: string | undefined, beside: Beside | undefined, language: Language): string {
  const wanted = language.toLowerCase();
  const translation = beside?.extension?.find(
    ({ url, extension }) =>
      url === `${HL7}/translation` && extension?.some(({ url: part, valueCode }) => part === 'lang' && valueCode === wanted),
  );
  return translation?.extension?.find(({ url }) => url === 'content')?.valueString ?? own ?? '';
}

/** The question for its reader. */
export const textOf = ({ prefix, text, _text }: FormItem, language: Language): string =>
  [...(prefix ? [prefix] : []), translated(text, _text, language)].join(' ');
/** The option for its reader. */
export const optionOf = ({ valueCoding, valueInteger, valueString }: FormOption, language: Language): string =>
  valueCoding
    ? translated(valueCoding.display ?? valueCoding.code, valueCoding._display, language)
    : (valueString ?? String(valueInteger ?? ''));
/** What an option says as an answer: its code without its words. */
export const valueOf = ({ valueCoding, valueInteger, valueString }: FormOption): FormValue => {
  if (!valueCoding) return valueString === undefined ? { valueInteger: valueInteger ?? 0 } : { valueString };
  const { system, code } = valueCoding;
  return { valueCoding: { ...(system === undefined ? {} : { system }), code } };
};
/** Whether that is the answer given. */
export const isGiven = (option: FormOption, { valueCoding, valueInteger, valueString }: FormValue): boolean =>
  option.valueCoding
    ? valueCoding?.code === option.valueCoding.code
    : option.valueString === undefined
      ? valueInteger === option.valueInteger
      : valueString === option.valueString;
/** Whether the option allows no other beside it. */
export const standsAlone = (option: FormOption): boolean => one(option, 'questionnaire-optionExclusive')?.valueBoolean === true;

/** UCUM of a number; days are said by their question. */
export function unitOf(item: FormItem): string {
  const unit = one(item, 'questionnaire-unit')?.valueCoding?.code ?? '';
  return unit === 'Cel' ? '°C' : unit === 'd' ? '' : unit;
}
/** The units that a quantity may be given in, the usual one first. */
export const unitsOf = ({ extension }: FormItem): readonly FormCoding[] =>
  (extension ?? []).flatMap(({ url, valueCoding }) => (url === `${HL7}/questionnaire-unitOption` && valueCoding ? [valueCoding] : []));
/** A unit as it is written beside a number. */
export const unitWords = ({ code, display, _display }: FormCoding, language: Language): string =>
  code === 'Cel' ? '°C' : translated(display ?? code, _display, language);
