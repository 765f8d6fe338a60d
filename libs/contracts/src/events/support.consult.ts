import { z } from 'zod';
import { instant, sensitivity, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';

/** Whom a question is meant for: the professions of the directory that ask each other. */
export const CONSULT_SPECIALTIES = [
  'family-physician',
  'internist',
  'cardiologist',
  'paediatrician',
  'diabetes-nurse',
  'nurse',
  'dietitian',
  'physiotherapist',
  'psychologist',
  'pharmacist',
  'midwife',
] as const;
export type ConsultSpecialty = (typeof CONSULT_SPECIALTIES)[number];
const specialty = z.enum(CONSULT_SPECIALTIES);

/** Why its author leaves in a text what the gate found. */
export const KEEP_REASONS = ['no-identifier', 'ordinary-word', 'needed-for-the-question'] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];

/** Why somebody must learn whom a published question is about. */
export const REIDENTIFY_REASONS = ['danger-to-patient', 'danger-to-others', 'legal-duty'] as const;
export type ReidentifyReason = (typeof REIDENTIFY_REASONS)[number];

/** What a picture or a PDF becomes beside a question, and why one does not. */
export const CONSULT_FILE_KINDS = ['picture', 'document'] as const;
export type ConsultFileKind = (typeof CONSULT_FILE_KINDS)[number];
export type ConsultFileRefusal = 'no-words' | 'unreadable' | 'too-long' | 'not-clean';

/** About the patient, until the question is published: what its author works on. */
const ofCase = { owner: 'support', key: 'memberId' } as const;
const caseStep = { memberId: uuid, caseId: uuid, by: uuid, occurredAt: instant };
/** From then on about nobody: no member, no journey, and no id that leads to either. */
const ofConsult = { owner: 'support', key: 'consultId' } as const;
const consultStep = { consultId: uuid, by: uuid, occurredAt: instant };

export const caseDrafted = defineEvent('support.case-drafted.v1', {
  ...ofCase,
  says: 'A clinician wrote down a question about a patient; nobody else can read it. The words stay in support.',
  data: caseStep,
});
export const caseChecked = defineEvent('support.case-checked.v1', {
  ...ofCase,
  says: 'The de-identification gate read a question, and its author was shown what it found.',
  data: { ...caseStep, found: z.int(), kept: z.int() },
});
export const caseFilePut = defineEvent('support.case-file-put.v1', {
  ...ofCase,
  says: 'The author put a cleaned picture, or the words of a document, beside a question, or described it anew. What it shows stays in support.',
  data: { ...caseStep, fileId: uuid, kind: z.enum(CONSULT_FILE_KINDS), removed: z.int() },
});
export const caseFileDropped = defineEvent('support.case-file-dropped.v1', {
  ...ofCase,
  says: 'The author took a file away from a question that is not published.',
  data: { ...caseStep, fileId: uuid },
});
export const consultAttached = defineEvent('support.consult-attached.v1', {
  ...ofCase,
  says: 'The author of a question put what colleagues said beside the patient’s journey, for those who treat.',
  data: { ...caseStep, journeyId: uuid, sensitivity, precision: z.enum(['instant', 'day', 'month', 'year']) },
});
export const consultDetached = defineEvent('support.consult-detached.v1', {
  ...ofCase,
  says: 'The author took what colleagues said away from the patient’s journey again.',
  data: { ...caseStep, journeyId: uuid, sensitivity, precision: z.enum(['instant', 'day', 'month', 'year']) },
});
export const consultReidentified = defineEvent('support.consult-reidentified.v1', {
  ...ofCase,
  says: 'Two people, one of them a moderator, opened whom a published question is about. The member reads who and why.',
  data: { memberId: uuid, requestId: uuid, askedBy: uuid, agreedBy: uuid, reason: z.enum(REIDENTIFY_REASONS), occurredAt: instant },
});

export const consultPublished = defineEvent('support.consult-published.v1', {
  ...ofConsult,
  says: 'A de-identified question was put to colleagues, as its author had seen and confirmed it.',
  data: { ...consultStep, specialty },
});
export const consultAnswered = defineEvent('support.consult-answered.v1', {
  ...ofConsult,
  says: 'A colleague answered a question. The words stay in support.',
  data: { ...consultStep, answerId: uuid, evidence: z.int() },
});
export const consultVoted = defineEvent('support.consult-voted.v1', {
  ...ofConsult,
  says: 'A colleague agreed with an answer, or with another one than before.',
  data: { ...consultStep, answerId: uuid },
});
export const consultClosed = defineEvent('support.consult-closed.v1', {
  ...ofConsult,
  says: 'The author told what was done and how it ended.',
  data: consultStep,
});
export const consultWithdrawn = defineEvent('support.consult-withdrawn.v1', {
  ...ofConsult,
  says: 'The author took a question back: colleagues can read it no more.',
  data: consultStep,
});
export const reidentificationAsked = defineEvent('support.reidentification-asked.v1', {
  ...ofConsult,
  says: 'A colleague asked to learn whom a question is about, with a reason; nothing was opened.',
  data: { ...consultStep, requestId: uuid, reason: z.enum(REIDENTIFY_REASONS) },
});
export const reidentificationDecided = defineEvent('support.reidentification-decided.v1', {
  ...ofConsult,
  says: 'A moderator agreed that somebody learns whom a question is about, or refused it.',
  data: { ...consultStep, requestId: uuid, agreed: z.boolean() },
});
