import { inject } from '@angular/core';
import type { CanMatchFn } from '@angular/router';
import { AreaSheets } from './area-sheets.ts';

/** A route guard that has an area's style sheet applied before its first page is drawn: `canMatch: [styles('clinic')]`. */
export const styles =
  (area: string): CanMatchFn =>
  async () => {
    await inject(AreaSheets).load(area);
    return true;
  };
