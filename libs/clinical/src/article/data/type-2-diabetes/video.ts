import { names } from '../../../name/names.ts';
import { type ArticleVideo, spoken } from '../../video.ts';

export const video: ArticleVideo = {
  file: 'hba1c',
  section: 'what-is-hba1c',
  titles: names('What HbA1c shows', 'מה מראה HbA1c', 'ماذا يُظهر HbA1c', 'Что показывает HbA1c'),
  ...spoken(
    [
      5.5,
      names(
        'Sugar from food travels in the blood.',
        'הסוכר מהאוכל נע בדם.',
        'السكر من الطعام يسير في الدم.',
        'Сахар из еды движется по крови.',
      ),
    ],
    [
      5.5,
      names(
        'It sticks to the red cells of the blood.',
        'הוא נדבק לכדוריות הדם האדומות.',
        'ويلتصق بخلايا الدم الحمراء.',
        'Он прилипает к красным клеткам крови.',
      ),
    ],
    [6, names('These live for about three months.', 'הן חיות כשלושה חודשים.', 'وهي تعيش نحو ثلاثة أشهر.', 'Они живут около трёх месяцев.')],
    [
      6.5,
      names(
        'HbA1c tells how much of them carries sugar.',
        'HbA1c אומר כמה מהן נושאות סוכר.',
        'يقول HbA1c كم منها يحمل السكر.',
        'HbA1c показывает, сколько таких клеток несут сахар.',
      ),
    ],
    [
      7,
      names(
        'So it shows an average, and one sweet day does not change it.',
        'לכן הוא מראה ממוצע, ויום מתוק אחד לא משנה אותו.',
        'لذلك فهو معدل، ويوم حلو واحد لا يغيره.',
        'Это среднее число, и один сладкий день его не изменит.',
      ),
    ],
    [
      5,
      names(
        'From 6.5 percent on it can mean diabetes.',
        'מ־6.5 אחוזים ומעלה הוא יכול להעיד על סוכרת.',
        'من 6.5 بالمئة فما فوق قد يعني السكري.',
        'От 6,5 процента и выше он может означать диабет.',
      ),
    ],
    [
      5,
      names(
        'For many people the aim is below 7 percent.',
        'אצל רבים היעד הוא מתחת ל־7 אחוזים.',
        'عند كثيرين يكون الهدف أقل من 7 بالمئة.',
        'Для многих цель — ниже 7 процентов.',
      ),
    ],
    [
      6,
      names(
        'Your own aim can be different, so ask your care team.',
        'היעד שלכם יכול להיות אחר, ולכן כדאי לשאול את הצוות המטפל.',
        'قد يكون هدفك مختلفًا، فاسأل فريق علاجك.',
        'Ваша цель может быть другой, спросите свою команду.',
      ),
    ],
  ),
};
