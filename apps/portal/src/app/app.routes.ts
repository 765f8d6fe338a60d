import type { Routes } from '@angular/router';
import { signedIn } from '@careway/portal-graph';

/** Three lazy areas, and the pages that everybody may see. `area: 'work'` sets the dense form of the workspaces. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./start/start.page.ts').then((file) => file.StartPage),
    title: 'portal.start.title',
  },
  {
    path: 'member',
    canMatch: [signedIn],
    loadChildren: () => import('@careway/portal-member').then((library) => library.memberRoutes),
  },
  {
    path: 'clinic',
    canMatch: [signedIn],
    data: { area: 'work' },
    loadChildren: () => import('@careway/portal-clinic').then((library) => library.clinicRoutes),
  },
  {
    path: 'admin',
    canMatch: [signedIn],
    data: { area: 'work' },
    loadChildren: () => import('@careway/portal-admin').then((library) => library.adminRoutes),
  },
  { path: 'design', loadChildren: () => import('./design/design.routes.ts').then((file) => file.designRoutes) },
  { path: 'guest', loadChildren: () => import('./guest/guest.routes.ts').then((file) => file.guestRoutes) },
  { path: 'error', title: 'portal.error.title', loadComponent: () => import('./state/error.page.ts').then((file) => file.ErrorPage) },
  {
    path: '**',
    title: 'portal.not-found.title',
    loadComponent: () => import('./state/not-found.page.ts').then((file) => file.NotFoundPage),
  },
];
