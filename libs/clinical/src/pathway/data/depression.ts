import { source } from '../../source/source.ts';
import { aged, codes, having } from '../criterion.ts';
import type { Pathway } from '../pathway.ts';
import { BIPOLAR } from './conditions.ts';
import { every, is, loinc, measured, once, own, say, sct } from './parts.ts';

/** Measured by PHQ-9 (doi:10.1046/j.1525-1497.2001.016009606.x): below 5 is remission, 20 and more is severe. */
export const DEPRESSION: Pathway = {
  id: 'depression',
  version: 1,
  date: '2026-11-22',
  title: say('Depression', 'דיכאון', 'الاكتئاب', 'Депрессия'),
  summary: say(
    'Step by step back to joy and strength, with somebody at your side.',
    'צעד אחר צעד בחזרה לשמחה ולכוח, עם מישהו לצדך.',
    'خطوة بخطوة نحو الفرح والقوة، مع من يقف إلى جانبك.',
    'Шаг за шагом назад к радости и силам, с поддержкой рядом.',
  ),
  concern: 'depression',
  conditions: codes('35489007 370143000 36923009 66344007 191616006', 'F32 F33'),
  eligibility: {
    include: [aged(18)],
    exclude: [
      {
        when: having(BIPOLAR),
        because: say(
          'In bipolar disorder antidepressants alone can do harm; a psychiatrist plans.',
          'בהפרעה דו־קוטבית נוגדי דיכאון לבדם עלולים להזיק; פסיכיאטר מתכנן.',
          'في الاضطراب ثنائي القطب قد تضر مضادات الاكتئاب وحدها؛ الطبيب النفسي يخطط.',
          'При биполярном расстройстве одни антидепрессанты могут навредить; план составляет психиатр.',
        ),
      },
    ],
  },
  goals: [
    {
      id: 'better',
      text: say('PHQ-9 below 10', 'שאלון PHQ-9 מתחת ל־10', 'استبيان PHQ-9 أقل من 10', 'PHQ-9 ниже 10'),
      ...measured('44261-6', '{score}', is('<', 10)),
      dueInDays: 84,
    },
    {
      id: 'well',
      text: say('PHQ-9 below 5', 'שאלון PHQ-9 מתחת ל־5', 'استبيان PHQ-9 أقل من 5', 'PHQ-9 ниже 5'),
      ...measured('44261-6', '{score}', is('<', 5)),
      dueInDays: 180,
    },
  ],
  activities: [
    {
      id: 'ask-mood',
      kind: 'observation',
      who: 'member',
      code: loinc('44249-1'),
      title: say('Nine questions about your mood', 'תשע שאלות על מצב הרוח', 'تسعة أسئلة عن المزاج', 'Девять вопросов о настроении'),
      timing: every(2, 'wk', 0, 7),
      goals: ['better', 'well'],
    },
    {
      id: 'safety',
      kind: 'task',
      who: 'clinician',
      code: sct('225337009'),
      title: say(
        'Ask about thoughts of death, and agree what to do',
        'לשאול על מחשבות על מוות, ולהסכים מה עושים',
        'السؤال عن أفكار الموت والاتفاق على ما يجب فعله',
        'Спросить о мыслях о смерти и договориться, что делать',
      ),
      timing: once(0, 3),
    },
    {
      id: 'talking',
      kind: 'appointment',
      who: 'member',
      code: sct('75516001'),
      title: say('Talk therapy', 'פסיכותרפיה', 'علاج نفسي', 'Психотерапия'),
      timing: every(1, 'wk', 14, 7, { times: 12 }),
      goals: ['better', 'well'],
    },
    {
      id: 'review-medicines',
      kind: 'medication-review',
      who: 'clinician',
      code: sct('182836005'),
      title: say(
        'Does the medicine help, and what does it do besides?',
        'האם התרופה עוזרת, ומה עוד היא עושה?',
        'هل يفيد الدواء، وما آثاره الأخرى؟',
        'Помогает ли лекарство, и какие у него побочные действия?',
      ),
      timing: every(1, 'mo', 14, 7, { times: 6 }),
      goals: ['better', 'well'],
    },
    {
      id: 'move',
      kind: 'task',
      who: 'member',
      code: sct('229065009'),
      title: say(
        'Move outside three times a week',
        'לזוז בחוץ שלוש פעמים בשבוע',
        'الحركة في الخارج ثلاث مرات أسبوعيًا',
        'Двигаться на улице три раза в неделю',
      ),
      timing: every(1, 'wk', 7, 7, { frequency: 3 }),
      goals: ['better'],
      advises: ['move-more'],
    },
    {
      id: 'less-alcohol',
      kind: 'education',
      who: 'member',
      code: own('alcohol-and-mood'),
      title: say('Alcohol and mood', 'אלכוהול ומצב רוח', 'الكحول والمزاج', 'Алкоголь и настроение'),
      timing: once(0, 30),
      advises: ['avoid-alcohol'],
    },
    {
      id: 'relapse-plan',
      kind: 'task',
      who: 'clinician',
      code: own('relapse-plan'),
      title: say(
        'Plan together how to stay well',
        'לתכנן יחד איך להישאר בטוב',
        'التخطيط معًا للبقاء بخير',
        'Вместе решить, как сохранить здоровье',
      ),
      timing: once(150, 45),
      goals: ['well'],
    },
  ],
  thresholds: [
    {
      id: 'thoughts-of-death',
      loinc: '44260-8',
      unit: '{score}',
      of: 'value',
      comparator: '>=',
      value: 1,
      count: 1,
      windowDays: 7,
      urgency: 'stat',
      task: say(
        'Thoughts of death were answered with yes: call now, do a safety assessment',
        'נענו מחשבות על מוות בחיוב: להתקשר עכשיו, לבצע הערכת סיכון',
        'إجابة إيجابية عن أفكار الموت: الاتصال الآن وتقييم السلامة',
        'На вопрос о мыслях о смерти ответили да: позвонить сейчас, оценить безопасность',
      ),
      tell: say(
        'You are not alone. Somebody from your team will call you. If you may hurt yourself, call for emergency help or a crisis line now.',
        'לא נשארים לבד. מישהו מהצוות יתקשר. אם יש סכנה לפגיעה עצמית, יש להתקשר לעזרה דחופה או לקו סיוע עכשיו.',
        'لست وحدك. سيتصل بك أحد أعضاء الفريق. إن كنت قد تؤذي نفسك فاطلب الإسعاف أو خط الدعم الآن.',
        'Вы не одни. Вам позвонят. Если вы можете причинить себе вред, сейчас же звоните в скорую или на линию помощи.',
      ),
    },
    {
      id: 'severe',
      loinc: '44261-6',
      unit: '{score}',
      of: 'value',
      comparator: '>=',
      value: 20,
      count: 1,
      windowDays: 14,
      urgency: 'urgent',
      task: say(
        'PHQ-9 of 20 or more: see within days, think of a psychiatrist',
        'PHQ-9 של 20 ומעלה: לקבוע תוך ימים, לשקול פסיכיאטר',
        'PHQ-9 عند 20 أو أكثر: موعد خلال أيام، والتفكير بطبيب نفسي',
        'PHQ-9 20 и выше: принять в ближайшие дни, подумать о психиатре',
      ),
      tell: say(
        'You have a hard time. Your team will offer you a talk soon.',
        'עוברת עליך תקופה קשה. הצוות יציע לך שיחה בקרוב.',
        'تمر بوقت صعب. سيعرض عليك الفريق حديثًا قريبًا.',
        'Вам сейчас тяжело. Врачи скоро предложат разговор.',
      ),
    },
  ],
  education: [
    {
      id: 'what-helps',
      title: say('What helps against depression', 'מה עוזר נגד דיכאון', 'ما الذي يفيد ضد الاكتئاب', 'Что помогает при депрессии'),
    },
    { id: 'sleep', title: say('Sleep better', 'לישון טוב יותר', 'نوم أفضل', 'Спать лучше') },
  ],
  community: 'depression',
  measures: ['depression-response-12-weeks', 'depression-remission-6-months'],
  sources: [
    source('NICE NG222 Depression in adults', 2022, 'https://www.nice.org.uk/guidance/ng222'),
    source('USPSTF: screening for depression and suicide risk in adults', 2023, 'https://doi.org/10.1001/jama.2023.9297'),
    source('Kroenke et al.: The PHQ-9', 2001, 'https://doi.org/10.1046/j.1525-1497.2001.016009606.x'),
  ],
};
