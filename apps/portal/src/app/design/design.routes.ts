import type { Routes } from '@angular/router';
import { words } from '@careway/portal-ui/i18n';
import { styles } from '@careway/portal-ui/styles';

/** Every component in every state; what axe and the screenshots look at. */
export const designRoutes: Routes = [
  {
    path: '',
    title: 'design.title',
    canMatch: [
      words('design', {
        he: () => import('./i18n/he.json', { with: { type: 'json' } }),
        ar: () => import('./i18n/ar.json', { with: { type: 'json' } }),
        en: () => import('./i18n/en.json', { with: { type: 'json' } }),
        ru: () => import('./i18n/ru.json', { with: { type: 'json' } }),
      }),
      styles('design'),
    ],
    loadComponent: () => import('./design.page.ts').then((file) => file.DesignPage),
  },
];
