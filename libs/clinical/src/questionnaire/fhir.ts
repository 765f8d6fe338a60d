/**
 * The part of FHIR R4 that is asked here. Narrower than the standard in what `REFUSED_TYPES` names, and in that a question which may have
 * several answers holds no items: a group that repeats does. https://hl7.org/fhir/R4/questionnaire.html
 */
export const ITEM_TYPES = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'quantity',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/**
 * The other codes of http://hl7.org/fhir/R4/valueset-item-type.html: a document with one of them is refused when it is published, with its
 * place and this reason, since a question that nobody can answer would stand in everybody's way.
 */
export const REFUSED_TYPES: Readonly<Record<string, string>> = {
  question: 'a question says of what type its answer is',
  attachment: 'an answer keeps no file; ask for it in a message, where each file is looked into before anybody opens it',
  reference: 'an answer names no other record, which its reader might not see; ask in words, or with options',
};

export const OPERATORS = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[] | undefined;
  readonly valueBoolean?: boolean | undefined;
  readonly valueCode?: string | undefined;
  readonly valueCodeableConcept?: { readonly coding: readonly QuestionnaireCoding[] } | undefined;
  readonly valueCoding?: QuestionnaireCoding | undefined;
  /** `YYYY-MM-DD` */
  readonly valueDate?: string | undefined;
  readonly valueDateTime?: string | undefined;
  readonly valueTime?: string | undefined;
  readonly valueDecimal?: number | undefined;
  readonly valueInteger?: number | undefined;
  readonly valueQuantity?: Quantity | undefined;
  readonly valueRelatedArtifact?: RelatedArtifact | undefined;
  readonly valueString?: string | undefined;
}

/** What stands beside a primitive: here its translations. */
export interface Element {
  readonly extension?: readonly Extension[] | undefined;
}

export interface QuestionnaireCoding {
  readonly system?: string | undefined;
  readonly code: string;
  readonly display?: string | undefined;
  readonly _display?: Element | undefined;
}

export interface Quantity {
  readonly value: number;
  readonly unit?: string | undefined;
  readonly system?: string | undefined;
  /** UCUM */
  readonly code?: string | undefined;
}

/** A source: who said it, where, when. */
export interface RelatedArtifact {
  readonly type: 'citation' | 'documentation' | 'derived-from';
  readonly display: string;
  readonly url: string;
}

export interface EnableWhen {
  /** linkId */
  readonly question: string;
  readonly operator: Operator;
  readonly answerBoolean?: boolean | undefined;
  readonly answerDecimal?: number | undefined;
  readonly answerInteger?: number | undefined;
  readonly answerDate?: string | undefined;
  readonly answerDateTime?: string | undefined;
  readonly answerTime?: string | undefined;
  readonly answerString?: string | undefined;
  readonly answerCoding?: QuestionnaireCoding | undefined;
  readonly answerQuantity?: Quantity | undefined;
}

export interface AnswerOption {
  readonly valueCoding?: QuestionnaireCoding | undefined;
  readonly valueInteger?: number | undefined;
  readonly valueString?: string | undefined;
  readonly extension?: readonly Extension[] | undefined;
}

/** One value, in the element of its type. */
export interface Value {
  readonly valueBoolean?: boolean | undefined;
  readonly valueDecimal?: number | undefined;
  readonly valueInteger?: number | undefined;
  readonly valueDate?: string | undefined;
  /** With its zone where it names an hour. */
  readonly valueDateTime?: string | undefined;
  /** `HH:MM:SS` */
  readonly valueTime?: string | undefined;
  readonly valueString?: string | undefined;
  readonly valueUri?: string | undefined;
  readonly valueCoding?: QuestionnaireCoding | undefined;
  readonly valueQuantity?: Quantity | undefined;
  /** Of an answer: what was answered to the questions that stand below its question. */
  readonly item?: readonly ResponseItem[] | undefined;
}

export interface QuestionnaireItem {
  readonly linkId: string;
  /** What stands before the text, such as "2a." */
  readonly prefix?: string | undefined;
  readonly type: ItemType;
  readonly text?: string | undefined;
  readonly _text?: Element | undefined;
  readonly code?: readonly QuestionnaireCoding[] | undefined;
  readonly required?: boolean | undefined;
  readonly repeats?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly enableWhen?: readonly EnableWhen[] | undefined;
  readonly enableBehavior?: 'all' | 'any' | undefined;
  readonly answerOption?: readonly AnswerOption[] | undefined;
  readonly initial?: readonly Value[] | undefined;
  readonly item?: readonly QuestionnaireItem[] | undefined;
  readonly extension?: readonly Extension[] | undefined;
}

export interface Questionnaire {
  readonly resourceType: 'Questionnaire';
  readonly id?: string | undefined;
  readonly url: string;
  readonly version: string;
  readonly name?: string | undefined;
  readonly title: string;
  readonly _title?: Element | undefined;
  readonly status: 'draft' | 'active' | 'retired' | 'unknown';
  readonly subjectType?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly publisher?: string | undefined;
  readonly description?: string | undefined;
  readonly _description?: Element | undefined;
  readonly copyright?: string | undefined;
  readonly code?: readonly QuestionnaireCoding[] | undefined;
  readonly language?: string | undefined;
  readonly extension?: readonly Extension[] | undefined;
  readonly item: readonly QuestionnaireItem[];
}

export interface ResponseItem {
  readonly linkId: string;
  readonly text?: string | undefined;
  readonly answer?: readonly Value[] | undefined;
  readonly item?: readonly ResponseItem[] | undefined;
}

/** https://hl7.org/fhir/R4/questionnaireresponse.html */
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly id?: string | undefined;
  /** Canonical: url, a bar, version. */
  readonly questionnaire: string;
  readonly status: 'in-progress' | 'completed' | 'amended' | 'entered-in-error' | 'stopped';
  readonly subject?: { readonly reference: string } | undefined;
  readonly author?: { readonly reference: string } | undefined;
  /** Instant with its zone. */
  readonly authored?: string | undefined;
  readonly item?: readonly ResponseItem[] | undefined;
}
