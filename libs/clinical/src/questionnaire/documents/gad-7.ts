import { SOURCE } from '../sources.ts';
import { group, questionnaire, whenYes, yesNo } from '../write.ts';
import { difficulty, howOften } from './often.ts';

/**
 * GAD-7, LOINC 69737-5. The English questions are the published ones; Hebrew, Arabic and Russian are our own, faithful in meaning and
 * not validated: the developers' validated translations are at phqscreeners.com and go before ours where a payer measures with them.
 * The questions on safety are ours and no part of the instrument or its score.
 */
export const gad7 = questionnaire(
  {
    id: 'gad-7',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['Worry and unrest (GAD-7)', 'דאגה ואי שקט (GAD-7)', 'القلق والتوتر (GAD-7)', 'Тревога и беспокойство (GAD-7)'],
    description: [
      'Seven questions about the last two weeks',
      'שבע שאלות על השבועיים האחרונים',
      'سبعة أسئلة عن الأسبوعين الماضيين',
      'Семь вопросов о последних двух неделях',
    ],
    copyright:
      'GAD-7: developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
    code: [{ system: 'http://loinc.org', code: '69737-5' }],
    sources: [SOURCE.gad7, SOURCE.niceAnxiety, SOURCE.niceSelfHarm, SOURCE.phqScreeners],
  },
  [
    group(
      'gad-7',
      [
        'Over the last 2 weeks, how often have you been bothered by the following problems?',
        'בשבועיים האחרונים, באיזו תדירות הפריעו לך הבעיות הבאות?',
        'خلال الأسبوعين الماضيين، كم مرة أزعجتك المشاكل التالية؟',
        'Как часто за последние 2 недели вас беспокоили следующие проблемы?',
      ],
      [
        howOften('nervous', '69725-0', [
          'Feeling nervous, anxious, or on edge',
          'עצבנות, חרדה או מתח',
          'توتر أو قلق أو عصبية',
          'Нервозность, тревога или напряжение',
        ]),
        howOften('control', '68509-9', [
          'Not being able to stop or control worrying',
          'חוסר יכולת להפסיק לדאוג או לשלוט בדאגה',
          'عدم القدرة على إيقاف القلق أو ضبطه',
          'Не получается перестать тревожиться или управлять тревогой',
        ]),
        howOften('too-much', '69733-4', [
          'Worrying too much about different things',
          'דאגה רבה מדי לגבי דברים שונים',
          'قلق زائد من أمور مختلفة',
          'Слишком много тревоги о разном',
        ]),
        howOften('relax', '69734-2', ['Trouble relaxing', 'קושי להירגע', 'صعوبة في الاسترخاء', 'Трудно расслабиться']),
        howOften('restless', '69735-9', [
          'Being so restless that it is hard to sit still',
          'אי שקט כזה שקשה לשבת במקום',
          'تململ يصعب معه الجلوس بهدوء',
          'Такое беспокойство, что трудно усидеть на месте',
        ]),
        howOften('irritable', '69689-8', [
          'Becoming easily annoyed or irritable',
          'נטייה להתעצבן או להתרגז בקלות',
          'سرعة الانزعاج أو الانفعال',
          'Лёгкая раздражительность',
        ]),
        howOften('afraid', '69736-7', [
          'Feeling afraid, as if something awful might happen',
          'פחד, כאילו משהו נורא עלול לקרות',
          'خوف كأن شيئًا فظيعًا قد يحدث',
          'Страх, словно может случиться что-то ужасное',
        ]),
      ],
    ),
    difficulty(),
    yesNo('self-harm', [
      'Do you think about hurting yourself or about not wanting to live?',
      'יש לך מחשבות לפגוע בעצמך או לא לרצות לחיות?',
      'هل لديك أفكار بإيذاء النفس أو بعدم الرغبة في الحياة؟',
      'Есть ли у вас мысли причинить себе вред или не жить?',
    ]),
    yesNo(
      'danger-now',
      [
        'Could you act on these thoughts today?',
        'ייתכן שיקרה משהו כזה עוד היום?',
        'هل قد يحدث ذلك اليوم؟',
        'Может ли это случиться сегодня?',
      ],
      { enableWhen: whenYes('self-harm') },
    ),
  ],
);
