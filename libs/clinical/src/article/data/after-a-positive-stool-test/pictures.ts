import { names } from '../../../name/names.ts';
import { type ArticlePicture, drawn } from '../../picture.ts';

export const pictures: readonly ArticlePicture[] = [
  {
    ...{ file: 'colonoscopy', section: 'colonoscopy-day', height: 380 },
    words: drawn(
      names(
        'The large bowel in the belly, with a thin soft tube that comes from below and has a light at its tip. A round window shows what the camera sees: the bowel from inside, and a small polyp with a wire loop round it.',
        'המעי הגס בבטן, וצינור דק ורך שנכנס מלמטה ובקצהו אור. חלון עגול מראה מה המצלמה רואה: את המעי מבפנים, ופוליפ קטן עם לולאת תיל סביבו.',
        'الأمعاء الغليظة في البطن، وأنبوب رفيع ولين يدخل من الأسفل وفي طرفه ضوء. نافذة مستديرة تبين ما تراه الكاميرا: الأمعاء من الداخل، وسليلة صغيرة حولها حلقة سلك.',
        'Толстая кишка в животе и тонкая мягкая трубка, которая входит снизу, с огоньком на конце. Круглое окно показывает, что видит камера: кишку изнутри и маленький полип с проволочной петлёй вокруг.',
      ),
      names(
        'How the bowel is looked at, and how a polyp is taken out',
        'איך רואים את המעי, ואיך מוציאים פוליפ',
        'كيف تُرى الأمعاء، وكيف تُزال سليلة',
        'Как осматривают кишку и как удаляют полип',
      ),
    ),
  },
];
