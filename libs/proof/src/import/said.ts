/** A code as files and answers write it. */
export interface Concept {
  readonly coding?: readonly Coding[];
  readonly codings?: readonly Coding[];
  readonly text?: string;
}
interface Coding {
  readonly system?: string;
  readonly code?: string;
}
export interface Amount {
  readonly value?: number;
  readonly unit?: string;
  readonly code?: string;
}

export const SHOWN_TYPES = ['Condition', 'Observation', 'MedicationRequest', 'CarePlan', 'Goal'] as const;
export type ShownType = (typeof SHOWN_TYPES)[number];
/** Everything that has to be shown, in the words in which both sides are compared: codes, values, units, words and dates. */
export type Seen = ReadonlyMap<ShownType, readonly string[]>;

/*
 * The words in which a file and a page are compared. Both sides use these, and neither uses the product's own: a proof that asked it
 * would agree with whatever it says.
 */
export const NONE = '-';
export const at = (date: string | null | undefined): string => (date ? new Date(date).toISOString().slice(0, 19) : NONE);
export const codeOf = (concept: Concept | null | undefined): string => {
  const [first] = concept?.coding ?? concept?.codings ?? [];
  return first ? `${first.system ?? ''}|${first.code ?? ''}` : NONE;
};
export const codesOf = (concepts: readonly (Concept | null | undefined)[]): string => concepts.map(codeOf).sort().join('+') || NONE;

/** How people write units of UCUM. */
const UNITS: Readonly<Record<string, string>> = {
  ...{ Cel: '°C', 'mm[Hg]': 'mmHg', 'kg/m2': 'kg/m²', '/min': 'per minute', '{score}': 'points', '(score)': 'points' },
  ...{ '10*3/uL': '10³/µL', '10*6/uL': '10⁶/µL', 'ug/dL': 'µg/dL', 'umol/L': 'µmol/L', 'mL/min/{1.73_m2}': 'mL/min/1.73 m²' },
};
/** An annotation in braces is no unit, and is the word that is shown where nothing else is there. */
const unit = (given: string): string =>
  UNITS[given] ?? (given.replace(/\{[^}]*\}/g, '') || given.replace(/[{}]/g, '').replaceAll('_', ' '));
export const amount = (given: Amount | null | undefined): string =>
  given?.value === undefined ? NONE : `${given.value} ${unit(given.unit || given.code || '')}`.trim();

export interface Observed {
  readonly code: Concept;
  readonly date: string | null | undefined;
  readonly value: Amount | null | undefined;
  readonly text: string | null | undefined;
  readonly concept: Concept | null | undefined;
  readonly parts: readonly { readonly code: Concept; readonly value?: Amount | null | undefined }[];
}
export function observation({ code, date, value, text, concept, parts }: Observed): string {
  const all = parts.map((part) => `${codeOf(part.code)}=${amount(part.value)}`).sort();
  return [codeOf(code), at(date), amount(value), codeOf(concept), text ?? NONE, ...all].join(' ');
}
