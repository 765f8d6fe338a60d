import { source } from '../../source/source.ts';
import { aged, codes, having, PREGNANT } from '../criterion.ts';
import type { Pathway } from '../pathway.ts';
import { EATING_DISORDER } from './conditions.ts';
import { every, is, loinc, measured, once, own, say, sct } from './parts.ts';

/** USPSTF 2018: an intensive programme of twelve and more sessions in the first year; a loss of 5 % already helps. */
export const OBESITY: Pathway = {
  id: 'obesity',
  version: 1,
  date: '2026-11-22',
  title: say('Obesity', 'השמנת יתר', 'السمنة', 'Ожирение'),
  summary: say(
    'A healthier weight in small steps that last, without blame.',
    'משקל בריא יותר בצעדים קטנים שמחזיקים, בלי אשמה.',
    'وزن أصح بخطوات صغيرة تدوم، دون لوم.',
    'Более здоровый вес небольшими прочными шагами, без упрёков.',
  ),
  concern: 'obesity',
  conditions: codes('162864005 408512008 414916001', 'E66'),
  eligibility: {
    include: [aged(18)],
    exclude: [
      {
        when: PREGNANT,
        because: say(
          'Pregnancy is no time to lose weight.',
          'היריון אינו זמן לרדת במשקל.',
          'الحمل ليس وقتًا لإنقاص الوزن.',
          'При беременности не худеют.',
        ),
      },
      {
        when: having(EATING_DISORDER),
        because: say(
          'With an eating disorder a weight goal can do harm.',
          'בהפרעת אכילה יעד משקל עלול להזיק.',
          'مع اضطراب الأكل قد يضر هدف الوزن.',
          'При расстройстве питания цель по весу может навредить.',
        ),
      },
    ],
  },
  goals: [
    {
      id: 'bmi',
      text: say('Body mass index below 30', 'מדד מסת גוף מתחת ל־30', 'مؤشر كتلة الجسم أقل من 30', 'Индекс массы тела ниже 30'),
      ...measured('39156-5', 'kg/m2', is('<', 30)),
      dueInDays: 365,
    },
    {
      id: 'steps',
      text: say('7,000 steps a day', '7,000 צעדים ביום', '7,000 خطوة في اليوم', '7000 шагов в день'),
      ...measured('41950-7', '{steps}/d', is('>=', 7000)),
      dueInDays: 120,
    },
    {
      id: 'programme',
      text: say('The group programme has begun', 'התכנית הקבוצתית התחילה', 'بدأ البرنامج الجماعي', 'Групповая программа началась'),
      done: 'sessions',
      dueInDays: 45,
    },
  ],
  activities: [
    {
      id: 'weigh-weekly',
      kind: 'observation',
      who: 'member',
      code: loinc('29463-7'),
      title: say('Weigh yourself once a week', 'להישקל פעם בשבוע', 'قياس الوزن مرة في الأسبوع', 'Взвешиваться раз в неделю'),
      timing: every(1, 'wk', 0, 7),
      goals: ['bmi'],
    },
    {
      id: 'sessions',
      kind: 'appointment',
      who: 'member',
      code: own('weight-programme-session'),
      title: say(
        'Meeting of the weight programme: food, movement, habits',
        'מפגש של תכנית המשקל: אוכל, תנועה, הרגלים',
        'لقاء برنامج الوزن: الغذاء والحركة والعادات',
        'Занятие программы: еда, движение, привычки',
      ),
      timing: every(1, 'wk', 14, 14, { times: 16 }),
      goals: ['bmi', 'programme'],
      advises: ['lose-weight', 'eat-more-protein'],
    },
    {
      id: 'dietitian',
      kind: 'appointment',
      who: 'member',
      code: sct('103699006'),
      title: say('Meet a dietitian', 'פגישה עם דיאטנית', 'لقاء مع اختصاصية تغذية', 'Встреча с диетологом'),
      timing: every(1, 'mo', 7, 21, { times: 6 }),
      goals: ['bmi'],
      advises: ['lose-weight'],
    },
    {
      id: 'count-steps',
      kind: 'observation',
      who: 'member',
      code: loinc('41950-7'),
      title: say('Count your steps', 'לספור צעדים', 'عدّ الخطوات', 'Считать шаги'),
      timing: every(1, 'd', 0, 1),
      goals: ['steps'],
      advises: ['move-more'],
    },
    {
      id: 'look-for-company',
      kind: 'observation',
      who: 'clinician',
      code: loinc('24323-8'),
      title: say(
        'Blood tests: sugar, liver, kidneys',
        'בדיקות דם: סוכר, כבד, כליות',
        'فحوص دم: السكر والكبد والكلى',
        'Анализы крови: сахар, печень, почки',
      ),
      timing: every(1, 'a', 0, 45),
    },
    {
      id: 'review-medicines',
      kind: 'medication-review',
      who: 'clinician',
      code: sct('182836005'),
      title: say(
        'Medicines that add weight, and those that help to lose it',
        'תרופות שמעלות משקל, ותרופות שעוזרות לרדת',
        'الأدوية التي تزيد الوزن والتي تساعد على إنقاصه',
        'Лекарства, от которых полнеют, и те, что помогают похудеть',
      ),
      timing: every(3, 'mo', 0, 30, { times: 4 }),
      goals: ['bmi'],
    },
    {
      id: 'keep-it',
      kind: 'appointment',
      who: 'member',
      code: sct('390906007'),
      title: say(
        'Follow-up: keep what was reached',
        'מעקב: לשמור על ההישג',
        'متابعة: الحفاظ على ما تحقق',
        'Контроль: удержать достигнутое',
      ),
      timing: once(365, 30),
      goals: ['bmi'],
    },
  ],
  thresholds: [
    {
      id: 'weight-falls-fast',
      loinc: '29463-7',
      unit: 'kg',
      of: 'fall-percent',
      comparator: '>',
      value: 5,
      count: 1,
      windowDays: 30,
      urgency: 'routine',
      task: say(
        'More than 5% of weight lost in a month: meant, or ill?',
        'ירידה של יותר מ־5% במשקל בחודש: בכוונה, או מחלה?',
        'فقدان أكثر من 5% من الوزن في شهر: مقصود أم مرض؟',
        'Потеря более 5% веса за месяц: намеренно или болезнь?',
      ),
      tell: say(
        'You lost weight very fast. Your team would like to hear how you are.',
        'המשקל ירד מהר מאוד. הצוות רוצה לשמוע מה שלומך.',
        'انخفض وزنك بسرعة كبيرة. يود الفريق أن يعرف حالك.',
        'Вес снижается очень быстро. Врачи хотят узнать, как вы себя чувствуете.',
      ),
    },
  ],
  education: [
    { id: 'small-steps', title: say('Small steps that last', 'צעדים קטנים שמחזיקים', 'خطوات صغيرة تدوم', 'Небольшие прочные шаги') },
    { id: 'hunger', title: say('Hunger and being full', 'רעב ושובע', 'الجوع والشبع', 'Голод и сытость') },
  ],
  community: 'obesity',
  measures: ['obesity-weight-loss-5-percent', 'obesity-programme-begun'],
  sources: [
    source('USPSTF: behavioral weight loss interventions', 2018, 'https://doi.org/10.1001/jama.2018.13022'),
    source('NICE NG246 Overweight and obesity management', 2025, 'https://www.nice.org.uk/guidance/ng246'),
    source('Ding et al., Lancet Public Health: daily steps and health outcomes', 2025, 'https://doi.org/10.1016/S2468-2667(25)00164-1'),
  ],
};
