import { group, questionnaire } from '../../questionnaire/write.ts';
import { OUTCOME_SOURCE } from '../sources.ts';
import { inTheWay } from './parts.ts';

/**
 * How much health gets in the way of daily life: five questions of our own after chapters of the ICF (mobility, self-care, domestic life,
 * interpersonal relations, work and community life). It is no validated instrument, and no published difference stands behind its points:
 * a change counts only when it leads into another band.
 */
export const dailyLife = questionnaire(
  {
    id: 'daily-life',
    version: '1.0.0',
    date: '2026-11-30',
    title: ['Health and daily life', 'בריאות וחיי היום-יום', 'الصحة والحياة اليومية', 'Здоровье и повседневная жизнь'],
    description: [
      'Five questions about the last week',
      'חמש שאלות על השבוע האחרון',
      'خمسة أسئلة عن الأسبوع الماضي',
      'Пять вопросов о последней неделе',
    ],
    copyright: 'Written for Careway, Apache License 2.0. Not validated.',
    sources: [OUTCOME_SOURCE.icf],
  },
  [
    group(
      'daily-life',
      [
        'In the last week, how much did your health get in the way of this?',
        'בשבוע האחרון, כמה הבריאות הפריעה לך בדברים האלה?',
        'خلال الأسبوع الماضي، كم أعاقت صحتك هذه الأمور؟',
        'Насколько здоровье мешало вам в этом за последнюю неделю?',
      ],
      [
        inTheWay('moving', [
          'Walking, climbing stairs, going out',
          'ללכת, לעלות במדרגות, לצאת מהבית',
          'المشي وصعود الدرج والخروج',
          'Ходить, подниматься по лестнице, выходить из дома',
        ]),
        inTheWay('self', [
          'Washing, dressing, eating',
          'להתרחץ, להתלבש, לאכול',
          'الاستحمام وارتداء الملابس والأكل',
          'Мыться, одеваться, есть',
        ]),
        inTheWay('home', [
          'Housework, shopping, cooking',
          'עבודות בית, קניות, בישול',
          'أعمال المنزل والتسوق والطبخ',
          'Домашние дела, покупки, готовка',
        ]),
        inTheWay('work', [
          'Work, study, or what you do all day',
          'עבודה, לימודים, או מה שממלא את היום',
          'العمل أو الدراسة أو ما يملأ اليوم',
          'Работа, учёба или то, чем занят день',
        ]),
        inTheWay('people', [
          'Being with family and friends',
          'להיות עם משפחה וחברים',
          'قضاء الوقت مع العائلة والأصدقاء',
          'Бывать с семьёй и друзьями',
        ]),
      ],
    ),
  ],
);
