import { DomainError } from '@careway/service';
import type { MedicationWarning } from './medication-check.rules.ts';

/** Something speaks against this medicine: whoever wants it all the same says why. */
export class MedicationWarningsError extends DomainError {
  readonly code = 'MEDICATION_WARNINGS';
  readonly warnings: readonly (MedicationWarning & { readonly memberId: string })[];
  constructor(memberId: string, warnings: readonly MedicationWarning[]) {
    super('Something speaks against this medicine. Nothing was changed; give a reason if it is wanted all the same.');
    this.warnings = warnings.map((warning) => ({ ...warning, memberId }));
  }
}
