import type { Routes } from '@angular/router';
import { words } from '@careway/portal-ui/i18n';
import { ClinicShell } from './shell/clinic-shell.ts';
import { clinicWords } from './words.ts';

/** The clinician's workspace: keyboard first, dense, calm. */
export const clinicRoutes: Routes = [
  {
    path: '',
    component: ClinicShell,
    canMatch: [words('clinic', clinicWords)],
    children: [{ path: '', pathMatch: 'full', loadComponent: () => import('./home/worklist.page.ts').then((file) => file.WorklistPage) }],
  },
];
