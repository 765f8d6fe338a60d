import { type Names, names } from '../../name/names.ts';
import type { Source } from '../../source/source.ts';
import { type Four, medlinePlus } from '../row.ts';

/** What a condition is and what helps, in words of about reading grade 6. */
export interface ConditionExplanation {
  readonly snomed: readonly string[];
  /** Categories by their first characters, without the dot. */
  readonly icd10: readonly string[];
  readonly about: Names;
  readonly helps: Names;
  readonly source: Source;
}

const condition = (
  snomed: string,
  icd10: string,
  [title, path]: readonly [title: string, path: string],
  { about, helps }: { about: Four; helps: Four },
): ConditionExplanation => ({
  snomed: snomed.split(' '),
  icd10: icd10.split(' '),
  about: names(...about),
  helps: names(...helps),
  source: medlinePlus(title, path),
});

/** The conditions that the pathways cover. */
export const CONDITIONS: readonly ConditionExplanation[] = [
  condition('44054006 368581000119106 422034002 127013003 90781000119102 1551000119108', 'E11', ['Diabetes type 2', 'diabetestype2.html'], {
    about: [
      'The body makes or uses too little insulin, so sugar stays in the blood. Over years that hurts eyes, feet, kidneys and heart.',
      'הגוף מייצר או מנצל מעט מדי אינסולין, ולכן הסוכר נשאר בדם. עם השנים זה פוגע בעיניים, בכפות הרגליים, בכליות ובלב.',
      'ينتج الجسم أو يستخدم إنسولينًا قليلًا فيبقى السكر في الدم. ومع السنين يؤذي العينين والقدمين والكلى والقلب.',
      'Тело вырабатывает или использует мало инсулина, и сахар остаётся в крови. С годами это вредит глазам, стопам, почкам и сердцу.',
    ],
    helps: [
      'Food, moving, weight and medicine keep the sugar steady. Yearly checks find harm early.',
      'אוכל, תנועה, משקל ותרופות שומרים על סוכר יציב. בדיקות שנתיות מגלות נזק מוקדם.',
      'الغذاء والحركة والوزن والدواء تحفظ السكر ثابتًا. الفحوص السنوية تكشف الضرر مبكرًا.',
      'Еда, движение, вес и лекарства держат сахар ровным. Ежегодные проверки рано находят вред.',
    ],
  }),
  condition('38341003 59621000 1201005', 'I10 I11 I12 I13 I15', ['High blood pressure', 'highbloodpressure.html'], {
    about: [
      'The blood presses too hard on the vessels. One does not feel it, but over years it can lead to a stroke or a heart attack.',
      'הדם לוחץ חזק מדי על כלי הדם. לא מרגישים את זה, אבל עם השנים זה עלול להוביל לשבץ או להתקף לב.',
      'يضغط الدم بقوة على الأوعية. لا يُشعر به، لكنه مع السنين قد يؤدي إلى سكتة أو نوبة قلبية.',
      'Кровь слишком сильно давит на сосуды. Этого не чувствуют, но с годами возможны инсульт или инфаркт.',
    ],
    helps: [
      'Less salt, moving, less weight and medicine every day. Measuring at home shows what works.',
      'פחות מלח, תנועה, ירידה במשקל ותרופה בכל יום. מדידה בבית מראה מה עובד.',
      'ملح أقل وحركة ووزن أقل ودواء كل يوم. القياس في البيت يُظهر ما يفيد.',
      'Меньше соли, движение, меньше веса и лекарство каждый день. Измерения дома покажут, что помогает.',
    ],
  }),
  condition('195967001 233678006', 'J45', ['Asthma', 'asthma.html'], {
    about: [
      'The airways are inflamed and get narrow at times. Then it whistles, you cough, and it is hard to breathe.',
      'דרכי האוויר דלקתיות ולפעמים נעשות צרות. אז יש צפצופים, שיעול וקושי לנשום.',
      'مجاري الهواء ملتهبة وتضيق أحيانًا. فيحدث صفير وسعال وصعوبة في التنفس.',
      'Дыхательные пути воспалены и временами сужаются. Тогда свист, кашель и трудно дышать.',
    ],
    helps: [
      'An inhaler with a steroid calms the airways; used right and daily it prevents attacks. A written plan tells what to do on bad days.',
      'משאף עם סטרואיד מרגיע את דרכי האוויר; בשימוש נכון ויומי הוא מונע התקפים. תכנית כתובה אומרת מה לעשות בימים קשים.',
      'بخاخ الستيرويد يهدئ مجاري الهواء؛ باستخدامه الصحيح يوميًا يمنع النوبات. خطة مكتوبة تبيّن ما يجب فعله في الأيام الصعبة.',
      'Ингалятор со стероидом успокаивает дыхательные пути; при правильном ежедневном применении нет приступов. Письменный план подскажет, что делать в плохие дни.',
    ],
  }),
  condition('72892002 77386006 47200007', 'Z33 Z34 Z35 O09', ['Prenatal care', 'prenatalcare.html'], {
    about: [
      'About 40 weeks from the last period to birth. Visits and tests look after you and the child.',
      'כ־40 שבועות מהמחזור האחרון ועד הלידה. ביקורים ובדיקות שומרים עלייך ועל התינוק.',
      'نحو 40 أسبوعًا من آخر دورة حتى الولادة. الزيارات والفحوص تعتني بك وبالطفل.',
      'Около 40 недель от последних месячных до родов. Приёмы и анализы берегут вас и ребёнка.',
    ],
    helps: [
      'Folic acid, good food, no alcohol or smoking, and coming to the visits. With bleeding, strong headache or less movement of the child come at once.',
      'חומצה פולית, אוכל טוב, בלי אלכוהול ועישון, והגעה לביקורים. עם דימום, כאב ראש חזק או פחות תנועות של העובר יש לבוא מיד.',
      'حمض الفوليك وغذاء جيد دون كحول أو تدخين وحضور الزيارات. عند النزف أو الصداع الشديد أو قلة حركة الجنين احضري فورًا.',
      'Фолиевая кислота, хорошая еда, без алкоголя и курения, и приёмы вовремя. При крови, сильной головной боли или слабых движениях ребёнка приходите сразу.',
    ],
  }),
  condition('35489007 370143000 36923009 66344007 191616006', 'F32 F33', ['Depression', 'depression.html'], {
    about: [
      'Sad or empty for weeks, without joy or strength. It is an illness, no weakness, and it is common.',
      'עצב או ריקנות במשך שבועות, בלי שמחה או כוח. זו מחלה, לא חולשה, והיא נפוצה.',
      'حزن أو فراغ لأسابيع، بلا فرح أو قوة. إنه مرض وليس ضعفًا، وهو شائع.',
      'Неделями грусть или пустота, нет радости и сил. Это болезнь, а не слабость, и она часта.',
    ],
    helps: [
      'Talking therapy, medicine and moving help most people within weeks. With thoughts of death seek help now.',
      'טיפול בשיחות, תרופות ותנועה עוזרים לרוב האנשים תוך שבועות. עם מחשבות על מוות יש לפנות לעזרה עכשיו.',
      'العلاج بالحديث والدواء والحركة تساعد معظم الناس خلال أسابيع. مع أفكار الموت اطلب المساعدة الآن.',
      'Беседы с психотерапевтом, лекарства и движение помогают большинству за недели. При мыслях о смерти обращайтесь за помощью сейчас.',
    ],
  }),
  condition('279039007 278860009 161891005 278862001', 'M544 M545', ['Back pain', 'backpain.html'], {
    about: [
      'Pain between the ribs and the hips. Most often muscles and joints are strained, and nothing is broken.',
      'כאב בין הצלעות לאגן. לרוב שרירים ומפרקים במתח, ודבר לא שבור.',
      'ألم بين الأضلاع والحوض. غالبًا إجهاد في العضلات والمفاصل ولا شيء مكسور.',
      'Боль между рёбрами и тазом. Чаще всего перенапряжены мышцы и суставы, ничего не сломано.',
    ],
    helps: [
      'Stay active, use warmth, train the back. With numbness between the legs, weak legs or trouble to pass water go to the emergency room.',
      'להישאר פעילים, להשתמש בחום, לחזק את הגב. עם חוסר תחושה בין הרגליים, חולשה ברגליים או קושי במתן שתן יש לפנות למיון.',
      'ابق نشيطًا واستخدم الدفء وقوِّ الظهر. عند خدر بين الساقين أو ضعفهما أو صعوبة التبول اذهب إلى الطوارئ.',
      'Оставайтесь активны, грейте, укрепляйте спину. При онемении между ног, слабости ног или трудностях с мочеиспусканием — в приёмный покой.',
    ],
  }),
  condition('88805009 84114007 42343007', 'I50', ['Heart failure', 'heartfailure.html'], {
    about: [
      'The heart pumps too weakly. Water stays in legs and lungs, and you tire or lose breath easily.',
      'הלב מזרים חלש מדי. נוזלים נשארים ברגליים ובריאות, ויש עייפות או קוצר נשימה.',
      'يضخ القلب بضعف. يبقى الماء في الساقين والرئتين، وتتعب أو يضيق نفسك بسهولة.',
      'Сердце качает слишком слабо. Вода задерживается в ногах и лёгких, легко устаёшь и задыхаешься.',
    ],
    helps: [
      'Four kinds of medicine make the heart stronger. Weigh yourself daily: more than 2 kg in 3 days is a warning.',
      'ארבעה סוגי תרופות מחזקים את הלב. יש להישקל בכל יום: יותר מ־2 ק״ג ב־3 ימים הוא סימן אזהרה.',
      'أربعة أنواع من الأدوية تقوي القلب. زن نفسك يوميًا: أكثر من 2 كغ في 3 أيام علامة خطر.',
      'Четыре вида лекарств укрепляют сердце. Взвешивайтесь каждый день: больше 2 кг за 3 дня — тревожный знак.',
    ],
  }),
  condition('709044004 431855005 431856006 433144002 431857002', 'N18', ['Chronic kidney disease', 'chronickidneydisease.html'], {
    about: [
      'The kidneys clean the blood less well than they should, for months or years. For long one feels nothing.',
      'הכליות מנקות את הדם פחות טוב מהרגיל, במשך חודשים או שנים. זמן רב לא מרגישים דבר.',
      'تنقي الكلى الدم أقل مما يجب لأشهر أو سنوات. ولا يُشعر بشيء لمدة طويلة.',
      'Почки месяцами или годами чистят кровь хуже, чем нужно. Долго ничего не чувствуется.',
    ],
    helps: [
      'Good pressure and sugar, less salt, and medicines that protect the kidneys. Painkillers such as ibuprofen harm them.',
      'לחץ דם וסוכר מאוזנים, פחות מלח, ותרופות שמגנות על הכליות. משככי כאבים כמו איבופרופן פוגעים בהן.',
      'ضغط وسكر جيدان وملح أقل وأدوية تحمي الكلى. مسكنات مثل الإيبوبروفين تضرها.',
      'Хорошее давление и сахар, меньше соли и лекарства, защищающие почки. Обезболивающие вроде ибупрофена им вредят.',
    ],
  }),
  condition('162864005 408512008 414916001', 'E66', ['Obesity', 'obesity.html'], {
    about: [
      'More body fat than is good for health. Genes, food, sleep, stress and medicines all play a part; it is no matter of blame.',
      'יותר שומן בגוף ממה שטוב לבריאות. גנים, אוכל, שינה, מתח ותרופות משפיעים; זו לא אשמה.',
      'دهون في الجسم أكثر مما يناسب الصحة. للجينات والغذاء والنوم والتوتر والأدوية دور؛ وليس الأمر ذنبًا.',
      'Жира в теле больше, чем полезно. Влияют гены, еда, сон, стресс и лекарства; это не вина.',
    ],
    helps: [
      'Small steps in food and movement, with a group or a dietitian. Losing 5% already helps heart and sugar.',
      'צעדים קטנים באוכל ובתנועה, עם קבוצה או דיאטנית. ירידה של 5% כבר עוזרת ללב ולסוכר.',
      'خطوات صغيرة في الغذاء والحركة مع مجموعة أو اختصاصية تغذية. إنقاص 5% يفيد القلب والسكر.',
      'Небольшие шаги в еде и движении, с группой или диетологом. Уже минус 5% помогает сердцу и сахару.',
    ],
  }),
  condition('59614000', 'R195', ['Fecal occult blood test', 'lab-tests/fecal-occult-blood-test-fobt/'], {
    about: [
      'A test found blood in the stool that one cannot see. It can come from a polyp, from piles, and rarely from cancer.',
      'בבדיקה נמצא דם בצואה שלא רואים. הוא יכול לבוא מפוליפ, מטחורים, ולעתים רחוקות מסרטן.',
      'وجد الفحص دمًا في البراز لا يُرى. قد يأتي من سليلة أو من بواسير، ونادرًا من سرطان.',
      'Анализ нашёл в кале кровь, которой не видно. Она бывает от полипа, геморроя и редко от рака.',
    ],
    helps: [
      'A colonoscopy within a month shows where it comes from. It also takes out polyps before they turn into cancer.',
      'קולונוסקופיה תוך חודש מראה מאיפה הדם, ומסירה פוליפים לפני שיוכלו להפוך לסרטן.',
      'تنظير القولون خلال شهر يُظهر المصدر ويزيل السلائل قبل أن تصبح سرطانًا.',
      'Колоноскопия в течение месяца покажет источник и уберёт полипы, пока они не стали раком.',
    ],
  }),
];
