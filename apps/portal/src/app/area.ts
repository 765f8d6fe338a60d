import type { ActivatedRouteSnapshot } from '@angular/router';

/** The `area` of the deepest route that names one. */
export function areaOf(route: ActivatedRouteSnapshot): string | undefined {
  const deeper = route.firstChild ? areaOf(route.firstChild) : undefined;
  return deeper ?? (route.data['area'] as string | undefined);
}
