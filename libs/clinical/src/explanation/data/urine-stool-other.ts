import { test, type TestExplanation } from '../row.ts';

export const URINE_STOOL_OTHER: readonly TestExplanation[] = [
  test('5792-7 2350-7', ['Glucose in urine test', 'glucose-in-urine-test'], {
    about: [
      'Sugar in the urine. Mostly there is none.',
      'סוכר בשתן. לרוב אין.',
      'السكر في البول. غالبًا لا يوجد.',
      'Сахар в моче. Обычно его нет.',
    ],
    high: [
      'Blood sugar was high, or a diabetes medicine washes sugar out, as it should.',
      'הסוכר בדם היה גבוה, או שתרופה לסוכרת מוציאה סוכר, כפי שצריך.',
      'كان سكر الدم مرتفعًا أو دواء سكري يطرح السكر كما يجب.',
      'Сахар в крови был высок, или лекарство от диабета выводит сахар, как и должно.',
    ],
    low: null,
  }),
  test('20454-5 2888-6 5804-0', ['Protein in urine', 'protein-in-urine'], {
    about: [
      'Protein in the urine. Mostly there is hardly any.',
      'חלבון בשתן. לרוב כמעט אין.',
      'البروتين في البول. غالبًا لا يكاد يوجد.',
      'Белок в моче. Обычно его почти нет.',
    ],
    high: [
      'Sport or fever for a day, or kidneys that leak. In pregnancy tell your team at once.',
      'ספורט או חום ליום אחד, או כליות שדולפות. בהיריון יש לספר מיד לצוות.',
      'رياضة أو حمى ليوم أو تسرب من الكلى. أثناء الحمل أخبري فريقك فورًا.',
      'Спорт или жар на день, или почки пропускают белок. При беременности сразу скажите врачу.',
    ],
    low: null,
  }),
  test('5794-3 20409-9', ['Blood in urine', 'blood-in-urine'], {
    about: [
      'Blood in the urine, also when one cannot see it.',
      'דם בשתן, גם כשלא רואים אותו.',
      'دم في البول حتى إن لم يُرَ.',
      'Кровь в моче, даже если её не видно.',
    ],
    high: [
      'An infection, a stone, sport or the period. Without such a reason it needs a look.',
      'זיהום, אבן, ספורט או מחזור. בלי סיבה כזו נדרשת בדיקה.',
      'عدوى أو حصاة أو رياضة أو الدورة. دون سبب كهذا يلزم الفحص.',
      'Инфекция, камень, спорт или месячные. Без такой причины нужен осмотр.',
    ],
    low: null,
  }),
  test('5802-4', ['Nitrites in urine', 'nitrites-in-urine'], {
    about: [
      'A substance that bacteria make in urine.',
      'חומר שחיידקים יוצרים בשתן.',
      'مادة تصنعها البكتيريا في البول.',
      'Вещество, которое бактерии образуют в моче.',
    ],
    high: [
      'Bacteria are likely: with burning or fever it is an infection.',
      'סביר שיש חיידקים: עם צריבה או חום זה זיהום.',
      'البكتيريا مرجحة: مع حرقة أو حمى فهي عدوى.',
      'Вероятны бактерии: при жжении или жаре это инфекция.',
    ],
    low: null,
  }),
  test('5799-2', ['Urinalysis', 'urinalysis'], {
    about: ['A sign of white cells in urine.', 'סימן לתאים לבנים בשתן.', 'علامة على كريات بيضاء في البول.', 'Признак белых клеток в моче.'],
    high: [
      'The bladder or a kidney is inflamed. Most often it is an infection.',
      'דלקת בשלפוחית או בכליה, לרוב זיהום.',
      'التهاب المثانة أو الكلية، غالبًا عدوى.',
      'Воспаление мочевого пузыря или почки, чаще инфекция.',
    ],
    low: null,
  }),
  test('2514-8 5797-6', ['Ketones in urine', 'ketones-in-urine'], {
    about: [
      'Waste that comes when the body burns fat.',
      'פסולת שנוצרת כשהגוף שורף שומן.',
      'فضلات تظهر عندما يحرق الجسم الدهون.',
      'Отходы сжигания жира.',
    ],
    high: [
      'Fasting or a diet. With diabetes and vomiting it is an emergency.',
      'צום או דיאטה. עם סוכרת והקאות זה מצב חירום.',
      'صيام أو حمية. مع السكري والتقيؤ حالة طارئة.',
      'Голод или диета. При диабете и рвоте — неотложный случай.',
    ],
    low: null,
  }),
  test('57905-2 29771-3 27396-1 58453-2', ['Fecal occult blood test', 'fecal-occult-blood-test-fobt'], {
    about: ['Blood in the stool that one cannot see.', 'דם בצואה שלא רואים.', 'دم في البراز لا يُرى.', 'Кровь в кале, которой не видно.'],
    high: [
      'Blood was found. Most often it is no cancer; a colonoscopy shows where it comes from.',
      'נמצא דם. לרוב זה לא סרטן; קולונוסקופיה מראה מאיפה.',
      'وُجد دم. غالبًا ليس سرطانًا؛ تنظير القولون يُظهر المصدر.',
      'Найдена кровь. Чаще всего это не рак; колоноскопия покажет источник.',
    ],
    low: [
      'No blood was found. Do the test again when it is due.',
      'לא נמצא דם. יש לחזור על הבדיקה במועד.',
      'لم يوجد دم. أعد الفحص في موعده.',
      'Кровь не найдена. Повторите тест в срок.',
    ],
  }),
  test('33756-8', ['Colonic polyps', 'colonicpolyps.html'], {
    about: [
      'How big the polyp was that was taken from the bowel.',
      'מה היה גודל הפוליפ שהוסר מהמעי.',
      'حجم السليلة التي أزيلت من الأمعاء.',
      'Какого размера был удалённый полип кишечника.',
    ],
    high: [
      'From 10 mm on the next colonoscopy comes sooner.',
      'מ־10 מ״מ הקולונוסקופיה הבאה מוקדמת יותר.',
      'من 10 ملم يكون التنظير التالي أبكر.',
      'От 10 мм следующая колоноскопия раньше.',
    ],
    low: [
      'Small polyps are most often harmless once they are out.',
      'פוליפים קטנים לרוב אינם מזיקים אחרי שהוסרו.',
      'السلائل الصغيرة غالبًا غير مؤذية بعد إزالتها.',
      'Маленькие полипы после удаления обычно безвредны.',
    ],
  }),
  test('2857-1', ['Prostate-specific antigen (PSA) test', 'prostate-specific-antigen-psa-test'], {
    about: ['A substance of the prostate.', 'חומר מהערמונית.', 'مادة من البروستات.', 'Вещество простаты.'],
    high: [
      'A big or inflamed prostate, cycling, or rarely cancer. It is repeated before anything else.',
      'ערמונית גדולה או דלקתית, רכיבה על אופניים, או לעתים רחוקות סרטן. קודם חוזרים על הבדיקה.',
      'بروستات كبيرة أو ملتهبة أو ركوب الدراجة أو نادرًا سرطان. يعاد الفحص أولًا.',
      'Большая или воспалённая простата, велосипед или, редко, рак. Сначала анализ повторяют.',
    ],
    low: ['Low is good.', 'ערך נמוך הוא טוב.', 'الانخفاض جيد.', 'Низкий — хорошо.'],
  }),
  test('2106-3 2118-8 19080-1 21198-7', ['Pregnancy test', 'pregnancy-test'], {
    about: ['The hormone of pregnancy.', 'הורמון ההיריון.', 'هرمون الحمل.', 'Гормон беременности.'],
    high: [
      'You are most likely pregnant. It doubles every few days in the beginning.',
      'סביר מאוד שיש היריון. בהתחלה הוא מוכפל כל כמה ימים.',
      'على الأرجح هناك حمل. يتضاعف كل بضعة أيام في البداية.',
      'Скорее всего, вы беременны. Вначале он удваивается за несколько дней.',
    ],
    low: [
      'No pregnancy, or too early to see. Test again after a week.',
      'אין היריון, או מוקדם מדי לראות. כדאי לבדוק שוב אחרי שבוע.',
      'لا حمل أو الوقت مبكر. أعيدي الفحص بعد أسبوع.',
      'Беременности нет, или ещё рано. Повторите через неделю.',
    ],
  }),
  test('1798-8 3040-3', ['Lipase tests', 'lipase-tests'], {
    about: [
      'Substances of the pancreas that digest food.',
      'חומרים מהלבלב שמעכלים אוכל.',
      'مواد من البنكرياس تهضم الطعام.',
      'Вещества поджелудочной железы для пищеварения.',
    ],
    high: [
      'With strong belly pain the pancreas may be inflamed.',
      'עם כאב בטן חזק ייתכן שהלבלב דלקתי.',
      'مع ألم بطن شديد قد يكون البنكرياس ملتهبًا.',
      'При сильной боли в животе возможно воспаление поджелудочной.',
    ],
    low: ['Mostly no worry.', 'לרוב לא מדאיג.', 'غالبًا لا قلق.', 'Обычно тревожиться не надо.'],
  }),
  test('38265-5', ['Bone density scan', 'bone-density-scan'], {
    about: [
      'How dense your bones are, compared with those of young adults.',
      'כמה העצמות צפופות, לעומת מבוגרים צעירים.',
      'كثافة عظامك مقارنة بالبالغين الشباب.',
      'Насколько плотны кости по сравнению с молодыми взрослыми.',
    ],
    high: ['Dense bones; that is good.', 'עצמות צפופות; זה טוב.', 'عظام كثيفة؛ وهذا جيد.', 'Кости плотные, это хорошо.'],
    low: [
      'From −2.5 down bones break more easily. Medicine, vitamin D and training help.',
      'מ־2.5- ומטה עצמות נשברות בקלות. תרופות, ויטמין D ואימון עוזרים.',
      'من −2.5 فأقل تنكسر العظام بسهولة. الدواء وفيتامين D والتمرين تفيد.',
      'От −2,5 и ниже кости ломаются легче. Помогают лекарства, витамин D и тренировки.',
    ],
  }),
  test('44261-6 55758-7', ['Depression screening', 'depression-screening'], {
    about: [
      'Your answers about mood as one number: the higher, the harder the time.',
      'התשובות על מצב הרוח כמספר אחד: ככל שגבוה יותר, קשה יותר.',
      'إجاباتك عن المزاج كرقم واحد: كلما ارتفع كان الوقت أصعب.',
      'Ваши ответы о настроении одним числом: чем выше, тем тяжелее.',
    ],
    high: [
      'From 10 on it may be depression. Help works; talk with your team.',
      'מ־10 ייתכן שזה דיכאון. יש עזרה שעובדת; כדאי לדבר עם הצוות.',
      'من 10 قد يكون اكتئابًا. المساعدة تنفع؛ تحدث مع فريقك.',
      'От 10 может быть депрессия. Помощь действует; поговорите с врачом.',
    ],
    low: [
      'Below 5 there is little or no sign of depression.',
      'מתחת ל־5 יש מעט או אין סימן לדיכאון.',
      'تحت 5 لا علامة تُذكر على الاكتئاب.',
      'Ниже 5 признаков депрессии мало или нет.',
    ],
  }),
  test('70274-6', ['Mental health screening', 'mental-health-screening'], {
    about: [
      'Your answers about worry as one number: the higher, the harder the time.',
      'התשובות על דאגה כמספר אחד: ככל שגבוה יותר, קשה יותר.',
      'إجاباتك عن القلق كرقم واحد: كلما ارتفع كان الوقت أصعب.',
      'Ваши ответы о тревоге одним числом: чем выше, тем тяжелее.',
    ],
    high: [
      'From 10 on worry may need help. Help works; talk with your team.',
      'מ־10 ייתכן שהדאגה צריכה טיפול. יש עזרה שעובדת; כדאי לדבר עם הצוות.',
      'من 10 قد يحتاج القلق إلى علاج. المساعدة تنفع؛ تحدث مع فريقك.',
      'От 10 с тревогой может быть нужна помощь. Она действует; поговорите с врачом.',
    ],
    low: [
      'Below 5 there is little or no sign of too much worry.',
      'מתחת ל־5 יש מעט או אין סימן לדאגה רבה מדי.',
      'تحت 5 لا علامة تُذكر على قلق زائد.',
      'Ниже 5 признаков сильной тревоги мало или нет.',
    ],
  }),
  test('72106-8', ['Cognitive testing', 'cognitive-testing'], {
    about: [
      'Questions about memory and thinking, up to 30 points.',
      'שאלות על זיכרון וחשיבה, עד 30 נקודות.',
      'أسئلة عن الذاكرة والتفكير حتى 30 نقطة.',
      'Вопросы о памяти и мышлении, до 30 баллов.',
    ],
    high: [
      'From 24 on thinking is mostly as usual.',
      'מ־24 החשיבה לרוב כרגיל.',
      'من 24 يكون التفكير عاديًا غالبًا.',
      'От 24 мышление обычно в норме.',
    ],
    low: [
      'Memory may be weaker. Tiredness, low mood or a new language lower the points too.',
      'ייתכן שהזיכרון חלש יותר. גם עייפות, מצב רוח ירוד או שפה חדשה מורידים נקודות.',
      'قد تكون الذاكرة أضعف. التعب والحزن ولغة جديدة تخفض النقاط أيضًا.',
      'Память может быть слабее. Усталость, подавленность или чужой язык тоже снижают баллы.',
    ],
  }),
  test('5811-5 2965-2 5810-7', ['Urine concentration test', 'ency/article/003608.htm'], {
    about: ['How thick or thin the urine is.', 'כמה השתן מרוכז או דליל.', 'مدى تركيز البول.', 'Насколько моча густая или жидкая.'],
    high: [
      'Mostly you drank little before the test.',
      'לרוב שתית מעט לפני הבדיקה.',
      'غالبًا شربت قليلًا قبل الفحص.',
      'Чаще вы мало пили перед анализом.',
    ],
    low: [
      'Mostly you drank a lot before the test.',
      'לרוב שתית הרבה לפני הבדיקה.',
      'غالبًا شربت كثيرًا قبل الفحص.',
      'Чаще вы много пили перед анализом.',
    ],
  }),
  test('5803-2 2756-5', ['Urine pH test', 'ency/article/003583.htm'], {
    about: [
      'How sour the urine is. Food changes it.',
      'כמה השתן חומצי. האוכל משנה אותו.',
      'مدى حموضة البول. الطعام يغيره.',
      'Насколько моча кислая. Еда это меняет.',
    ],
    high: [
      'Less sour: plant food, or some bacteria.',
      'פחות חומצי: אוכל מהצומח, או חיידקים מסוימים.',
      'أقل حموضة: طعام نباتي أو بعض البكتيريا.',
      'Менее кислая: растительная еда или некоторые бактерии.',
    ],
    low: [
      'More sour: much meat, or you ate little.',
      'יותר חומצי: הרבה בשר, או שאכלת מעט.',
      'أكثر حموضة: لحم كثير أو أكل قليل.',
      'Более кислая: много мяса или мало еды.',
    ],
  }),
];
