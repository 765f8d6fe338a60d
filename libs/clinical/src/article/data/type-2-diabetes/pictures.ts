import { names } from '../../../name/names.ts';
import { type ArticlePicture, drawn } from '../../picture.ts';

export const pictures: readonly ArticlePicture[] = [
  {
    ...{ file: 'hba1c-scale', section: 'what-is-hba1c', height: 150 },
    words: drawn(
      names(
        'A scale of HbA1c from 4 to 10 percent. From 6.5 on it can mean diabetes. For many people the aim is below 7.',
        'סולם של HbA1c מ-4 עד 10 אחוז. מ-6.5 ומעלה זה יכול להיות סוכרת. אצל רבים היעד הוא מתחת ל-7.',
        'مقياس HbA1c من 4 إلى 10 بالمئة. من 6.5 فما فوق قد يعني السكري. عند كثيرين الهدف أقل من 7.',
        'Шкала HbA1c от 4 до 10 процентов. От 6,5 это может быть диабет. Для многих цель — ниже 7.',
      ),
      names('HbA1c in percent', 'HbA1c באחוזים', 'HbA1c بالمئة', 'HbA1c в процентах'),
    ),
  },
  {
    ...{ file: 'low-sugar', section: 'low-sugar', height: 260, reads: true },
    words: drawn(
      names(
        'Four steps: the sugar is 65, which is low. Half a glass of juice, about 15 grams of sugar. A clock: wait 15 minutes. The sugar is measured again, and it is 95.',
        'ארבעה שלבים: הסוכר הוא 65, וזה נמוך. חצי כוס מיץ, בערך 15 גרם סוכר. שעון: מחכים 15 דקות. מודדים שוב, והסוכר הוא 95.',
        'أربع خطوات: السكر 65، وهذا منخفض. نصف كوب عصير، نحو 15 غرامًا من السكر. ساعة: انتظر 15 دقيقة. يُقاس السكر من جديد، وهو 95.',
        'Четыре шага: сахар 65, это мало. Полстакана сока, примерно 15 граммов сахара. Часы: подождать 15 минут. Сахар измерен снова, он 95.',
      ),
      names(
        'Something sweet at once, then wait 15 minutes and check again',
        'משהו מתוק מיד, אחר כך מחכים 15 דקות ובודקים שוב',
        'شيء حلو فورًا، ثم انتظر 15 دقيقة وافحص مرة أخرى',
        'Сразу сладкое, потом подождать 15 минут и проверить снова',
      ),
    ),
  },
  {
    ...{ file: 'foot-check', section: 'foot-care', height: 360 },
    words: drawn(
      names(
        'The soles of two feet, and a mirror to see them with. Rings show where to look: between the toes, at the ball of the foot, where there is a red wound, and at the heels, where there is a blister.',
        'הסוליות של שתי כפות רגליים, ומראה שעוזרת לראות אותן. טבעות מראות איפה להסתכל: בין האצבעות, בכרית כף הרגל, שבה יש פצע אדום, ובעקבים, שבאחד מהם יש שלפוחית.',
        'أسفل القدمين، ومرآة تساعد على رؤيتهما. الحلقات تبين أين تنظر: بين الأصابع، وعند مقدمة القدم حيث جرح أحمر، وعند الكعبين حيث فقاعة.',
        'Подошвы двух стоп и зеркало, чтобы их увидеть. Кольца показывают, куда смотреть: между пальцами, на переднюю часть стопы, где красная ранка, и на пятки, где волдырь.',
      ),
      names(
        'Each day: the soles, the heels, and between the toes',
        'בכל יום: הסוליות, העקבים ובין האצבעות',
        'كل يوم: أسفل القدم والكعبان وبين الأصابع',
        'Каждый день: подошвы, пятки и между пальцами',
      ),
    ),
  },
];
