import { atcOf, ingredientsOf, interactionsOf, type Medicine, type Severity } from '@careway/clinical/interaction';
import type { Names } from '@careway/clinical';
import type { Coding } from '@careway/contracts';

/** A medicine that the member takes. */
export interface Taken extends Medicine {
  readonly id: string;
}
/** One thing that speaks against a medicine, as it was found: kept with a decision that was made in spite of it. */
export interface MedicationWarning {
  readonly kind: 'interaction' | 'duplicate' | 'allergy';
  readonly severity: Severity;
  /** The other medicine; null for an allergy. */
  readonly otherId: string | null;
  readonly allergy: Coding | null;
  readonly because: Names;
  /** Who says so. */
  readonly source: { readonly title: string; readonly url: string };
}
export interface MedicationCheck {
  /** The worst first. */
  readonly warnings: readonly MedicationWarning[];
  /** Medicines that no table knows: nothing was compared with them. */
  readonly unknown: readonly string[];
}

/** What speaks against one medicine beside the others and with the allergies. Interactions among the others are not its matter. */
export function checkMedicine(medicine: Taken, others: readonly Taken[], allergies: readonly Coding[]): MedicationCheck {
  const all = [medicine, ...others.filter(({ id }) => id !== medicine.id)];
  const found = interactionsOf(
    all,
    allergies.map((coding) => [coding]),
  ).filter(({ medicines }) => medicines.includes(medicine));
  const warnings = found.map(({ kind, severity, medicines, allergy, because, source: { title, url } }) => ({
    ...{ kind, severity, because, source: { title, url } },
    otherId: medicines.find((one) => one !== medicine)?.id ?? null,
    allergy: allergy?.[0] ?? null,
  }));
  return { warnings, unknown: all.filter((one) => atcOf(one).length === 0).map(({ id }) => id) };
}

/** `moderate` asks for a change or a check; what is worse needs a reason that is kept. */
export const needsReason = ({ severity }: MedicationWarning): boolean => severity !== 'moderate';

/**
 * What the member is allergic to, as a word: facts bring no words of a source, and of an ingredient's code (RxNorm) displayName knows none.
 * The international nonproprietary name is read by clinicians in every language.
 */
export function allergyWords(allergy: Coding): string {
  const [ingredient] = ingredientsOf({ codings: [allergy] });
  const name = ingredient?.names[0] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
