import { source } from '../../source/source.ts';
import { aged } from '../criterion.ts';
import type { Activity, Pathway, PathwayGoal, Threshold } from '../pathway.ts';
import { HYPERTENSION_1 } from './hypertension.v1.ts';
import { every, loinc, measured, say, within } from './parts.ts';

const before = HYPERTENSION_1;

/** ESC 2024: 120 to 129 over 70 to 79 for whom it does well; from 85 years on as low as is comfortable, so the goal before it stays. */
const GOALS: readonly PathwayGoal[] = [
  {
    id: 'systolic',
    text: say(
      'Upper blood pressure from 120 to 129',
      'לחץ דם עליון בין 120 ל־129',
      'ضغط الدم العلوي بين 120 و129',
      'Верхнее давление от 120 до 129',
    ),
    ...measured('8480-6', 'mm[Hg]', within(120, 129)),
    dueInDays: 90,
    unless: [aged(85)],
  },
  ...before.goals.filter(({ id }) => id === 'systolic-high-age').map((goal): PathwayGoal => ({ ...goal, unless: [aged(undefined, 84)] })),
  {
    id: 'diastolic',
    text: say(
      'Lower blood pressure from 70 to 79',
      'לחץ דם תחתון בין 70 ל־79',
      'ضغط الدم السفلي بين 70 و79',
      'Нижнее давление от 70 до 79',
    ),
    ...measured('8462-4', 'mm[Hg]', within(70, 79)),
    dueInDays: 90,
    unless: [aged(85)],
  },
];

const REVIEW_SOONER: readonly Activity[] = before.activities.map((activity) =>
  activity.id === 'review-medicines' ? { ...activity, timing: every(1, 'mo', 30, 14, { times: 3 }) } : activity,
);

const URINE: Activity = {
  id: 'test-urine',
  kind: 'observation',
  who: 'clinician',
  code: loinc('14959-1'),
  title: say('Urine test for the kidneys', 'בדיקת שתן לכליות', 'فحص بول للكلى', 'Анализ мочи для почек'),
  timing: every(1, 'a', 0, 60),
};

const LOW: Threshold = {
  id: 'low-pressure',
  loinc: '8480-6',
  unit: 'mm[Hg]',
  of: 'value',
  comparator: '<',
  value: 100,
  count: 2,
  windowDays: 3,
  urgency: 'urgent',
  task: say(
    'Upper pressure below 100 twice: ask about dizziness and falls, look at the doses',
    'לחץ עליון מתחת ל־100 פעמיים: לשאול על סחרחורת ונפילות, לבדוק מינונים',
    'ضغط علوي أقل من 100 مرتين: السؤال عن الدوار والسقوط ومراجعة الجرعات',
    'Верхнее давление ниже 100 дважды: спросить о головокружении и падениях, проверить дозы',
  ),
  tell: say(
    'Your pressure is low. Stand up slowly and drink something. Your team will call.',
    'לחץ הדם שלך נמוך. יש לקום לאט ולשתות משהו. הצוות יתקשר.',
    'ضغطك منخفض. انهض ببطء واشرب شيئًا. سيتصل بك الفريق.',
    'Давление низкое. Вставайте медленно и выпейте что-нибудь. Вам позвонят.',
  ),
};

/** From the guideline of 2024 on: lower goals, which need a sooner review and an eye on pressure that is too low. */
export const HYPERTENSION: Pathway = {
  ...before,
  version: 2,
  date: '2026-11-22',
  goals: GOALS,
  activities: [...REVIEW_SOONER, URINE],
  thresholds: [...before.thresholds.map((one): Threshold => (one.id === 'high-at-home' ? { ...one, days: 2 } : one)), LOW],
  sources: [
    source('2024 ESC Guidelines for elevated blood pressure and hypertension', 2024, 'https://doi.org/10.1093/eurheartj/ehae178'),
    ...before.sources,
  ],
};
