/** The four parts of a note as it is written; it is read the other way round, what was decided first. */
export const SECTIONS = ['subjective', 'objective', 'assessment', 'plan'] as const;
export type Section = (typeof SECTIONS)[number];
export type NoteText = Readonly<Record<Section, string>>;

export const EMPTY: NoteText = { subjective: '', objective: '', assessment: '', plan: '' };

/** FHIR composition-status, as far as a signed note can stand. https://hl7.org/fhir/R4/valueset-composition-status.html */
export const NEXT = {
  final: ['amended', 'entered-in-error'],
  amended: ['amended', 'entered-in-error'],
  'entered-in-error': [],
} as const satisfies Record<string, readonly string[]>;
export type NoteStatus = keyof typeof NEXT;
export const mayBecome = (from: NoteStatus, to: NoteStatus): boolean => (NEXT[from] as readonly NoteStatus[]).includes(to);

/**
 * Why a note is not shown to its member although signed notes are: harm to the member (Israel's Patient’s Rights Law 1996, section 18(c);
 * 45 CFR 171.201), harm to somebody else (45 CFR 164.524(a)(3)(ii)), or words that a third person told in confidence (45 CFR 164.524(a)(2)(v)).
 */
export const WITHHOLD_REASONS = ['harm-to-member', 'harm-to-other', 'told-in-confidence'] as const;
export type WithholdReason = (typeof WITHHOLD_REASONS)[number];

/** Why a note should never have stood here. */
export const RETRACT_REASONS = ['wrong-patient', 'wrong-visit', 'duplicate', 'wrong-content'] as const;
export type RetractReason = (typeof RETRACT_REASONS)[number];

export type NoteGap = 'assessment-or-plan' | 'journey';

/** What a draft lacks before it can be signed: what was thought or decided, and the journey that it belongs to. */
export function gapsOf({ assessment, plan }: NoteText, journeyId: string | null): readonly NoteGap[] {
  const gaps: NoteGap[] = [];
  if (!assessment.trim() && !plan.trim()) gaps.push('assessment-or-plan');
  if (journeyId === null) gaps.push('journey');
  return gaps;
}

/** From when the member may read it: open notes are shown when they are signed. Null: held back for good. */
export const releasedAt = (signedAt: Date, withheld: WithholdReason | null, status: NoteStatus): Date | null =>
  withheld === null && status !== 'entered-in-error' ? signedAt : null;
