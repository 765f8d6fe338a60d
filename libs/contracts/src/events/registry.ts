import { z } from 'zod';
import { area, date, instant, OPERATION_NAME_MAX, purpose, sensitivity, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';

const registry = { owner: 'registry', key: 'memberId' } as const;
/** FHIR AdministrativeGender. */
export const gender = z.enum(['male', 'female', 'other', 'unknown']);

export const memberRegistered = defineEvent('registry.member-registered.v1', {
  ...registry,
  says: 'A person became known as a member.',
  data: {
    memberId: uuid,
    birthDate: date,
    gender,
    clinicId: uuid.nullable(),
    district: z.string().max(60),
    language: z.enum(['he', 'ar', 'en', 'ru']),
    /** IANA; absent in facts from before it was told. */
    timeZone: z.string().max(60).optional(),
    registeredAt: instant,
  },
});
export const memberCorrected = defineEvent('registry.member-corrected.v1', {
  ...registry,
  says: 'What the registry knows about a member changed: birth date, gender, clinic, district, language or time zone.',
  data: {
    memberId: uuid,
    birthDate: date,
    gender,
    clinicId: uuid.nullable(),
    district: z.string().max(60),
    language: z.enum(['he', 'ar', 'en', 'ru']),
    timeZone: z.string().max(60).optional(),
  },
});
export const memberDied = defineEvent('registry.member-died.v1', {
  ...registry,
  says: 'A member died.',
  data: { memberId: uuid, diedAt: instant },
});
export const coverageStarted = defineEvent('registry.coverage-started.v1', {
  ...registry,
  says: 'A member is insured from a day on.',
  data: { memberId: uuid, coverageId: uuid, from: date },
});
export const coverageLapsed = defineEvent('registry.coverage-lapsed.v1', {
  ...registry,
  says: 'A member’s coverage ended; the record stays theirs.',
  data: { memberId: uuid, coverageId: uuid, until: date },
});
export const membersLinked = defineEvent('registry.members-linked.v1', {
  ...registry,
  says: 'Two records turned out to be one person; told once for each of them.',
  data: { memberId: uuid, otherMemberId: uuid, linkId: uuid, linkedAt: instant },
});
export const membersUnlinked = defineEvent('registry.members-unlinked.v1', {
  ...registry,
  says: 'Linked records were parted again; told once for each.',
  data: { memberId: uuid, otherMemberId: uuid, linkId: uuid },
});

export const relationKind = z.enum(['proxy', 'care-team', 'break-glass']);
/** Why a relation holds: FHIR-like evidence, as a code. */
export const evidence = z.enum(['granted-by-member', 'parent', 'encounter', 'appointed', 'emergency', 'referral', 'intake', 'result']);
export const relationSet = defineEvent('registry.relation-set.v1', {
  ...registry,
  says: 'A person may act for or treat a member: replaces what was told under the same relation before. Labels already carry the member’s consents.',
  data: {
    memberId: uuid,
    relationId: uuid,
    personId: uuid,
    kind: relationKind,
    areas: z.array(area),
    labels: z.array(sensitivity),
    validFrom: instant,
    validTo: instant.nullable(),
    evidence,
    grantedBy: uuid.nullable(),
  },
});
export const relationEnded = defineEvent('registry.relation-ended.v1', {
  ...registry,
  says: 'A relation ended, at once.',
  data: { memberId: uuid, relationId: uuid, personId: uuid, kind: relationKind, endedAt: instant },
});
export const consentDecided = defineEvent('registry.consent-decided.v1', {
  ...registry,
  says: 'A member decided who sees a kind of sensitive items.',
  data: {
    memberId: uuid,
    consentId: uuid,
    label: sensitivity,
    audience: z.enum(['care-team', 'proxies']),
    decision: z.enum(['share', 'withhold']),
    decidedAt: instant,
  },
});
export const recordQuestioned = defineEvent('registry.record-questioned.v1', {
  ...registry,
  says: 'A member does not recognise an access: an investigation begins.',
  data: { memberId: uuid, questionId: uuid, personId: uuid, at: instant },
});

const recordReadData = {
  memberId: uuid,
  personId: uuid,
  kind: z.string().max(20),
  relation: z.string().max(20),
  purpose,
  operation: z.string().max(OPERATION_NAME_MAX),
  at: instant,
};
/** Each context tells reads of its own; the registry shows them to the member. */
export const recordRead = {
  registry: defineEvent('registry.record-read.v1', {
    owner: 'registry',
    key: 'memberId',
    says: 'Somebody else read a part of a member’s record.',
    data: recordReadData,
  }),
  diagnosis: defineEvent('diagnosis.record-read.v1', {
    owner: 'diagnosis',
    key: 'memberId',
    says: 'Somebody else read a part of a member’s record.',
    data: recordReadData,
  }),
  treatment: defineEvent('treatment.record-read.v1', {
    owner: 'treatment',
    key: 'memberId',
    says: 'Somebody else read a part of a member’s record.',
    data: recordReadData,
  }),
  support: defineEvent('support.record-read.v1', {
    owner: 'support',
    key: 'memberId',
    says: 'Somebody else read a part of a member’s record.',
    data: recordReadData,
  }),
  journey: defineEvent('journey.record-read.v1', {
    owner: 'journey',
    key: 'memberId',
    says: 'Somebody else read a part of a member’s record.',
    data: recordReadData,
  }),
  engagement: defineEvent('engagement.record-read.v1', {
    owner: 'engagement',
    key: 'memberId',
    says: 'Somebody else read a part of a member’s record.',
    data: recordReadData,
  }),
} as const;

export const clinicOpened = defineEvent('registry.clinic-opened.v1', {
  owner: 'registry',
  key: 'clinicId',
  says: 'A clinic became known.',
  data: { clinicId: uuid, district: z.string().max(60) },
});
export const clinicianJoined = defineEvent('registry.clinician-joined.v1', {
  owner: 'registry',
  key: 'clinicianId',
  says: 'A clinician became known.',
  data: { clinicianId: uuid, profession: z.string().max(40), clinicId: uuid.nullable() },
});
export const clinicCorrected = defineEvent('registry.clinic-corrected.v1', {
  owner: 'registry',
  key: 'clinicId',
  says: 'What the registry knows about a clinic changed: its name or district.',
  data: { clinicId: uuid, district: z.string().max(60) },
});
export const clinicianCorrected = defineEvent('registry.clinician-corrected.v1', {
  owner: 'registry',
  key: 'clinicianId',
  says: 'What the registry knows about a clinician changed: name, profession or clinic.',
  data: { clinicianId: uuid, profession: z.string().max(40), clinicId: uuid.nullable() },
});
export const staffJoined = defineEvent('registry.staff-joined.v1', {
  owner: 'registry',
  key: 'staffId',
  says: 'An administrator or moderator became known.',
  data: { staffId: uuid, kind: z.enum(['administrator', 'moderator']) },
});
export const clinicManagerAppointed = defineEvent('registry.clinic-manager-appointed.v1', {
  owner: 'registry',
  key: 'clinicId',
  says: 'An administrator manages a clinic: its care teams, and the coverage and deaths of its members.',
  data: { clinicId: uuid, personId: uuid },
});
export const clinicManagerDismissed = defineEvent('registry.clinic-manager-dismissed.v1', {
  owner: 'registry',
  key: 'clinicId',
  says: 'An administrator no longer manages a clinic.',
  data: { clinicId: uuid, personId: uuid },
});
