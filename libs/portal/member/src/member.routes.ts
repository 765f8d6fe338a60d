import type { Routes } from '@angular/router';
import { words } from '@careway/portal-ui/i18n';
import { MemberShell } from './shell/member-shell.ts';
import { memberWords } from './words.ts';

/** The member's area: phone first. A page is lazy unless it is the first one that a person sees. */
export const memberRoutes: Routes = [
  {
    path: '',
    component: MemberShell,
    canMatch: [words('member', memberWords)],
    children: [{ path: '', pathMatch: 'full', loadComponent: () => import('./home/home.page.ts').then((file) => file.HomePage) }],
  },
];
