import { names } from '../../../name/names.ts';
import { type ArticlePicture, drawn } from '../../picture.ts';

export const pictures: readonly ArticlePicture[] = [
  {
    ...{ file: 'weight-water', section: 'weigh-why', height: 300 },
    words: drawn(
      names(
        'A scale that shows 74 kilos, and three bars for three days: 72, then 73, then 74 kilos.',
        'משקל שמראה 74 קילו, ושלושה עמודים לשלושה ימים: 72, אחר כך 73, אחר כך 74 קילו.',
        'ميزان يُظهر 74 كيلو، وثلاثة أعمدة لثلاثة أيام: 72 ثم 73 ثم 74 كيلو.',
        'Весы показывают 74 килограмма, и три столбика за три дня: 72, потом 73, потом 74 килограмма.',
      ),
      names(
        'Two kilos more within three days: tell your care team',
        'שני קילו יותר בתוך שלושה ימים: מספרים לצוות',
        'كيلوان أكثر خلال ثلاثة أيام: أخبر فريقك',
        'На два килограмма больше за три дня: скажите команде',
      ),
    ),
  },
];
