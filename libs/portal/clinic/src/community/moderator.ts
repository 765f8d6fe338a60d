import { inject } from '@angular/core';
import { Session } from '@careway/portal-graph';

/** A moderator has no patients: for them the area begins with what waits for a decision. */
export const treatsPatients = (): boolean => inject(Session).info()?.kind !== 'moderator';
