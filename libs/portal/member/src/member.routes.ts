import type { Routes } from '@angular/router';
import { callWords } from '@careway/portal-ui/call-words';
import { words } from '@careway/portal-ui/i18n';
import { styles } from '@careway/portal-ui/styles';
import { MemberShell } from './shell/member-shell.ts';
import { memberWords } from './words.ts';

/** The member's area: phone first. Every page is lazy. A route's title names no person and no value. */
export const memberRoutes: Routes = [
  {
    path: '',
    component: MemberShell,
    canMatch: [words('member', memberWords)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'member.place.home',
        loadComponent: () => import('./home/home.page.ts').then((file) => file.HomePage),
      },
      {
        path: 'journeys',
        title: 'member.place.journeys',
        loadComponent: () => import('./journey/journeys.page.ts').then((file) => file.JourneysPage),
      },
      {
        path: 'journeys/:id',
        title: 'member.journey.window',
        loadComponent: () => import('./journey/journey.page.ts').then((file) => file.JourneyPage),
      },
      {
        path: 'timeline',
        title: 'member.timeline.window',
        loadComponent: () => import('./timeline/timeline.page.ts').then((file) => file.TimelinePage),
      },
      {
        path: 'results',
        title: 'member.results.window',
        loadComponent: () => import('./result/results.page.ts').then((file) => file.ResultsPage),
      },
      {
        path: 'results/:id',
        title: 'member.result.window',
        loadComponent: () => import('./result/result.page.ts').then((file) => file.ResultPage),
      },
      {
        path: 'reports/:id',
        title: 'member.report.window',
        loadComponent: () => import('./result/report.page.ts').then((file) => file.ReportPage),
      },
      {
        path: 'conditions',
        title: 'member.conditions.window',
        loadComponent: () => import('./condition/conditions.page.ts').then((file) => file.ConditionsPage),
      },
      {
        path: 'notes/:id',
        title: 'member.note.window',
        loadComponent: () => import('./note/note.page.ts').then((file) => file.NotePage),
      },
      {
        path: 'library',
        title: 'member.library.window',
        loadComponent: () => import('./library/library.page.ts').then((file) => file.LibraryPage),
      },
      {
        path: 'library/:name',
        title: 'member.article.window',
        loadComponent: () => import('./library/article.page.ts').then((file) => file.ArticlePage),
      },
      { path: 'plan', title: 'member.place.plan', loadComponent: () => import('./plan/plan.page.ts').then((file) => file.PlanPage) },
      { path: 'plan/:id', title: 'member.place.plan', loadComponent: () => import('./plan/plan.page.ts').then((file) => file.PlanPage) },
      {
        path: 'medicines',
        title: 'member.medicine.window',
        loadComponent: () => import('./medicine/medicines.page.ts').then((file) => file.MedicinesPage),
      },
      {
        path: 'referrals',
        title: 'member.referral.window',
        loadComponent: () => import('./referral/referrals.page.ts').then((file) => file.ReferralsPage),
      },
      {
        path: 'referrals/:id',
        title: 'member.referral.window',
        loadComponent: () => import('./referral/referral.page.ts').then((file) => file.ReferralPage),
      },
      {
        path: 'readings',
        title: 'member.reading.window',
        loadComponent: () => import('./reading/readings.page.ts').then((file) => file.ReadingsPage),
      },
      {
        path: 'appointments',
        title: 'member.appointment.window',
        loadComponent: () => import('./appointment/appointments.page.ts').then((file) => file.AppointmentsPage),
      },
      {
        path: 'appointments/new',
        title: 'member.appointment.book-window',
        loadComponent: () => import('./appointment/book.page.ts').then((file) => file.BookPage),
      },
      {
        path: 'visits/:id',
        title: 'member.visit.window',
        canMatch: [words('call', callWords), styles('call')],
        loadComponent: () => import('./visit/visit.page.ts').then((file) => file.VisitPage),
      },
      {
        path: 'messages',
        title: 'member.place.messages',
        loadComponent: () => import('./message/threads.page.ts').then((file) => file.ThreadsPage),
      },
      {
        path: 'messages/new',
        title: 'member.write.window',
        loadComponent: () => import('./message/new-thread.page.ts').then((file) => file.NewThreadPage),
      },
      {
        path: 'messages/:id',
        title: 'member.thread.window',
        loadComponent: () => import('./message/thread.page.ts').then((file) => file.ThreadPage),
      },
      {
        path: 'communities',
        title: 'member.community.window',
        loadComponent: () => import('./community/communities.page.ts').then((file) => file.CommunitiesPage),
      },
      {
        path: 'communities/:code',
        title: 'member.community.window',
        loadComponent: () => import('./community/community.page.ts').then((file) => file.CommunityPage),
      },
      {
        path: 'communities/:code/ask',
        title: 'member.community.write.window',
        loadComponent: () => import('./community/ask.page.ts').then((file) => file.AskPage),
      },
      {
        path: 'communities/:code/mine',
        title: 'member.community.mine',
        loadComponent: () => import('./community/my-posts.page.ts').then((file) => file.MyPostsPage),
      },
      {
        path: 'communities/:code/:id',
        title: 'member.community.window',
        loadComponent: () => import('./community/question.page.ts').then((file) => file.QuestionPage),
      },
      {
        path: 'intake',
        title: 'member.intake.window',
        loadComponent: () => import('./intake/intakes.page.ts').then((file) => file.IntakesPage),
      },
      {
        path: 'intake/:id',
        title: 'member.intake.window',
        loadComponent: () => import('./intake/intake.page.ts').then((file) => file.IntakePage),
      },
      {
        path: 'feedback',
        title: 'member.feedback.window',
        loadComponent: () => import('./feedback/feedbacks.page.ts').then((file) => file.FeedbacksPage),
      },
      {
        path: 'feedback/new',
        title: 'member.feedback.window',
        loadComponent: () => import('./feedback/new-feedback.page.ts').then((file) => file.NewFeedbackPage),
      },
      {
        path: 'feedback/:id',
        title: 'member.feedback.window',
        loadComponent: () => import('./feedback/feedback.page.ts').then((file) => file.FeedbackPage),
      },
      {
        path: 'surveys',
        title: 'member.survey.window',
        loadComponent: () => import('./survey/surveys.page.ts').then((file) => file.SurveysPage),
      },
      {
        path: 'surveys/:id',
        title: 'member.survey.window',
        loadComponent: () => import('./survey/survey.page.ts').then((file) => file.SurveyPage),
      },
      { path: 'me', title: 'member.place.me', loadComponent: () => import('./me/me.page.ts').then((file) => file.MePage) },
      {
        path: 'notifications',
        title: 'member.notice.window',
        loadComponent: () => import('./notice/notices.page.ts').then((file) => file.NoticesPage),
      },
      {
        path: 'notifications/settings',
        title: 'member.notice.settings-window',
        loadComponent: () => import('./notice/settings.page.ts').then((file) => file.NoticeSettingsPage),
      },
      {
        path: 'visitors',
        title: 'member.visitors.window',
        loadComponent: () => import('./visitors/visitors.page.ts').then((file) => file.VisitorsPage),
      },
      {
        path: 'sharing',
        title: 'member.sharing.window',
        loadComponent: () => import('./sharing/sharing.page.ts').then((file) => file.SharingPage),
      },
    ],
  },
];
