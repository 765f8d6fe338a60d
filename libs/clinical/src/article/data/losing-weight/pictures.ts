import { names } from '../../../name/names.ts';
import { type ArticlePicture, drawn } from '../../picture.ts';

export const pictures: readonly ArticlePicture[] = [
  {
    ...{ file: 'plate', section: 'small-steps', height: 340 },
    words: drawn(
      names(
        'A plate: half of it is leaves and tomatoes, a quarter is beans, and a quarter is whole grains. Beside it stands a glass of water.',
        'צלחת: חצי ממנה עלים ועגבניות, רבע קטניות ורבע דגנים מלאים. לידה כוס מים.',
        'صحن: نصفه أوراق خضراء وبندورة، وربعه بقول، وربعه حبوب كاملة. بجانبه كوب ماء.',
        'Тарелка: половина — зелень и помидоры, четверть — бобовые, четверть — цельные злаки. Рядом стакан воды.',
      ),
      names(
        'Half of the plate with vegetables, and water to drink',
        'חצי צלחת ירקות, ומים לשתייה',
        'نصف الصحن خضار، والشراب ماء',
        'Половина тарелки — овощи, а пить воду',
      ),
    ),
  },
];
