import { test, type TestExplanation } from '../row.ts';

export const LIVER: readonly TestExplanation[] = [
  test('1742-6', ['ALT blood test', 'alt-blood-test'], {
    about: [
      'A substance of liver cells. It gets into the blood when they are hurt.',
      'חומר מתאי הכבד. הוא מגיע לדם כשהם נפגעים.',
      'مادة من خلايا الكبد تصل إلى الدم عند تأذيها.',
      'Вещество клеток печени. Попадает в кровь, когда им плохо.',
    ],
    high: [
      'Fatty liver, alcohol, medicines or a virus.',
      'כבד שומני, אלכוהול, תרופות או וירוס.',
      'كبد دهني أو كحول أو أدوية أو فيروس.',
      'Жирная печень, алкоголь, лекарства или вирус.',
    ],
    low: ['Low is no worry.', 'ערך נמוך אינו מדאיג.', 'الانخفاض لا يدعو للقلق.', 'Низкий — не повод для тревоги.'],
  }),
  test('1920-8', ['AST test', 'ast-test'], {
    about: [
      'A substance of liver, heart and muscle cells.',
      'חומר מתאי כבד, לב ושריר.',
      'مادة من خلايا الكبد والقلب والعضلات.',
      'Вещество клеток печени, сердца и мышц.',
    ],
    high: [
      'Liver, or muscles after hard work. It is read together with ALT.',
      'הכבד, או שרירים אחרי מאמץ. קוראים יחד עם ALT.',
      'الكبد أو العضلات بعد جهد. يُقرأ مع ALT.',
      'Печень или мышцы после нагрузки. Смотрят вместе с АЛТ.',
    ],
    low: ['Low is no worry.', 'ערך נמוך אינו מדאיג.', 'الانخفاض لا يدعو للقلق.', 'Низкий — не повод для тревоги.'],
  }),
  test('6768-6', ['Alkaline phosphatase', 'alkaline-phosphatase'], {
    about: [
      'A substance of bile ducts and bones.',
      'חומר מדרכי המרה ומהעצמות.',
      'مادة من القنوات الصفراوية والعظام.',
      'Вещество желчных путей и костей.',
    ],
    high: [
      'Bile that cannot flow, growing or healing bones, or pregnancy.',
      'מרה שלא זורמת, עצמות גדלות או מחלימות, או היריון.',
      'انسداد الصفراء أو عظام تنمو أو تلتئم أو حمل.',
      'Застой желчи, рост или заживление костей, беременность.',
    ],
    low: [
      'Rare; sometimes zinc or food is missing.',
      'נדיר; לפעמים חסרים אבץ או מזון.',
      'نادر؛ أحيانًا نقص الزنك أو الغذاء.',
      'Редко; иногда нехватка цинка или питания.',
    ],
  }),
  test('2324-2', ['Gamma-glutamyl transferase (GGT) test', 'gamma-glutamyl-transferase-ggt-test'], {
    about: [
      'A substance of liver and bile ducts.',
      'חומר מהכבד ומדרכי המרה.',
      'مادة من الكبد والقنوات الصفراوية.',
      'Вещество печени и желчных путей.',
    ],
    high: [
      'It can be alcohol, a fatty liver, a medicine, or bile that can not flow.',
      'אלכוהול, כבד שומני, תרופות או מרה שלא זורמת.',
      'كحول أو كبد دهني أو أدوية أو انسداد الصفراء.',
      'Алкоголь, жирная печень, лекарства или застой желчи.',
    ],
    low: ['Low is good.', 'ערך נמוך הוא טוב.', 'الانخفاض جيد.', 'Низкая — хорошо.'],
  }),
  test('1975-2', ['Bilirubin blood test', 'bilirubin-blood-test'], {
    about: [
      'A yellow substance from old red cells that the liver takes away.',
      'חומר צהוב מתאים אדומים ישנים שהכבד מסלק.',
      'مادة صفراء من كريات قديمة يزيلها الكبد.',
      'Жёлтое вещество старых клеток, которое убирает печень.',
    ],
    high: [
      'A little high is often harmless from birth. With yellow eyes or dark urine see your clinician soon.',
      'ערך מעט גבוה הוא לרוב מולד ולא מזיק. עם עיניים צהובות או שתן כהה יש לפנות לרופא בקרוב.',
      'الارتفاع البسيط غالبًا خِلقي وغير مؤذٍ. مع اصفرار العين أو بول داكن راجع طبيبك قريبًا.',
      'Немного повышен часто от рождения и безвреден. При жёлтых глазах или тёмной моче скорее к врачу.',
    ],
    low: ['Low is no worry.', 'ערך נמוך אינו מדאיג.', 'الانخفاض لا يدعو للقلق.', 'Низкий — не повод для тревоги.'],
  }),
  test('1751-7', ['Albumin blood test', 'albumin-blood-test'], {
    about: [
      'The main protein of the blood, made by the liver.',
      'החלבון העיקרי בדם, שנוצר בכבד.',
      'البروتين الرئيسي في الدم ويصنعه الكبد.',
      'Главный белок крови, его делает печень.',
    ],
    high: ['Mostly too little water.', 'לרוב מעט מדי שתייה.', 'غالبًا قلة الماء.', 'Чаще всего не хватает воды.'],
    low: [
      'Inflammation, poor food, or loss through liver, kidneys or bowel. Legs may swell.',
      'דלקת, תזונה דלה, או אובדן דרך הכבד, הכליות או המעי. ייתכנו רגליים נפוחות.',
      'التهاب أو سوء غذاء أو فقدان عبر الكبد أو الكلى أو الأمعاء. قد تتورم الساقان.',
      'Воспаление, скудное питание или потеря через печень, почки, кишечник. Могут отекать ноги.',
    ],
  }),
  test('2885-2', ['Total protein and A/G ratio', 'total-protein-and-albumin-globulin-a-g-ratio'], {
    about: ['All protein in the blood.', 'כל החלבון בדם.', 'كل البروتين في الدم.', 'Весь белок крови.'],
    high: [
      'Little water or long inflammation. Sometimes more tests follow.',
      'מעט שתייה או דלקת ממושכת. לפעמים עושים בדיקות נוספות.',
      'قلة الماء أو التهاب طويل. أحيانًا تُجرى فحوص أخرى.',
      'Мало воды или долгое воспаление. Иногда делают другие анализы.',
    ],
    low: [
      'Poor food, or loss through liver, kidneys or bowel.',
      'תזונה דלה, או אובדן דרך הכבד, הכליות או המעי.',
      'سوء غذاء أو فقدان عبر الكبد أو الكلى أو الأمعاء.',
      'Скудное питание или потеря через печень, почки, кишечник.',
    ],
  }),
  test('10834-0', ['Globulin test', 'globulin-test'], {
    about: [
      'Proteins of the blood, many of them for defence.',
      'חלבונים בדם, רבים מהם להגנה.',
      'بروتينات في الدم كثير منها للمناعة.',
      'Белки крови, многие — для защиты.',
    ],
    high: [
      'Long infection or inflammation; rarely a disease of the marrow.',
      'זיהום או דלקת ממושכים; לעתים רחוקות מחלת מח עצם.',
      'عدوى أو التهاب طويل؛ نادرًا مرض في النخاع.',
      'Долгая инфекция или воспаление; редко болезнь костного мозга.',
    ],
    low: [
      'Defence may be weaker, or protein is lost.',
      'ייתכן שההגנה חלשה יותר, או שהולך חלבון לאיבוד.',
      'قد تكون المناعة أضعف أو يُفقد البروتين.',
      'Защита может быть слабее, или белок теряется.',
    ],
  }),
  test('1968-7', ['Bilirubin blood test', 'bilirubin-blood-test'], {
    about: [
      'The part of the yellow substance that the liver has worked on already.',
      'החלק של החומר הצהוב שהכבד כבר עיבד.',
      'الجزء من المادة الصفراء الذي عالجه الكبد.',
      'Та часть жёлтого вещества, которую печень уже обработала.',
    ],
    high: [
      'Bile does not flow off well: a stone, or the liver is hurt.',
      'המרה לא מתנקזת היטב: אבן, או כבד שנפגע.',
      'الصفراء لا تجري جيدًا: حصاة أو كبد متأذ.',
      'Желчь плохо оттекает: камень или больна печень.',
    ],
    low: ['Low is no worry.', 'ערך נמוך אינו מדאיג.', 'الانخفاض لا يدعو للقلق.', 'Низкий — не повод для тревоги.'],
  }),
  test('2532-0 14804-9', ['Lactate dehydrogenase (LDH) test', 'lactate-dehydrogenase-ldh-test'], {
    about: [
      'A substance that is in almost all cells. It gets into the blood when cells are hurt.',
      'חומר שנמצא כמעט בכל התאים. הוא מגיע לדם כשתאים נפגעים.',
      'مادة موجودة في معظم الخلايا. تصل إلى الدم حين تتأذى.',
      'Вещество почти всех клеток. Попадает в кровь, когда им плохо.',
    ],
    high: [
      'It says that cells were hurt, but not where. Often the tube was shaken.',
      'אומר שתאים נפגעו, אבל לא איפה. לעתים קרובות המבחנה טולטלה.',
      'يقول إن خلايا تأذت لا أين. كثيرًا ما تكون الأنبوبة رُجّت.',
      'Говорит, что клетки повреждены, но не где. Часто просто встряхнули пробирку.',
    ],
    low: ['Low is no worry.', 'ערך נמוך אינו מדאיג.', 'الانخفاض لا يدعو للقلق.', 'Низкий — не повод для тревоги.'],
  }),
];
