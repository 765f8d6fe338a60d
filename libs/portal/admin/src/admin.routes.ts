import type { Routes } from '@angular/router';
import { words } from '@careway/portal-ui/i18n';
import { styles } from '@careway/portal-ui/styles';
import { AdminShell } from './shell/admin-shell.ts';
import { adminWords } from './words.ts';

/** The administrator's area: a question as the title, pictures first, then the table behind each, then the CSV. */
export const adminRoutes: Routes = [
  {
    path: '',
    component: AdminShell,
    canMatch: [words('admin', adminWords), styles('admin')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'admin.place.engagement',
        loadComponent: () => import('./home/engagement.page.ts').then((file) => file.EngagementPage),
      },
      {
        path: 'experience',
        title: 'admin.place.experience',
        loadComponent: () => import('./experience/experience.page.ts').then((file) => file.ExperiencePage),
      },
      {
        path: 'feedback',
        title: 'admin.place.feedback',
        loadComponent: () => import('./feedback/feedback.page.ts').then((file) => file.FeedbackPage),
      },
      { path: 'table', pathMatch: 'full', redirectTo: 'table/district' },
      {
        path: 'table/:by',
        title: 'admin.place.tables',
        loadComponent: () => import('./table/table.page.ts').then((file) => file.TablePage),
      },
      {
        path: 'reading',
        title: 'admin.place.reading',
        loadComponent: () => import('./reading/reading.page.ts').then((file) => file.ReadingPage),
      },
      {
        path: 'learning',
        title: 'admin.place.learning',
        loadComponent: () => import('./learning/learning.page.ts').then((file) => file.LearningPage),
      },
    ],
  },
];
