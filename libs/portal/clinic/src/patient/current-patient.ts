import { Service, signal } from '@angular/core';

/** Whose chart is open beside the worklist. */
@Service()
export class CurrentPatient {
  readonly memberId = signal<string | undefined>(undefined);
  /** Somebody came to do what waits: the focus goes to where it is done. */
  readonly toWork = signal(false);
}
