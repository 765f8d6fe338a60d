import { inject } from '@angular/core';
import { Router, type CanMatchFn } from '@angular/router';
import { AREAS_OF, HOME_OF } from './session-info.ts';
import { Session } from './session.ts';

/** Lets the right kind of person into an area; sends others to the start page, or home when they came to the wrong door. */
export const signedIn: CanMatchFn = async (route, segments) => {
  const session = inject(Session);
  const router = inject(Router);
  const area = route.path ?? '';
  const info = await session.load();
  const wanted = `/${segments.map((segment) => segment.path).join('/')}`;
  if (!info) return router.createUrlTree(['/'], { queryParams: { to: wanted } });
  return AREAS_OF[info.kind].includes(area) || router.parseUrl(HOME_OF[info.kind]);
};
