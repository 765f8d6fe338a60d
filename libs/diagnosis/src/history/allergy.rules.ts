import { absenceOf } from '@careway/clinical';
import type { Concept } from '../item/item.entity.ts';

/** `NONE_KNOWN_IN_PART`: asked for some kinds of substances only; the statements say for which. */
export type AllergyStatus = 'NOT_ASKED' | 'NONE_KNOWN_IN_PART' | 'NONE_KNOWN' | 'KNOWN';

interface Recorded {
  readonly code: Concept;
  readonly clinicalStatus: string;
  readonly verificationStatus: string;
  readonly criticality: string | null;
}
export interface AllergySummary<Row> {
  readonly status: AllergyStatus;
  /** What to keep away from the member, the most dangerous first. */
  readonly allergies: readonly Row[];
  /** Recorded statements that there is none, of a kind; empty where “none at all” says more. */
  readonly absences: readonly Row[];
}

/** A refuted one was found not to be; a resolved one is past. Neither answers whether there are others. */
const counts = ({ clinicalStatus, verificationStatus }: Recorded): boolean =>
  clinicalStatus === 'active' && verificationStatus !== 'refuted' && verificationStatus !== 'entered-in-error';
const danger = ({ criticality }: Recorded): number => (criticality === 'high' ? 0 : criticality === 'low' ? 2 : 1);

/**
 * What is known of a member's allergies, from FHIR AllergyIntolerance. An empty list says that nobody has asked; “none known” is a
 * recorded statement; an allergy stands above any statement that there is none, whichever is newer.
 */
export function allergySummary<Row extends Recorded>(recorded: readonly Row[]): AllergySummary<Row> {
  const rows = recorded.filter(counts);
  const allergies = rows.filter(({ code }) => absenceOf(code.codings) === undefined).sort((a, b) => danger(a) - danger(b));
  const partly = rows.filter(({ code }) => absenceOf(code.codings) === 'kind');
  if (allergies.length > 0) return { status: 'KNOWN', allergies, absences: partly };
  if (rows.some(({ code }) => absenceOf(code.codings) === 'all')) return { status: 'NONE_KNOWN', allergies, absences: [] };
  return { status: partly.length > 0 ? 'NONE_KNOWN_IN_PART' : 'NOT_ASKED', allergies, absences: partly };
}
