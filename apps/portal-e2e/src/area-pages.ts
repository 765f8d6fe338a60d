import type { AreaPage } from './area-page.ts';

type Row = readonly [name: string, path: string, ready: string, ...follow: string[]];
const pagesOf = (as: string, rows: readonly Row[]): readonly AreaPage[] =>
  rows.map(([name, path, ready, ...follow]) => ({ name, as, path, ready, follow }));

/** The member's area, each page once: noa has a journey, a plan in force, one that is over, and a thread. */
export const MEMBER_PAGES = pagesOf('noa', [
  ['home', '/member', '#journeys'],
  ['journeys', '/member/journeys', 'cw-journey-card'],
  ['journey', '/member/journeys', 'cw-journey-rail', '.jc h3 a'],
  ['timeline', '/member/timeline', 'cw-timeline'],
  ['results', '/member/results', '#measured'],
  ['result', '/member/timeline?show=results', 'cw-result-view', '.tl .what a[href^="/member/results/"]'],
  // the fourth of the newest results (triglycerides) came in a report
  ['report', '/member/results', 'main .talk .list', ':nth-match(main a[href^="/member/results/"], 4)', 'a[href^="/member/reports/"]'],
  ['note', '/member/timeline?show=visits', '#note-assessment', 'a[href^="/member/notes/"]'],
  ['plan', '/member/plan', '#goals'],
  ['plan-over', '/member/plan', '#goals', '[aria-labelledby="others"] h3 a'],
  ['medicines', '/member/medicines', '#medicines'],
  ['referrals', '/member/referrals', 'cw-referral-steps'],
  ['referral', '/member/referrals', '#steps', 'main h3 a'],
  ['appointments', '/member/appointments', '#coming'],
  ['visit', '/member/appointments', '#visit', 'main a[href^="/member/visits/"]'],
  ['book', '/member/appointments/new', '#what'],
  ['readings', '/member/readings', 'cw-number-line'],
  ['messages', '/member/messages', 'main .list'],
  ['thread', '/member/messages', '.msgs', 'main .list h3 a'],
  ['write', '/member/messages/new', '#question'],
  ['communities', '/member/communities', '#communities-others'],
  // noa has joined her diabetes' community; the other one she can only join
  ['community', '/member/communities/type-2-diabetes', '#asked'],
  ['community-join', '/member/communities/asthma', '#pseudonym'],
  ['community-ask', '/member/communities/type-2-diabetes/ask', '#ask-text'],
  ['community-mine', '/member/communities/type-2-diabetes/mine', '#leave'],
  ['community-question', '/member/communities/type-2-diabetes', 'cw-post-view', '#asked h3 a'],
  ['intakes', '/member/intake', '#topics'],
  ['intake', '/member/intake', '.iq fieldset', '[data-topic="chest-pain"]'],
  ['feedbacks', '/member/feedback', '#feedback'],
  ['feedback-new', '/member/feedback/new', '#feedback-text'],
  ['feedback', '/member/feedback', '#feedback-reply', '#feedback a[href^="/member/feedback/"]'],
  ['surveys', '/member/surveys', '#answered'],
  ['survey', '/member/surveys', '.iq fieldset', 'cw-open-surveys a[href^="/member/surveys/"]'],
  ['survey-score', '/member/surveys', '#score', '#answered ~ ul a[href^="/member/surveys/"]'],
  ['conditions', '/member/conditions', '.condition'],
  ['library', '/member/library', '#topic-sugar'],
  ['article', '/member/library/type-2-diabetes', '#useful'],
  ['me', '/member/me', '#profile'],
  ['visitors', '/member/visitors', 'main .card'],
  ['sharing', '/member/sharing', '#proxies'],
  ['notices', '/member/notifications', '#notices'],
  ['notice-settings', '/member/notifications/settings', '#notice-groups'],
]);

/** The clinician's workspace: the list, a chart with either drawer, and the door before a record that is closed to him. */
export const CLINIC_PAGES = pagesOf('levi', [
  ['worklist', '/clinic', 'main ol li'],
  ['safety', '/clinic/safety', '#held'],
  ['community-questions', '/clinic/communities?code=type-2-diabetes', '#community-answer', '#community-questions h2 a'],
  ['cover', '/clinic/cover', '#cover-who'],
  ['inbox', '/clinic/messages', '#inbox li h2 a'],
  ['inbox-closed', '/clinic/messages?view=closed', '#inbox li'],
  ['day', '/clinic/day', '#day-times'],
  // whoever was invited to a visit needs no account, and whoever has one sees the same
  ['guest', '/guest', '#guest'],
  ['video', '/clinic/day', '#call-in', '#video-queue a[href^="/clinic/video/"]'],
  ['schedule', '/clinic/schedule', '#hours-0'],
  ['pathways', '/clinic/pathways?pathway=hypertension', '#pathway-title'],
  ['chart', '/clinic/patient/:noa', '.pt .chart-pane table'],
  ['chart-requests', '/clinic/patient/:noa?tab=requests', '#orders-title'],
  ['chart-message', '/clinic/patient/:noa?tab=message', '#clinic-message'],
  ['chart-note', '/clinic/patient/:noa?tab=note', '#note-begin, #note-subjective'],
  ['calculators', '/clinic/patient/:noa/calculators?calculator=egfr-ckd-epi-2021', '#calculator-title'],
  ['calculators-wells', '/clinic/patient/:noa/calculators?calculator=wells-dvt', '.ask'],
  ['consults', '/clinic/consults', '#consults'],
  ['consult', '/clinic/consults', '#consult', '#consults a[href^="/clinic/consults/"]'],
  ['ask', '/clinic/patient/:noa/consult', '#consult-text'],
  ['learning', '/clinic/learning', '#units'],
  ['learning-unit', '/clinic/learning/read-egfr', '#unit'],
  ['learning-questions', '/clinic/learning/deidentify-a-case/questions', '#result'],
  ['learning-certificate', '/clinic/learning', '#certificate', 'main a[href^="/clinic/learning/certificate/"]'],
  ['door', '/clinic/patient/:olivia', '#door-words'],
]);

/** The moderator's: what waits for a decision. */
export const MODERATOR_PAGES = pagesOf('romano', [
  ['moderation', '/clinic/moderation', '#queue li'],
  ['reidentify', '/clinic/reidentify', '#reidentify h2'],
]);

/** The administrator's area: the pictures as they are, filtered, filtered to nobody, and the table behind each. */
export const ADMIN_PAGES = pagesOf('dayan', [
  ['engagement', '/admin', 'cw-funnel'],
  ['engagement-closed', '/admin?stage=closed&count=journeys', 'cw-funnel'],
  ['engagement-nobody', '/admin?age=0-5&sex=other&district=Nowhere', 'cw-empty-state'],
  ['reading', '/admin/reading', '#reading'],
  ['learning', '/admin/learning', '#learning'],
  ['feedback', '/admin/feedback', '#feedback-waiting'],
  ['experience', '/admin/experience', '.bars'],
  ...['district', 'clinic', 'age', 'sex'].map((by): Row => [`table-${by}`, `/admin/table/${by}`, 'cw-data-table']),
]);
