import { inject } from '@angular/core';
import type { CanMatchFn } from '@angular/router';
import { I18n, type ScopeLoaders } from './i18n.ts';

/** A route guard that fetches an area's words before its first page is drawn: `canMatch: [words('member', { he: ... })]`. */
export const words =
  (scope: string, loaders: ScopeLoaders): CanMatchFn =>
  async () => {
    await inject(I18n).addScope(scope, loaders);
    return true;
  };
