import { test, type TestExplanation } from '../row.ts';

export const KIDNEYS_AND_SALTS: readonly TestExplanation[] = [
  test('38483-4 2160-0', ['Creatinine test', 'creatinine-test'], {
    about: [
      'Waste of the muscles that the kidneys wash out.',
      'פסולת של השרירים שהכליות מסלקות.',
      'فضلات العضلات التي تطرحها الكلى.',
      'Отходы мышц, которые выводят почки.',
    ],
    high: [
      'The kidneys may work less. Much muscle, meat or little water raise it too.',
      'ייתכן שהכליות עובדות פחות. גם שרירים רבים, בשר או מעט שתייה מעלים אותו.',
      'قد يكون عمل الكلى أقل. كثرة العضلات واللحم وقلة الماء ترفعه أيضًا.',
      'Почки, возможно, работают слабее. Много мышц, мясо и мало воды тоже его повышают.',
    ],
    low: [
      'Often a sign of little muscle. It is rarely a worry.',
      'לרוב סימן למעט שריר. לעתים רחוקות זה מדאיג.',
      'غالبًا علامة على قلة العضلات. نادرًا ما يقلق.',
      'Чаще признак малой массы мышц. Редко повод для тревоги.',
    ],
  }),
  test('33914-3 98979-8 62238-1', ['Glomerular filtration rate', 'glomerular-filtration-rate-gfr-test'], {
    about: [
      'How well the kidneys clean the blood, counted from creatinine, age and sex.',
      'כמה טוב הכליות מנקות את הדם, לפי קריאטינין, גיל ומין.',
      'مدى تنقية الكلى للدم، محسوبًا من الكرياتينين والعمر والجنس.',
      'Насколько хорошо почки чистят кровь: по креатинину, возрасту и полу.',
    ],
    high: ['High is good.', 'ערך גבוה הוא טוב.', 'الارتفاع جيد.', 'Высокое значение — хорошо.'],
    low: [
      'Below 60 for three months means weak kidneys. A little lower is common in old age.',
      'מתחת ל־60 במשך שלושה חודשים פירושו כליות חלשות. ירידה קלה נפוצה בגיל מבוגר.',
      'أقل من 60 لثلاثة أشهر يعني ضعف الكلى. الانخفاض البسيط شائع في الكبر.',
      'Ниже 60 в течение трёх месяцев — почки слабы. Небольшое снижение часто бывает в пожилом возрасте.',
    ],
  }),
  test('6299-2 3094-0', ['BUN (blood urea nitrogen)', 'bun-blood-urea-nitrogen'], {
    about: [
      'Waste of protein that the kidneys wash out.',
      'פסולת של חלבון שהכליות מסלקות.',
      'فضلات البروتين التي تطرحها الكلى.',
      'Отходы белка, которые выводят почки.',
    ],
    high: [
      'Too little water, much protein, or kidneys that work less.',
      'מעט מדי שתייה, הרבה חלבון, או כליות שעובדות פחות.',
      'قلة الماء أو كثرة البروتين أو ضعف عمل الكلى.',
      'Мало воды, много белка или почки работают слабее.',
    ],
    low: [
      'Little protein in food, much water, or rarely a weak liver.',
      'מעט חלבון באוכל, שתייה מרובה, או לעתים רחוקות כבד חלש.',
      'قلة البروتين في الطعام أو كثرة الماء أو نادرًا ضعف الكبد.',
      'Мало белка в еде, много воды или, редко, слабая печень.',
    ],
  }),
  test('14959-1 9318-7', ['Microalbumin creatinine ratio', 'microalbumin-creatinine-ratio'], {
    about: [
      'A first sign of kidney damage: protein that leaks into the urine.',
      'סימן ראשון לפגיעה בכליות: חלבון שדולף לשתן.',
      'أول علامة على أذى الكلى: زلال يتسرب إلى البول.',
      'Первый признак вреда почкам: белок, попадающий в мочу.',
    ],
    high: [
      'From 30 on the kidneys leak. Fever, sport or an infection can do that for days, so it is repeated.',
      'מ־30 הכליות דולפות. גם חום, ספורט או זיהום עושים זאת לכמה ימים, ולכן חוזרים על הבדיקה.',
      'من 30 يوجد تسرب. الحمى والرياضة والعدوى قد تسببه لأيام، لذلك يعاد الفحص.',
      'От 30 почки пропускают белок. Жар, спорт или инфекция дают это на несколько дней, поэтому тест повторяют.',
    ],
    low: ['Low is good.', 'ערך נמוך הוא טוב.', 'الانخفاض جيد.', 'Низкое значение — хорошо.'],
  }),
  test('3084-1', ['Uric acid test', 'uric-acid-test'], {
    about: [
      'Waste that comes from food and from old cells.',
      'פסולת שבאה מאוכל ומתאים ישנים.',
      'فضلات من الطعام والخلايا القديمة.',
      'Отходы пищи и старых клеток.',
    ],
    high: [
      'It can form crystals: gout in a joint, or stones in the kidney.',
      'היא עלולה ליצור גבישים: שיגדון במפרק או אבנים בכליה.',
      'قد يكوّن بلورات: نقرس في المفصل أو حصى في الكلى.',
      'Может образовать кристаллы: подагру в суставе или камни в почке.',
    ],
    low: ['Low is rarely a worry.', 'ערך נמוך מדאיג לעתים רחוקות.', 'الانخفاض نادرًا ما يقلق.', 'Низкая редко вызывает тревогу.'],
  }),
  test('2947-0 2951-2', ['Sodium blood test', 'sodium-blood-test'], {
    about: [
      'A salt that holds water in balance, and that nerves and muscles need.',
      'מלח ששומר על מאזן המים, ונחוץ לעצבים ולשרירים.',
      'ملح يحفظ توازن الماء وتحتاجه الأعصاب والعضلات.',
      'Соль, которая держит баланс воды и нужна нервам и мышцам.',
    ],
    high: ['Mostly too little water.', 'לרוב מעט מדי שתייה.', 'غالبًا قلة الماء.', 'Чаще всего не хватает воды.'],
    low: [
      'Water tablets, vomiting or too much water in the body. Confusion is a warning sign.',
      'משתנים, הקאות או עודף מים בגוף. בלבול הוא סימן אזהרה.',
      'مدرات البول أو التقيؤ أو زيادة الماء في الجسم. الارتباك علامة خطر.',
      'Мочегонные, рвота или лишняя вода в теле. Спутанность — тревожный признак.',
    ],
  }),
  test('6298-4 2823-3', ['Potassium blood test', 'potassium-blood-test'], {
    about: [
      'A salt that heart and muscles need to beat and move.',
      'מלח שהלב והשרירים צריכים כדי לפעום ולזוז.',
      'ملح يحتاجه القلب والعضلات للنبض والحركة.',
      'Соль, нужная сердцу и мышцам для работы.',
    ],
    high: [
      'Weak kidneys or some pressure medicines. Very high can disturb the heart and is treated at once.',
      'כליות חלשות או תרופות מסוימות ללחץ דם. ערך גבוה מאוד עלול להפריע ללב ומטופל מיד.',
      'ضعف الكلى أو بعض أدوية الضغط. الارتفاع الشديد قد يؤثر على القلب ويعالج فورًا.',
      'Слабые почки или некоторые лекарства от давления. Очень высокий мешает сердцу, его лечат сразу.',
    ],
    low: [
      'Water tablets, vomiting or diarrhoea. You may feel weak or have cramps.',
      'משתנים, הקאות או שלשול. ייתכנו חולשה או התכווצויות.',
      'مدرات البول أو التقيؤ أو الإسهال. قد تشعر بضعف أو تشنج.',
      'Мочегонные, рвота или понос. Возможны слабость и судороги.',
    ],
  }),
  test('2069-3 2075-0', ['Chloride blood test', 'chloride-blood-test'], {
    about: [
      'A salt that goes with sodium and keeps water and acid in balance.',
      'מלח שהולך עם נתרן ושומר על מאזן מים וחומצה.',
      'ملح يرافق الصوديوم ويحفظ توازن الماء والحموضة.',
      'Соль, спутник натрия: держит баланс воды и кислоты.',
    ],
    high: [
      'Too little water, diarrhoea or the kidneys. It is read together with the other salts.',
      'מעט מדי שתייה, שלשול או הכליות. קוראים אותו יחד עם שאר המלחים.',
      'قلة الماء أو الإسهال أو الكلى. يُقرأ مع باقي الأملاح.',
      'Мало воды, понос или почки. Смотрят вместе с другими солями.',
    ],
    low: ['Vomiting or water tablets.', 'הקאות או משתנים.', 'التقيؤ أو مدرات البول.', 'Рвота или мочегонные.'],
  }),
  test('20565-8 2028-9', ['Carbon dioxide (CO2) in blood', 'carbon-dioxide-co2-in-blood'], {
    about: [
      'Shows whether the blood is too sour or not sour enough. Lungs and kidneys keep it even.',
      'מראה אם הדם חומצי מדי או לא מספיק. הריאות והכליות שומרות על האיזון.',
      'يُظهر إن كان الدم حامضيًا أكثر أو أقل من اللازم. الرئة والكلى تحفظان التوازن.',
      'Показывает, не слишком ли кислая кровь. Баланс держат лёгкие и почки.',
    ],
    high: [
      'Vomiting, water tablets or lungs that breathe out too little.',
      'הקאות, משתנים או ריאות שפולטות מעט מדי.',
      'التقيؤ أو مدرات البول أو ضعف زفير الرئة.',
      'Рвота, мочегонные или слабый выдох лёгких.',
    ],
    low: [
      'Diarrhoea, weak kidneys or very high sugar.',
      'שלשול, כליות חלשות או סוכר גבוה מאוד.',
      'الإسهال أو ضعف الكلى أو سكر مرتفع جدًا.',
      'Понос, слабые почки или очень высокий сахар.',
    ],
  }),
  test('49765-1 17861-6', ['Calcium blood test', 'calcium-blood-test'], {
    about: [
      'A mineral for bones, nerves, muscles and heart.',
      'מינרל לעצמות, לעצבים, לשרירים וללב.',
      'معدن للعظام والأعصاب والعضلات والقلب.',
      'Минерал для костей, нервов, мышц и сердца.',
    ],
    high: [
      'Most often an overactive small gland in the neck, or too much vitamin D.',
      'לרוב בלוטה קטנה פעילה מדי בצוואר, או עודף ויטמין D.',
      'غالبًا غدة صغيرة نشطة في الرقبة أو زيادة فيتامين D.',
      'Чаще активная маленькая железа на шее или избыток витамина D.',
    ],
    low: [
      'Too little vitamin D or albumin, or weak kidneys.',
      'מעט ויטמין D או אלבומין, או כליות חלשות.',
      'نقص فيتامين D أو الألبومين أو ضعف الكلى.',
      'Мало витамина D или альбумина, либо слабые почки.',
    ],
  }),
  test('2601-3 19123-9', ['Magnesium blood test', 'magnesium-blood-test'], {
    about: [
      'A mineral that muscles, nerves and the heart need.',
      'מינרל שהשרירים, העצבים והלב צריכים.',
      'معدن تحتاجه العضلات والأعصاب والقلب.',
      'Минерал, нужный мышцам, нервам и сердцу.',
    ],
    high: [
      'Weak kidneys or medicines with magnesium.',
      'כליות חלשות או תרופות עם מגנזיום.',
      'ضعف الكلى أو أدوية تحتوي على المغنيسيوم.',
      'Слабые почки или лекарства с магнием.',
    ],
    low: [
      'Poor food, alcohol, diarrhoea or stomach medicines over years. Cramps are a sign.',
      'תזונה דלה, אלכוהול, שלשול או תרופות קיבה לאורך שנים. התכווצויות הן סימן.',
      'سوء الغذاء أو الكحول أو الإسهال أو أدوية المعدة لسنوات. التشنج علامة.',
      'Скудная еда, алкоголь, понос или долгий приём лекарств для желудка. Признак — судороги.',
    ],
  }),
  test('2777-1', ['Phosphate in blood', 'phosphate-in-blood'], {
    about: [
      'A mineral that builds bones and gives energy.',
      'מינרל שבונה עצמות ונותן אנרגיה.',
      'معدن يبني العظام ويعطي الطاقة.',
      'Минерал, который строит кости и даёт энергию.',
    ],
    high: ['Mostly kidneys that work less.', 'לרוב כליות שעובדות פחות.', 'غالبًا ضعف عمل الكلى.', 'Обычно почки работают слабее.'],
    low: [
      'Poor food, little vitamin D or alcohol.',
      'תזונה דלה, מעט ויטמין D או אלכוהול.',
      'سوء الغذاء أو نقص فيتامين D أو الكحول.',
      'Скудная еда, мало витамина D или алкоголь.',
    ],
  }),
];
