import type { ClinicNoteDraftFragment, NoteDraftInput } from '../generated/graph.ts';

export const SECTIONS = ['subjective', 'objective', 'assessment', 'plan'] as const;
export type Section = (typeof SECTIONS)[number];
export const FIELDS = [...SECTIONS, 'sensitivity', 'encounterId', 'journeyId'] as const;
export type NoteField = (typeof FIELDS)[number];
/** A draft's content; null where no visit or journey is chosen. */
export type NoteFields = Required<Pick<NoteDraftInput, NoteField>>;

export const fieldsOf = (draft: ClinicNoteDraftFragment): NoteFields => ({
  subjective: draft.subjective,
  objective: draft.objective,
  assessment: draft.assessment,
  plan: draft.plan,
  sensitivity: draft.sensitivity,
  encounterId: draft.encounter?.id ?? null,
  journeyId: draft.journeyId,
});

export const isSame = (a: NoteFields, b: NoteFields): boolean => FIELDS.every((field) => a[field] === b[field]);

/** A part that two windows have written differently since both last agreed. */
export interface Clash {
  readonly section: Section;
  readonly theirs: string;
}

/**
 * What this window and another one wrote since `base`, put together: a field that only one of them changed is taken from there. A part
 * that both changed keeps this window's words and is told as a clash; of the choices beside the text, this window's last one holds.
 */
export function merged(base: NoteFields, mine: NoteFields, theirs: NoteFields): { fields: NoteFields; clashes: readonly Clash[] } {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, mine[field] === base[field] ? theirs[field] : mine[field]]));
  const clashes = SECTIONS.filter((one) => mine[one] !== base[one] && theirs[one] !== base[one] && mine[one] !== theirs[one]);
  return { fields: fields as unknown as NoteFields, clashes: clashes.map((section) => ({ section, theirs: theirs[section] })) };
}
