import type { Routes } from '@angular/router';
import { callWords } from '@careway/portal-ui/call-words';
import { words } from '@careway/portal-ui/i18n';
import { styles } from '@careway/portal-ui/styles';
import { treatsPatients } from './community/moderator.ts';
import { ClinicShell } from './shell/clinic-shell.ts';
import { clinicWords } from './words.ts';

/** The clinician's workspace: keyboard first, dense, calm. The worklist stays while charts come and go beside it. */
export const clinicRoutes: Routes = [
  {
    path: '',
    component: ClinicShell,
    canMatch: [words('clinic', clinicWords), styles('clinic')],
    children: [
      {
        path: 'moderation',
        title: 'clinic.moderation.title',
        loadComponent: () => import('./community/moderation.page.ts').then((file) => file.ModerationPage),
      },
      {
        path: 'reidentify',
        title: 'clinic.reidentify.title',
        loadComponent: () => import('./consult/reidentify.page.ts').then((file) => file.ReidentifyPage),
      },
      {
        path: 'safety',
        title: 'clinic.safety.title',
        loadComponent: () => import('./community/safety.page.ts').then((file) => file.SafetyPage),
      },
      {
        path: 'communities',
        title: 'clinic.community.title',
        loadComponent: () => import('./community/questions.page.ts').then((file) => file.QuestionsPage),
      },
      {
        path: 'cover',
        title: 'clinic.cover.title',
        loadComponent: () => import('./cover/cover.page.ts').then((file) => file.CoverPage),
      },
      {
        path: 'messages',
        title: 'clinic.inbox.title',
        loadComponent: () => import('./inbox/inbox.page.ts').then((file) => file.InboxPage),
      },
      {
        path: 'consults',
        title: 'clinic.consult.title',
        loadComponent: () => import('./consult/consults.page.ts').then((file) => file.ConsultsPage),
      },
      {
        path: 'consults/:consultId',
        title: 'clinic.consult.title',
        loadComponent: () => import('./consult/consult.page.ts').then((file) => file.ConsultPage),
      },
      {
        path: 'learning',
        title: 'clinic.learn.title',
        loadComponent: () => import('./learning/learning.page.ts').then((file) => file.LearningPage),
      },
      {
        path: 'learning/certificate/:code',
        title: 'clinic.learn.certificate',
        loadComponent: () => import('./learning/certificate.page.ts').then((file) => file.CertificatePage),
      },
      {
        path: 'learning/:unit',
        title: 'clinic.learn.title',
        loadComponent: () => import('./learning/unit.page.ts').then((file) => file.UnitPage),
      },
      {
        path: 'learning/:unit/questions',
        title: 'clinic.learn.begin-title',
        loadComponent: () => import('./learning/questions.page.ts').then((file) => file.QuestionsPage),
      },
      {
        path: 'patient/:memberId/consult',
        title: 'clinic.consult.ask',
        loadComponent: () => import('./consult/ask.page.ts').then((file) => file.AskPage),
      },
      {
        path: 'schedule',
        title: 'clinic.schedule.title',
        loadComponent: () => import('./schedule/schedule.page.ts').then((file) => file.SchedulePage),
      },
      {
        path: 'pathways',
        title: 'clinic.pathway.title',
        loadComponent: () => import('./pathway/pathways.page.ts').then((file) => file.PathwaysPage),
      },
      {
        path: 'video/:id',
        title: 'clinic.video.title',
        canMatch: [words('call', callWords), styles('call')],
        loadComponent: () => import('./video/video.page.ts').then((file) => file.VideoPage),
      },
      {
        path: 'patient/:memberId/calculators',
        title: 'clinic.calculator.title',
        loadComponent: () => import('./calculator/calculators.page.ts').then((file) => file.CalculatorsPage),
      },
      {
        path: '',
        canMatch: [treatsPatients],
        loadComponent: () => import('./workspace/workspace.page.ts').then((file) => file.WorkspacePage),
        children: [
          {
            path: '',
            pathMatch: 'full',
            title: 'clinic.worklist.title',
            loadComponent: () => import('./workspace/no-patient.page.ts').then((file) => file.NoPatientPage),
          },
          {
            path: 'day',
            title: 'clinic.day.title',
            loadComponent: () => import('./appointment/day.page.ts').then((file) => file.DayPage),
          },
          {
            path: 'patient/:memberId',
            title: 'clinic.chart.label',
            loadComponent: () => import('./patient/patient.page.ts').then((file) => file.PatientPage),
          },
        ],
      },
      // a redirection asks nobody, so it stands behind what it must not take from others
      { path: '', pathMatch: 'full', redirectTo: 'moderation' },
    ],
  },
];
