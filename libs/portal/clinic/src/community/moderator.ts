import { inject } from '@angular/core';
import { Session } from '@careway/portal-graph';

/** A moderator has no patients: the area begins with what waits for a decision. */
export const isModerator = (): boolean => inject(Session).info()?.kind === 'moderator';
