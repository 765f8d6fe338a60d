import { Service, signal } from '@angular/core';

/** Whose chart is open beside the worklist. */
@Service()
export class CurrentPatient {
  readonly memberId = signal<string | undefined>(undefined);
}
