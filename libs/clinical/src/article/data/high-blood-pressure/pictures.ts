import { names } from '../../../name/names.ts';
import { type ArticlePicture, drawn } from '../../picture.ts';

export const pictures: readonly ArticlePicture[] = [
  {
    ...{ file: 'cuff-position', section: 'measure-right', height: 360 },
    words: drawn(
      names(
        'A woman sits at a table with her back held. Her bare arm lies on the table, and the cuff is on the upper arm. A line shows that the cuff is as high as the heart.',
        'אישה יושבת ליד שולחן עם גב נשען. הזרוע החשופה שלה מונחת על השולחן, והשרוול על הזרוע. קו מראה שהשרוול בגובה הלב.',
        'امرأة تجلس إلى طاولة وظهرها مسنود. ذراعها المكشوفة على الطاولة، والكم على أعلى الذراع. خط يبين أن الكم بمستوى القلب.',
        'Женщина сидит за столом, спина опирается на стул. Голая рука лежит на столе, манжета надета на плечо. Линия показывает, что манжета на уровне сердца.',
      ),
      names('The cuff is as high as the heart', 'השרוול בגובה הלב', 'الكم بمستوى القلب', 'Манжета на уровне сердца'),
    ),
  },
];
