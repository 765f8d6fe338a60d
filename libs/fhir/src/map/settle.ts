import type { Intake } from './intake.ts';

const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
const known = (set: ReadonlySet<string>, id: string | null): string | null => (id !== null && set.has(id) ? id : null);

/** Forgets references to clinics, clinicians and members that were refused or left out themselves: the others of a batch go on. */
export function settle(intake: Intake): void {
  const { registry, diagnosis, treatment } = intake;
  const [clinics, clinicians, members] = [ids(registry.clinics), ids(registry.clinicians), ids(registry.members)];
  for (const one of registry.clinicians) one.clinicId = known(clinics, one.clinicId);
  for (const one of registry.members) one.clinicId = known(clinics, one.clinicId);
  registry.careRelations = registry.careRelations.filter(
    ({ clinicianId, memberId }) => clinicians.has(clinicianId) && members.has(memberId),
  );
  for (const { encounters } of diagnosis.values())
    for (const one of encounters) {
      one.practitionerId = known(clinicians, one.practitionerId);
      one.clinicId = known(clinics, one.clinicId);
    }
  for (const { medications } of treatment.values()) for (const one of medications) one.requesterId = known(clinicians, one.requesterId);
}
