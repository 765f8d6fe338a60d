import { test, type TestExplanation } from '../row.ts';

export const HEART_AND_LUNGS: readonly TestExplanation[] = [
  test('33762-6 30934-4', ['Natriuretic peptide tests (BNP, NT-proBNP)', 'natriuretic-peptide-tests-bnp-nt-probnp'], {
    about: [
      'A substance that the heart makes when it is stretched.',
      'חומר שהלב מייצר כשהוא נמתח.',
      'مادة يفرزها القلب عند تمدده.',
      'Вещество, которое сердце выделяет при растяжении.',
    ],
    high: [
      'The heart works under strain. Age and weak kidneys raise it too.',
      'הלב עובד תחת עומס. גם גיל וכליות חלשות מעלים אותו.',
      'القلب تحت جهد. العمر وضعف الكلى يرفعانها أيضًا.',
      'Сердцу тяжело. Возраст и слабые почки тоже повышают.',
    ],
    low: ['Heart failure is unlikely.', 'אי ספיקת לב אינה סבירה.', 'قصور القلب غير مرجح.', 'Сердечная недостаточность маловероятна.'],
  }),
  test('6598-7 10839-9 67151-1 89579-7', ['Troponin test', 'troponin-test'], {
    about: [
      'A substance of the heart muscle. It gets into the blood when the heart is hurt.',
      'חומר משריר הלב. הוא מגיע לדם כשהלב נפגע.',
      'مادة من عضلة القلب تصل إلى الدم عند تأذيه.',
      'Вещество сердечной мышцы. Попадает в кровь при её повреждении.',
    ],
    high: [
      'It can be a heart attack: with chest pain go to the emergency room. Weak kidneys raise it too.',
      'ייתכן התקף לב: עם כאב בחזה יש לפנות למיון. גם כליות חלשות מעלות אותו.',
      'قد تكون نوبة قلبية: مع ألم الصدر اذهب إلى الطوارئ. ضعف الكلى يرفعه أيضًا.',
      'Возможен инфаркт: при боли в груди — в приёмный покой. Слабые почки тоже повышают.',
    ],
    low: ['Low is good.', 'ערך נמוך הוא טוב.', 'الانخفاض جيد.', 'Низкий — хорошо.'],
  }),
  test('2157-6', ['Creatine kinase', 'creatine-kinase'], {
    about: ['A substance of the muscles.', 'חומר מהשרירים.', 'مادة من العضلات.', 'Вещество мышц.'],
    high: [
      'Hard sport, a fall, an injection, or a statin that hurts the muscles.',
      'ספורט מאומץ, נפילה, זריקה, או סטטין שפוגע בשרירים.',
      'رياضة شاقة أو سقوط أو حقنة أو ستاتين يؤذي العضلات.',
      'Тяжёлый спорт, падение, укол или статин, вредящий мышцам.',
    ],
    low: ['Little muscle; no worry.', 'מעט שריר; לא מדאיג.', 'قلة العضلات؛ لا قلق.', 'Мало мышц; тревожиться не надо.'],
  }),
  test('10230-1', ['Ejection fraction', 'heartfailure.html'], {
    about: [
      'How much of its blood the heart pumps out with a beat.',
      'כמה מהדם הלב מוציא בכל פעימה.',
      'كم من دمه يضخ القلب مع كل نبضة.',
      'Какую часть крови сердце выталкивает за удар.',
    ],
    high: ['From 50% on the heart pumps well.', 'מ־50% הלב מזרים היטב.', 'من 50% يضخ القلب جيدًا.', 'От 50% сердце качает хорошо.'],
    low: [
      'Below 40% the heart is weak. Medicines can make it stronger.',
      'מתחת ל־40% הלב חלש. תרופות יכולות לחזק אותו.',
      'تحت 40% يكون القلب ضعيفًا. الأدوية قد تقويه.',
      'Ниже 40% сердце слабое. Лекарства могут его укрепить.',
    ],
  }),
  test('19926-5', ['Lung function tests', 'lung-function-tests'], {
    about: [
      'How much of your breath you can blow out in the first second.',
      'כמה מהאוויר אפשר לנשוף בשנייה הראשונה.',
      'كم من هوائك تنفخ في الثانية الأولى.',
      'Сколько воздуха вы выдыхаете за первую секунду.',
    ],
    high: null,
    low: [
      'Below 70% the airways are narrow, as in asthma or COPD.',
      'מתחת ל־70% דרכי האוויר צרות, כמו באסתמה או COPD.',
      'تحت 70% تكون مجاري الهواء ضيقة كما في الربو أو الانسداد الرئوي.',
      'Ниже 70% дыхательные пути узкие, как при астме или ХОБЛ.',
    ],
  }),
];
