import { test, type TestExplanation } from '../row.ts';

export const IRON_CLOTTING_INFLAMMATION: readonly TestExplanation[] = [
  test('2276-4', ['Ferritin blood test', 'ferritin-blood-test'], {
    about: ['How full the iron stores are.', 'כמה מלאים מאגרי הברזל.', 'مدى امتلاء مخازن الحديد.', 'Насколько полны запасы железа.'],
    high: [
      'Inflammation raises it for a while. Rarely there is too much iron.',
      'דלקת מעלה אותו לזמן מה. לעתים רחוקות יש עודף ברזל.',
      'الالتهاب يرفعه مؤقتًا. نادرًا ما يكون الحديد زائدًا.',
      'Воспаление временно его повышает. Редко железа слишком много.',
    ],
    low: [
      'The stores are empty, also before anemia shows. Bleeding or food can be the reason.',
      'המאגרים ריקים, גם לפני שרואים אנמיה. הסיבה יכולה להיות דימום או תזונה.',
      'المخازن فارغة حتى قبل ظهور فقر الدم. السبب قد يكون نزيفًا أو غذاءً.',
      'Запасы пусты, даже до анемии. Причиной может быть кровотечение или питание.',
    ],
  }),
  test('2498-4', ['Iron tests', 'iron-tests'], {
    about: [
      'Iron on its way in the blood. It changes through the day.',
      'ברזל בדרכו בדם. הוא משתנה לאורך היום.',
      'الحديد المتنقل في الدم. يتغير خلال اليوم.',
      'Железо в пути по крови. За день меняется.',
    ],
    high: [
      'Iron tablets, or rarely too much iron in the body.',
      'כדורי ברזל, או לעתים רחוקות עודף ברזל בגוף.',
      'أقراص الحديد أو نادرًا زيادة الحديد في الجسم.',
      'Таблетки железа или, редко, избыток железа.',
    ],
    low: [
      'Iron may be missing, or the body is inflamed. Ferritin tells which.',
      'ייתכן חוסר ברזל או דלקת. פריטין מראה מה מהם.',
      'قد ينقص الحديد أو يكون هناك التهاب. الفيريتين يبيّن أيهما.',
      'Возможна нехватка железа или воспаление. Различит ферритин.',
    ],
  }),
  test('2502-3', ['Iron tests', 'iron-tests'], {
    about: [
      'How much of the iron transport is loaded.',
      'כמה מנשאי הברזל טעונים.',
      'كم من ناقلات الحديد محمّلة.',
      'Насколько загружен перенос железа.',
    ],
    high: [
      'Above 45% there may be too much iron.',
      'מעל 45% ייתכן עודף ברזל.',
      'فوق 45% قد يكون الحديد زائدًا.',
      'Выше 45% железа может быть слишком много.',
    ],
    low: [
      'Below 20% iron is missing where blood is made.',
      'מתחת ל־20% חסר ברזל במקום שבו נוצר דם.',
      'تحت 20% ينقص الحديد حيث يتكون الدم.',
      'Ниже 20% железа не хватает там, где образуется кровь.',
    ],
  }),
  test('6301-6 34714-6', ['Prothrombin time test and INR', 'prothrombin-time-test-and-inr-ptinr'], {
    about: [
      'How long blood takes to clot. It guides the dose of warfarin.',
      'כמה זמן לוקח לדם להיקרש. הוא מכוון את מינון הוורפרין.',
      'كم يحتاج الدم ليتخثر. به تُضبط جرعة الوارفارين.',
      'Как долго свёртывается кровь. По нему подбирают дозу варфарина.',
    ],
    high: [
      'Blood clots slowly: bleeding becomes more likely. The dose is looked at.',
      'הדם נקרש לאט: הסיכוי לדימום עולה. בודקים את המינון.',
      'يتخثر الدم ببطء: يزداد احتمال النزيف. تُراجع الجرعة.',
      'Кровь свёртывается медленно: риск кровотечения. Проверяют дозу.',
    ],
    low: [
      'On warfarin the protection may be too weak.',
      'עם וורפרין ההגנה עלולה להיות חלשה מדי.',
      'مع الوارفارين قد تكون الحماية ضعيفة.',
      'При варфарине защита может быть слабой.',
    ],
  }),
  test('3173-2 14979-9', ['Partial thromboplastin time (PTT) test', 'partial-thromboplastin-time-ptt-test'], {
    about: [
      'Another way to measure how long blood takes to clot.',
      'דרך נוספת למדוד כמה זמן לוקח לדם להיקרש.',
      'طريقة أخرى لقياس زمن تخثر الدم.',
      'Другой способ измерить время свёртывания.',
    ],
    high: [
      'Blood clots slowly: heparin, the liver, or a missing clotting factor.',
      'הדם נקרש לאט: הפרין, הכבד או גורם קרישה חסר.',
      'يتخثر الدم ببطء: الهيبارين أو الكبد أو نقص عامل تخثر.',
      'Кровь свёртывается медленно: гепарин, печень или нехватка фактора.',
    ],
    low: [
      'Blood clots a little faster; alone it says little.',
      'הדם נקרש מעט מהר יותר; לבדו זה אומר מעט.',
      'يتخثر الدم أسرع قليلًا؛ وحدها لا تقول الكثير.',
      'Свёртывается чуть быстрее; само по себе значит мало.',
    ],
  }),
  test('48065-7 48066-5 7799-0', ['D-dimer test', 'd-dimer-test'], {
    about: [
      'Pieces that are left when a clot dissolves.',
      'חלקים שנשארים כשקריש נמס.',
      'بقايا تظهر عند ذوبان جلطة.',
      'Остатки растворившегося сгустка.',
    ],
    high: [
      'There may be a clot. Age, pregnancy, infection and surgery raise it too.',
      'ייתכן שיש קריש. גם גיל, היריון, זיהום וניתוח מעלים אותו.',
      'قد توجد جلطة. العمر والحمل والعدوى والجراحة ترفعه أيضًا.',
      'Возможен тромб. Возраст, беременность, инфекция и операция тоже его повышают.',
    ],
    low: ['A clot is unlikely.', 'קריש אינו סביר.', 'الجلطة غير مرجحة.', 'Тромб маловероятен.'],
  }),
  test('1988-5 30522-7', ['C-reactive protein (CRP) test', 'c-reactive-protein-crp-test'], {
    about: [
      'Shows inflammation anywhere in the body, but not where.',
      'מראה דלקת בגוף, אבל לא איפה.',
      'يُظهر التهابًا في الجسم دون تحديد مكانه.',
      'Показывает воспаление в теле, но не место.',
    ],
    high: [
      'Mostly an infection. The higher, the stronger.',
      'לרוב זיהום. ככל שגבוה יותר, הדלקת חזקה יותר.',
      'غالبًا عدوى. كلما ارتفع كانت أقوى.',
      'Чаще инфекция. Чем выше, тем сильнее.',
    ],
    low: ['Low is good.', 'ערך נמוך הוא טוב.', 'الانخفاض جيد.', 'Низкий — хорошо.'],
  }),
  test('4537-7 30341-2', ['Erythrocyte sedimentation rate (ESR)', 'erythrocyte-sedimentation-rate-esr'], {
    about: [
      'How fast red cells sink in a tube: a slow sign of inflammation.',
      'כמה מהר תאים אדומים שוקעים במבחנה: סימן איטי לדלקת.',
      'سرعة ترسب الكريات الحمراء في الأنبوب: علامة بطيئة على الالتهاب.',
      'Как быстро оседают красные клетки: медленный признак воспаления.',
    ],
    high: [
      'Inflammation, infection, anemia, pregnancy or age.',
      'דלקת, זיהום, אנמיה, היריון או גיל.',
      'التهاب أو عدوى أو فقر دم أو حمل أو تقدم العمر.',
      'Воспаление, инфекция, анемия, беременность или возраст.',
    ],
    low: ['Low is no worry.', 'ערך נמוך אינו מדאיג.', 'الانخفاض لا يدعو للقلق.', 'Низкая — не повод для тревоги.'],
  }),
  test('5902-2 5964-2', ['Prothrombin time test and INR', 'prothrombin-time-test-and-inr-ptinr'], {
    about: [
      'In how many seconds blood clots. The INR is worked out from it.',
      'בכמה שניות הדם נקרש. ממנו מחשבים את ה־INR.',
      'في كم ثانية يتخثر الدم. منه يُحسب INR.',
      'За сколько секунд свёртывается кровь. По нему считают МНО.',
    ],
    high: [
      'Slower: warfarin, a sick liver or little vitamin K.',
      'לאט יותר: וורפרין, כבד חולה או מעט ויטמין K.',
      'أبطأ: وارفارين أو كبد مريض أو نقص فيتامين K.',
      'Медленнее: варфарин, больная печень или мало витамина K.',
    ],
    low: [
      'Faster is mostly no worry.',
      'מהר יותר לרוב אינו מדאיג.',
      'الأسرع لا يدعو للقلق غالبًا.',
      'Быстрее — обычно не повод для тревоги.',
    ],
  }),
];
