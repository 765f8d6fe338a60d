import { test, type TestExplanation } from '../row.ts';

export const SUGAR_AND_FATS: readonly TestExplanation[] = [
  test('4548-4', ['Hemoglobin A1C', 'hemoglobin-a1c-hba1c-test'], {
    about: [
      'Your average blood sugar over the last three months.',
      'הסוכר הממוצע בדם בשלושת החודשים האחרונים.',
      'معدل سكر الدم في الأشهر الثلاثة الماضية.',
      'Средний сахар в крови за последние три месяца.',
    ],
    high: [
      'From 5.7% on the sugar is a little high, from 6.5% on it can be diabetes.',
      'מ־5.7% הסוכר מעט גבוה, ומ־6.5% ייתכן שזו סוכרת.',
      'من 5.7% يكون السكر مرتفعًا قليلًا، ومن 6.5% قد يكون سكري.',
      'От 5,7% сахар немного повышен, от 6,5% может быть диабет.',
    ],
    low: [
      'With diabetes medicine it can mean that sugar drops too often. Lack of blood can also lower it.',
      'עם תרופות לסוכרת ייתכן שהסוכר יורד לעתים קרובות מדי. גם אנמיה מורידה אותו.',
      'مع أدوية السكري قد يعني أن السكر يهبط كثيرًا. وفقر الدم قد يخفضه أيضًا.',
      'При лекарствах от диабета это может значить, что сахар часто падает. Малокровие тоже снижает его.',
    ],
  }),
  test('2339-0 2345-7 41653-7 15074-8', ['Blood glucose test', 'blood-glucose-test'], {
    about: [
      'How much sugar is in your blood right now. Food changes it.',
      'כמה סוכר יש בדם ברגע זה. אוכל משנה אותו.',
      'كم السكر في دمك الآن. الطعام يغيره.',
      'Сколько сахара в крови сейчас. Еда его меняет.',
    ],
    high: [
      'After a meal it is often higher. If it stays high, it can be diabetes.',
      'אחרי ארוחה הוא לרוב גבוה יותר. אם הוא נשאר גבוה, ייתכן שזו סוכרת.',
      'بعد الطعام يكون أعلى غالبًا. إن بقي مرتفعًا فقد يكون سكري.',
      'После еды он часто выше. Если остаётся высоким, это может быть диабет.',
    ],
    low: [
      'Below 70 you may shake, sweat or feel weak. Eat or drink something sweet.',
      'מתחת ל־70 ייתכנו רעד, זיעה או חולשה. יש לאכול או לשתות משהו מתוק.',
      'تحت 70 قد ترتجف أو تتعرق أو تضعف. كل أو اشرب شيئًا حلوًا.',
      'Ниже 70 бывают дрожь, пот и слабость. Съешьте или выпейте сладкое.',
    ],
  }),
  test('1558-6', ['Blood glucose test', 'blood-glucose-test'], {
    about: [
      'How much sugar is in your blood after eight hours without food.',
      'כמה סוכר יש בדם אחרי שמונה שעות בלי אוכל.',
      'كم السكر في دمك بعد ثماني ساعات بلا طعام.',
      'Сколько сахара в крови после восьми часов без еды.',
    ],
    high: [
      'From 100 on it is a little high, from 126 on, seen twice, it is diabetes.',
      'מ־100 הוא מעט גבוה, ומ־126, בשתי בדיקות, זו סוכרת.',
      'من 100 يكون مرتفعًا قليلًا، ومن 126 في فحصين يكون سكري.',
      'От 100 немного повышен, от 126 дважды — это диабет.',
    ],
    low: [
      'Too little sugar; with diabetes medicine the dose may be too high.',
      'מעט מדי סוכר; עם תרופות לסוכרת ייתכן שהמינון גבוה מדי.',
      'سكر قليل جدًا؛ مع أدوية السكري قد تكون الجرعة عالية.',
      'Сахара мало; при лекарствах от диабета доза может быть велика.',
    ],
  }),
  test('2093-3', ['Cholesterol levels', 'cholesterol-levels'], {
    about: [
      'All the cholesterol in your blood, the good and the bad kind together.',
      'כל הכולסטרול בדם, הטוב והרע יחד.',
      'كل الكوليسترول في دمك، النافع والضار معًا.',
      'Весь холестерин в крови, и хороший, и плохой.',
    ],
    high: [
      'It can settle in the vessels over years. The LDL value tells more.',
      'הוא עלול לשקוע בכלי הדם במשך שנים. ערך ה־LDL אומר יותר.',
      'قد يترسب في الأوعية مع السنين. قيمة LDL تقول أكثر.',
      'С годами он может оседать в сосудах. Значение ЛПНП говорит больше.',
    ],
    low: [
      'Mostly good. Very low can come with illness or too little food.',
      'לרוב טוב. ערך נמוך מאוד יכול לבוא עם מחלה או תת־תזונה.',
      'جيد غالبًا. القيمة المنخفضة جدًا قد ترافق المرض أو قلة الغذاء.',
      'Обычно хорошо. Очень низкий бывает при болезни или недоедании.',
    ],
  }),
  test('18262-6 13457-7 2089-1', ['Cholesterol levels', 'cholesterol-levels'], {
    about: [
      'The "bad" cholesterol, which can narrow the vessels.',
      'הכולסטרול "הרע", שעלול להצר את כלי הדם.',
      'الكوليسترول "الضار" الذي قد يضيّق الأوعية.',
      '«Плохой» холестерин, который может сужать сосуды.',
    ],
    high: [
      'Heart attack and stroke become more likely. Food, movement and medicine lower it.',
      'הסיכוי להתקף לב ולשבץ עולה. אוכל, תנועה ותרופות מורידים אותו.',
      'يزداد احتمال النوبة القلبية والسكتة. الغذاء والحركة والدواء تخفضه.',
      'Повышается риск инфаркта и инсульта. Еда, движение и лекарства его снижают.',
    ],
    low: [
      'Low is good for heart and vessels.',
      'ערך נמוך טוב ללב ולכלי הדם.',
      'الانخفاض جيد للقلب والأوعية.',
      'Низкий — хорошо для сердца и сосудов.',
    ],
  }),
  test('2085-9', ['Cholesterol levels', 'cholesterol-levels'], {
    about: [
      'The "good" cholesterol, which carries fat away from the vessels.',
      'הכולסטרול "הטוב", שמסלק שומן מכלי הדם.',
      'الكوليسترول "النافع" الذي ينقل الدهون بعيدًا عن الأوعية.',
      '«Хороший» холестерин, который уносит жир из сосудов.',
    ],
    high: ['Mostly good for the heart.', 'לרוב טוב ללב.', 'جيد للقلب غالبًا.', 'Обычно хорошо для сердца.'],
    low: [
      'The heart has less protection. Moving more and not smoking help.',
      'ללב יש פחות הגנה. יותר תנועה והפסקת עישון עוזרות.',
      'حماية القلب أقل. المزيد من الحركة وترك التدخين يفيدان.',
      'Сердце защищено хуже. Помогают движение и отказ от курения.',
    ],
  }),
  test('2571-8', ['Triglycerides test', 'triglycerides-test'], {
    about: [
      'The fat that the body keeps as a store of energy.',
      'השומן שהגוף שומר כמאגר אנרגיה.',
      'الدهون التي يخزنها الجسم للطاقة.',
      'Жир, который тело хранит как запас энергии.',
    ],
    high: [
      'Sugar, alcohol, weight or a meal before the test raise it. Very high can hurt the pancreas.',
      'סוכר, אלכוהול, משקל או ארוחה לפני הבדיקה מעלים אותו. ערך גבוה מאוד עלול לפגוע בלבלב.',
      'السكر والكحول والوزن أو وجبة قبل الفحص ترفعها. القيم العالية جدًا قد تؤذي البنكرياس.',
      'Сахар, алкоголь, вес или еда перед анализом его повышают. Очень высокий вредит поджелудочной.',
    ],
    low: ['Low is no worry.', 'ערך נמוך אינו מדאיג.', 'الانخفاض لا يدعو للقلق.', 'Низкие — не повод для тревоги.'],
  }),
];
