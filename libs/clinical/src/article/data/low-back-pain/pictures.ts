import { names } from '../../../name/names.ts';
import { type ArticlePicture, drawn } from '../../picture.ts';

export const pictures: readonly ArticlePicture[] = [
  {
    ...{ file: 'back-moves', section: 'back-exercises', height: 440 },
    words: drawn(
      names(
        'Four moves. Somebody walks. Somebody lies on the back and pulls one knee to the chest. Somebody is on hands and knees with a round back, and then with a flat one.',
        'ארבע תנועות. אדם הולך. אדם שוכב על הגב ומקרב ברך אחת לחזה. אדם עומד על ארבע עם גב עגול, ואחר כך עם גב ישר.',
        'أربع حركات. شخص يمشي. شخص مستلقٍ على ظهره يسحب ركبة إلى صدره. شخص على يديه وركبتيه وظهره مقوس، ثم وظهره مستوٍ.',
        'Четыре движения. Человек идёт. Человек лежит на спине и тянет одно колено к груди. Человек стоит на четвереньках с круглой спиной, а потом с ровной.',
      ),
      names(
        '1 walk, 2 one knee to the chest, 3 the back round, 4 and flat',
        '1 הולכים, 2 ברך אחת לחזה, 3 גב עגול, 4 וגב ישר',
        '1 المشي، 2 ركبة إلى الصدر، 3 الظهر مقوس، 4 ثم مستوٍ',
        '1 ходьба, 2 колено к груди, 3 спина круглая, 4 и ровная',
      ),
    ),
  },
];
