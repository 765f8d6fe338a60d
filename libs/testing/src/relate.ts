import { type Area, type DataFor, relationSet, type Sensitivity, uuidv7 } from '@careway/contracts';
import type { Booted } from './booted.ts';

type Related = Partial<DataFor<typeof relationSet>> & { readonly areas?: Area[]; readonly labels?: Sensitivity[] };
const EVERYTHING: Sensitivity[] = ['general', 'mental', 'sexual', 'genetic', 'hiv', 'substance', 'social', 'minor'];

const relationTold = async (booted: Booted, given: DataFor<typeof relationSet>): Promise<readonly string[]> => [
  await booted.tell(relationSet, given),
];

const base = (memberId: string, personId: string) => ({
  memberId,
  personId,
  relationId: uuidv7(),
  validFrom: '2020-01-01T00:00:00.000Z',
  validTo: null,
  grantedBy: null,
});

/** Tells that a clinician treats a member; answers the positions that a question waits for. */
export const treats = (booted: Booted, memberId: string, clinicianId: string, given: Related = {}): Promise<readonly string[]> =>
  relationTold(booted, {
    ...base(memberId, clinicianId),
    kind: 'care-team',
    areas: [],
    labels: EVERYTHING,
    evidence: 'appointed',
    ...given,
  });

/** Tells that a person may act for a member, in these rooms of the record; sensitive items only with their labels. */
export const actsFor = (
  booted: Booted,
  memberId: string,
  personId: string,
  areas: Area[],
  given: Related = {},
): Promise<readonly string[]> =>
  relationTold(booted, { ...base(memberId, personId), kind: 'proxy', areas, labels: ['general'], evidence: 'granted-by-member', ...given });
