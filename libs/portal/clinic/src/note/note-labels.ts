import type { NoteRetractReason, NoteWithholdReason, Sensitivity } from '../generated/graph.ts';

/** How private a note is: as for any other item of the record. */
export const LABELS = [
  'GENERAL',
  'MENTAL',
  'SEXUAL',
  'GENETIC',
  'HIV',
  'SUBSTANCE',
  'SOCIAL',
  'MINOR',
] as const satisfies readonly Sensitivity[];
export const WITHHOLD = ['HARM_TO_MEMBER', 'HARM_TO_OTHER', 'TOLD_IN_CONFIDENCE'] as const satisfies readonly NoteWithholdReason[];
export const RETRACT = ['WRONG_PATIENT', 'WRONG_VISIT', 'DUPLICATE', 'WRONG_CONTENT'] as const satisfies readonly NoteRetractReason[];

/** `clinic.note.<prefix>.<code>` */
export const noteKey = (prefix: string, code: string): string => `clinic.note.${prefix}.${code.toLowerCase().replaceAll('_', '-')}`;

export const withholdOf = (value: string): NoteWithholdReason | null => WITHHOLD.find((one) => one === value) ?? null;
