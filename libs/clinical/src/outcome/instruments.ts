import { names } from '../name/names.ts';
import { gad7 } from '../questionnaire/documents/gad-7.ts';
import { phq9 } from '../questionnaire/documents/phq-9.ts';
import { dailyLife } from './documents/daily-life.ts';
import { pathExperience } from './documents/path-experience.ts';
import { visitExperience } from './documents/visit-experience.ts';
import type { Band, Instrument } from './instrument.ts';
import { OUTCOME_SOURCE } from './sources.ts';

const NEXT_TIME = [
  'We ask you again, so that you and your team see how it goes.',
  'נשאל שוב, כדי שגם לך וגם לצוות יהיה ברור איך זה מתקדם.',
  'سنسأل مجددًا، ليتضح لك ولفريقك كيف يسير الأمر.',
  'Мы спросим ещё раз, чтобы вам и вашей команде было видно, как идут дела.',
] as const;
const TEAM_SEES = [
  'Your care team sees it too.',
  'גם הצוות המטפל שלך רואה את זה.',
  'فريق الرعاية يرى ذلك أيضًا.',
  'Это видит и ваша команда.',
] as const;
const band = (
  from: number,
  standing: Band['standing'],
  name: Parameters<typeof names>,
  then: readonly [string, string, string, string],
): Band => ({ from, standing, name: names(...name), means: names(...then) });

const MOOD: readonly Band[] = [
  band(0, 'goal', ['Hardly any signs', 'כמעט אין סימנים', 'لا علامات تقريبًا', 'Почти нет признаков'], NEXT_TIME),
  band(5, 'near', ['Mild signs', 'סימנים קלים', 'علامات خفيفة', 'Лёгкие признаки'], NEXT_TIME),
  band(10, 'near', ['Medium signs', 'סימנים בינוניים', 'علامات متوسطة', 'Средние признаки'], TEAM_SEES),
  band(15, 'far', ['Strong signs', 'סימנים חזקים', 'علامات قوية', 'Сильные признаки'], TEAM_SEES),
];

/**
 * PHQ-9: bands as published (PHQ9_BANDS); 5 points of change matter (Löwe 2004). Of studies with members of a payer's own, smaller ones
 * are told too (3.7 on average, doi:10.1016/j.jclinepi.2021.04.010): we take the one that fewer chance changes reach.
 */
const PHQ9: Instrument = {
  ...{ id: 'phq-9', kind: 'prom', document: phq9, loinc: '44261-6', lowest: 0, highest: 27, better: 'lower' },
  name: names('Mood', 'מצב רוח', 'المزاج', 'Настроение'),
  bands: [...MOOD, band(20, 'far', ['Very strong signs', 'סימנים חזקים מאוד', 'علامات قوية جدًا', 'Очень сильные признаки'], TEAM_SEES)],
  difference: { points: 5, source: OUTCOME_SOURCE.phq9Change },
};
/** GAD-7: bands as published (GAD7_BANDS); 4 points of change matter (Toussaint 2020). */
const GAD7: Instrument = {
  ...{ id: 'gad-7', kind: 'prom', document: gad7, loinc: '70274-6', lowest: 0, highest: 21, better: 'lower' },
  name: names('Worry', 'דאגה', 'القلق', 'Тревога'),
  bands: MOOD,
  difference: { points: 4, source: OUTCOME_SOURCE.gad7Change },
};
const DAILY_LIFE: Instrument = {
  ...{ id: 'daily-life', kind: 'prom', document: dailyLife, lowest: 0, highest: 20, better: 'lower' },
  name: names('Daily life', 'חיי היום-יום', 'الحياة اليومية', 'Повседневная жизнь'),
  bands: [
    band(0, 'goal', ['Hardly in the way', 'כמעט לא מפריע', 'لا يعيق تقريبًا', 'Почти не мешает'], NEXT_TIME),
    band(5, 'near', ['Somewhat in the way', 'מפריע במידה מסוימת', 'يعيق إلى حد ما', 'Немного мешает'], NEXT_TIME),
    band(11, 'far', ['Much in the way', 'מפריע מאוד', 'يعيق كثيرًا', 'Сильно мешает'], TEAM_SEES),
  ],
};

const THANKS = [
  'Thank you. Your clinic learns it without your name, together with the answers of others.',
  'תודה. המרפאה לומדת מזה בלי השם שלך, יחד עם תשובות של אחרים.',
  'شكرًا. تتعلم العيادة من ذلك دون اسمك، مع إجابات الآخرين.',
  'Спасибо. Клиника узнаёт это без вашего имени, вместе с ответами других.',
] as const;
const EXPERIENCE: readonly Band[] = [
  band(0, 'far', ['Not good', 'לא טוב', 'غير جيدة', 'Плохо'], THANKS),
  band(6, 'near', ['Partly good', 'טוב בחלקו', 'جيدة جزئيًا', 'Отчасти хорошо'], THANKS),
  band(11, 'goal', ['Good', 'טוב', 'جيدة', 'Хорошо'], THANKS),
];
const VISIT: Instrument = {
  ...{ id: 'visit-experience', kind: 'prem', document: visitExperience, lowest: 0, highest: 15, better: 'higher' },
  name: names('Your visit', 'הביקור שלך', 'زيارتك', 'Ваш визит'),
  bands: EXPERIENCE,
};
const PATH: Instrument = {
  ...{ id: 'path-experience', kind: 'prem', document: pathExperience, lowest: 0, highest: 15, better: 'higher' },
  name: names('Your care', 'הטיפול שלך', 'رعايتك', 'Ваше лечение'),
  bands: EXPERIENCE,
};

/** All that is asked, in its newest version. One that is not free to use does not stand here. */
export const INSTRUMENTS: readonly Instrument[] = [PHQ9, GAD7, DAILY_LIFE, VISIT, PATH];
/** The instrument whose score is an observation, by the canonical URL of its document in any version. */
export const scoredBy = (url: string): Instrument | undefined =>
  INSTRUMENTS.find(({ document, loinc }) => loinc !== undefined && document.url === url);
export const instrumentOf = (id: string): Instrument | undefined => INSTRUMENTS.find((one) => one.id === id);
