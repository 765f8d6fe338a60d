import { names } from '../../../name/names.ts';
import { type ArticlePicture, drawn } from '../../picture.ts';

export const pictures: readonly ArticlePicture[] = [
  {
    ...{ file: 'inhaler-parts', section: 'inhaler-steps', height: 320 },
    words: drawn(
      names(
        'A spray inhaler: a small can stands upside down in a bent holder with a mouthpiece, and its cap lies beside it. To the right a spacer, a clear tube with a mouthpiece at one end and a place for the inhaler at the other.',
        'משאף תרסיס: מכל קטן עומד הפוך בתוך גוף כפוף עם פייה, והמכסה מונח לידו. מימין ספייסר, צינור שקוף עם פייה בקצה אחד ומקום למשאף בקצה השני.',
        'بخاخ رش: علبة صغيرة مقلوبة في حامل منحنٍ له فوهة، وغطاؤه بجانبه. إلى اليمين المِفساح، وهو أنبوب شفاف له فوهة في طرف ومكان للبخاخ في الطرف الآخر.',
        'Ингалятор-спрей: маленький баллончик стоит дном вверх в изогнутом корпусе с мундштуком, рядом лежит колпачок. Справа спейсер, прозрачная трубка: на одном конце мундштук, на другом место для ингалятора.',
      ),
      names(
        '1 the can with the medicine, 2 the mouthpiece, 3 the cap, 4 the spacer',
        '1 המכל עם התרופה, 2 הפייה, 3 המכסה, 4 הספייסר',
        '1 علبة الدواء، 2 الفوهة، 3 الغطاء، 4 المِفساح',
        '1 баллончик с лекарством, 2 мундштук, 3 колпачок, 4 спейсер',
      ),
    ),
  },
  {
    ...{ file: 'airway', section: 'triggers', height: 320, reads: true },
    words: drawn(
      names(
        'Two airways, cut across. The first has a thin wall and is wide open for the air. In the second the wall is swollen, the muscle round it is tight and there is slime, so that little air gets through.',
        'שתי דרכי אוויר בחתך. לראשונה דופן דקה, והיא פתוחה לרווחה לאוויר. בשנייה הדופן נפוחה, השריר סביבה מכווץ ויש ריר, ולכן עובר בה מעט אוויר.',
        'مجريان للهواء في مقطع. الأول جداره رقيق ومفتوح للهواء. في الثاني الجدار متورم والعضلة حوله مشدودة وفيه مخاط، فلا يمر إلا قليل من الهواء.',
        'Два дыхательных пути в разрезе. У первого стенка тонкая, и он широко открыт для воздуха. У второго стенка отёкшая, мышца вокруг сжата и есть слизь, поэтому воздуха проходит мало.',
      ),
      names(
        'An airway on a good day, and when something sets asthma off',
        'דרך אוויר ביום טוב, וכשמשהו מעורר את האסתמה',
        'مجرى الهواء في يوم جيد، وعندما يثير شيء الربو',
        'Дыхательный путь в хороший день и когда что-то вызвало астму',
      ),
    ),
  },
];
