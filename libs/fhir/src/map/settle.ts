import type { Known } from '../chart/known.ts';
import type { Intake } from './intake.ts';

const among = (set: ReadonlySet<string>, id: string | null): string | null => (id !== null && set.has(id) ? id : null);

/**
 * Forgets references to clinics, clinicians and members that were refused or left out themselves: the others of a batch go on. What the
 * registry knows already stays.
 */
export function settle(intake: Intake, known: Known): void {
  const { registry, diagnosis, treatment } = intake;
  const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set([...items.map(({ id }) => id), ...known.values()]);
  const [clinics, clinicians, members] = [ids(registry.clinics), ids(registry.clinicians), ids(registry.members)];
  for (const one of registry.clinicians) one.clinicId = among(clinics, one.clinicId);
  for (const one of registry.members) one.clinicId = among(clinics, one.clinicId);
  registry.careRelations = registry.careRelations.filter(
    ({ clinicianId, memberId }) => clinicians.has(clinicianId) && members.has(memberId),
  );
  for (const { encounters } of diagnosis.values())
    for (const one of encounters) {
      one.practitionerId = among(clinicians, one.practitionerId);
      one.clinicId = among(clinics, one.clinicId);
    }
  for (const { medications } of treatment.values()) for (const one of medications) one.requesterId = among(clinicians, one.requesterId);
}
