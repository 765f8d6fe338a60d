import { source } from '../../source/source.ts';
import { aged, codes, having, PREGNANT } from '../criterion.ts';
import type { Pathway } from '../pathway.ts';
import { CAUDA_EQUINA, HEART_FAILURE, KIDNEY_DISEASE, PEPTIC_ULCER, SPINE_FRACTURE } from './conditions.ts';
import { every, is, loinc, measured, once, own, say, sct } from './parts.ts';

/** Without a dangerous cause: stay active, no early images, medicines second (NICE NG59, ACP 2017, WHO 2023). */
export const LOW_BACK_PAIN: Pathway = {
  id: 'low-back-pain',
  version: 1,
  date: '2026-11-22',
  title: say('Low back pain', 'כאב גב תחתון', 'ألم أسفل الظهر', 'Боль в пояснице'),
  summary: say(
    'Most backs heal by moving. We look for the few that need more.',
    'רוב הגבות מחלימים בתנועה. אנחנו מחפשים את המעטים שצריכים יותר.',
    'معظم آلام الظهر تشفى بالحركة. نبحث عن القلة التي تحتاج إلى أكثر.',
    'Большинству помогает движение. Мы ищем тех немногих, кому нужно больше.',
  ),
  concern: 'low-back-pain',
  conditions: codes('279039007 278860009 161891005 278862001', 'M544 M545'),
  eligibility: {
    include: [aged(18)],
    exclude: [
      {
        when: having(CAUDA_EQUINA),
        because: say(
          'Pressed nerves at the end of the spine are an emergency.',
          'לחץ על העצבים בקצה עמוד השדרה הוא מצב חירום.',
          'انضغاط الأعصاب في نهاية العمود الفقري حالة طارئة.',
          'Сдавление нервов конского хвоста — неотложное состояние.',
        ),
      },
      {
        when: having(SPINE_FRACTURE),
        because: say(
          'A broken or brittle bone needs other care first.',
          'עצם שבורה או שבירה דורשת קודם טיפול אחר.',
          'العظم المكسور أو الهش يحتاج أولًا إلى رعاية أخرى.',
          'Сломанная или хрупкая кость сначала требует другой помощи.',
        ),
      },
    ],
  },
  goals: [
    {
      id: 'pain',
      text: say('Pain of 3 or less out of 10', 'כאב 3 או פחות מתוך 10', 'ألم 3 أو أقل من 10', 'Боль 3 или меньше из 10'),
      ...measured('72514-3', '{score}', is('<=', 3)),
      dueInDays: 84,
    },
    {
      id: 'exercise-begun',
      text: say(
        'Exercises with a physiotherapist have begun',
        'תרגול עם פיזיותרפיסט התחיל',
        'بدأت التمارين مع المعالج الطبيعي',
        'Начались занятия с физиотерапевтом',
      ),
      done: 'physiotherapy',
      dueInDays: 35,
    },
  ],
  activities: [
    {
      id: 'red-flags',
      kind: 'task',
      who: 'clinician',
      code: own('back-red-flags'),
      title: say(
        'Ask about warning signs; no image without one',
        'לשאול על סימני אזהרה; אין צילום בלעדיהם',
        'السؤال عن علامات الخطر؛ لا تصوير بدونها',
        'Спросить о тревожных признаках; без них снимок не нужен',
      ),
      timing: once(0, 7),
    },
    {
      id: 'pain-score',
      kind: 'observation',
      who: 'member',
      code: loinc('72514-3'),
      title: say(
        'How strong is the pain, from 0 to 10?',
        'מה עוצמת הכאב, מ־0 עד 10?',
        'ما شدة الألم من 0 إلى 10؟',
        'Насколько сильна боль, от 0 до 10?',
      ),
      timing: every(1, 'wk', 0, 7, { times: 12 }),
      goals: ['pain'],
    },
    {
      id: 'stay-active',
      kind: 'task',
      who: 'member',
      code: sct('183301007'),
      title: say(
        'Stay active: walk every day, do not stay in bed',
        'להישאר פעילים: ללכת בכל יום, לא לשכב במיטה',
        'البقاء نشيطًا: المشي كل يوم وعدم ملازمة السرير',
        'Оставаться активным: ходить каждый день, не лежать в постели',
      ),
      timing: every(1, 'd', 0, 1, { times: 84 }),
      goals: ['pain'],
      advises: ['move-more'],
    },
    {
      id: 'physiotherapy',
      kind: 'appointment',
      who: 'member',
      code: sct('91251008'),
      title: say('Physiotherapy', 'פיזיותרפיה', 'علاج طبيعي', 'Физиотерапия'),
      timing: every(1, 'wk', 14, 14, { times: 6 }),
      goals: ['pain', 'exercise-begun'],
      advises: ['move-more'],
    },
    {
      id: 'painkiller',
      kind: 'medication-review',
      who: 'clinician',
      code: own('anti-inflammatory-painkiller'),
      title: say(
        'A short course of an anti-inflammatory painkiller, the lowest dose that helps',
        'טיפול קצר במשכך כאבים נוגד דלקת, במינון הנמוך שעוזר',
        'علاج قصير بمسكن مضاد للالتهاب بأقل جرعة مفيدة',
        'Короткий курс противовоспалительного обезболивающего в наименьшей дозе',
      ),
      timing: once(0, 7),
      goals: ['pain'],
      advises: ['take-nsaid'],
      unless: [having(KIDNEY_DISEASE), having(HEART_FAILURE), having(PEPTIC_ULCER), PREGNANT],
    },
    {
      id: 'follow-up',
      kind: 'appointment',
      who: 'member',
      code: sct('390906007'),
      title: say('Follow-up visit', 'ביקור מעקב', 'زيارة متابعة', 'Повторный приём'),
      timing: once(42, 14),
      goals: ['pain'],
    },
  ],
  thresholds: [
    {
      id: 'pain-stays-strong',
      loinc: '72514-3',
      unit: '{score}',
      of: 'value',
      comparator: '>=',
      value: 8,
      count: 3,
      windowDays: 28,
      urgency: 'routine',
      task: say(
        'Strong pain for weeks: ask again about warning signs, offer a combined programme',
        'כאב חזק במשך שבועות: לשאול שוב על סימני אזהרה, להציע תכנית משולבת',
        'ألم شديد منذ أسابيع: السؤال مجددًا عن علامات الخطر وعرض برنامج متكامل',
        'Сильная боль неделями: снова спросить о тревожных признаках, предложить комплексную программу',
      ),
      tell: say(
        'Your pain stays strong. Your team will look at the plan with you. With numbness between the legs or trouble to pass water, go to the emergency room now.',
        'הכאב נשאר חזק. הצוות יבדוק איתך את התכנית. עם חוסר תחושה בין הרגליים או קושי במתן שתן, יש לנסוע למיון עכשיו.',
        'ألمك ما زال شديدًا. سيراجع الفريق الخطة معك. عند خدر بين الساقين أو صعوبة في التبول اذهب إلى الطوارئ الآن.',
        'Боль остаётся сильной. Врачи пересмотрят план вместе с вами. При онемении между ног или трудностях с мочеиспусканием сразу в приёмный покой.',
      ),
    },
  ],
  education: [
    {
      id: 'why-no-scan',
      title: say('Why a scan rarely helps', 'למה צילום כמעט לא עוזר', 'لماذا نادرًا ما يفيد التصوير', 'Почему снимок редко помогает'),
    },
    { id: 'back-exercises', title: say('Exercises for the back', 'תרגילים לגב', 'تمارين للظهر', 'Упражнения для спины') },
  ],
  community: 'low-back-pain',
  measures: ['back-pain-no-early-imaging', 'back-pain-no-opioid'],
  sources: [
    source('NICE NG59 Low back pain and sciatica in over 16s', 2020, 'https://www.nice.org.uk/guidance/ng59'),
    source('ACP guideline: noninvasive treatments for low back pain', 2017, 'https://doi.org/10.7326/M16-2367'),
    source('WHO guideline: chronic primary low back pain in adults', 2023, 'https://www.who.int/publications/i/item/9789240081789'),
  ],
};
