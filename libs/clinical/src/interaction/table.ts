import { type Names, names } from '../name/names.ts';
import type { Source } from '../source/source.ts';
import { BEERS, CDC_MEC, ESC_BETA, FDA, LABEL, ONTARGET, STATINS, WARFARIN_NSAID } from './sources.ts';

/** `contraindicated`: not together. `major`: only with a reason and a watch. `moderate`: with a change of dose, time or a check. */
export const SEVERITIES = ['contraindicated', 'major', 'moderate'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface InteractionRow {
  /** ATC codes by their first characters; any of the one side with any of the other. */
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly severity: Severity;
  /** What can happen and what to do, in plain words. */
  readonly because: Names;
  readonly source: Source;
}

const row = (a: string, b: string, severity: Severity, source: Source, ...because: Parameters<typeof names>): InteractionRow => ({
  a: a.split(' '),
  b: b.split(' '),
  severity,
  because: names(...because),
  source,
});

const ACE = 'C09A C09B';
const ARB = 'C09C C09D';
const NSAID = 'M01A N02BA01';
const SSRI = 'N06AB';

/** A small table of what is common and does harm; no finding is no proof that two medicines get on with each other. */
export const INTERACTIONS: readonly InteractionRow[] = [
  // bleeding
  row(
    'B01AA',
    'M01A B01AC N02BA01',
    'major',
    WARFARIN_NSAID,
    'Together they can cause heavy bleeding. Ask for another painkiller.',
    'יחד הם עלולים לגרום לדימום חזק. יש לבקש משכך כאבים אחר.',
    'معًا قد يسببان نزيفًا شديدًا. اطلب مسكنًا آخر.',
    'Вместе могут вызвать сильное кровотечение. Попросите другое обезболивающее.',
  ),
  row(
    'B01AA',
    'J01FA01 J01FA09 J01XD01 J01EE J02AC01 C01BD01',
    'major',
    LABEL.warfarin,
    'The blood thinner gets stronger. The INR must be checked within days.',
    'מדלל הדם מתחזק. יש לבדוק INR תוך ימים.',
    'يقوى مميع الدم. يجب فحص INR خلال أيام.',
    'Разжижитель крови действует сильнее. Нужно проверить МНО в ближайшие дни.',
  ),
  row(
    'B01AF B01AE07',
    NSAID,
    'major',
    LABEL.apixaban,
    'Together they can cause heavy bleeding. Ask for another painkiller.',
    'יחד הם עלולים לגרום לדימום חזק. יש לבקש משכך כאבים אחר.',
    'معًا قد يسببان نزيفًا شديدًا. اطلب مسكنًا آخر.',
    'Вместе могут вызвать сильное кровотечение. Попросите другое обезболивающее.',
  ),
  row(
    SSRI,
    NSAID,
    'moderate',
    LABEL.sertraline,
    'Bleeding of the stomach becomes more likely. A stomach protection may help.',
    'הסיכוי לדימום בקיבה עולה. הגנה על הקיבה יכולה לעזור.',
    'يزداد احتمال نزيف المعدة. قد يفيد دواء واقٍ للمعدة.',
    'Повышается риск желудочного кровотечения. Может помочь защита желудка.',
  ),
  row(
    'B01AC04',
    'A02BC01 A02BC05',
    'moderate',
    FDA.clopidogrel,
    'The stomach medicine weakens the protection of the heart. Another one, such as pantoprazole, fits better.',
    'תרופת הקיבה מחלישה את ההגנה על הלב. תרופה אחרת, כמו פנטופרזול, מתאימה יותר.',
    'دواء المعدة يضعف حماية القلب. دواء آخر مثل بانتوبرازول أنسب.',
    'Желудочное лекарство ослабляет защиту сердца. Лучше подойдёт другое, например пантопразол.',
  ),
  // muscles and statins
  row(
    'C10AA01',
    'J01FA01 J01FA09 J02AC02',
    'contraindicated',
    FDA.simvastatin,
    'The statin piles up and can destroy muscle. Pause it during the treatment.',
    'הסטטין מצטבר ועלול להרוס שריר. יש להפסיק אותו בזמן הטיפול.',
    'يتراكم الستاتين وقد يتلف العضلات. يجب إيقافه أثناء العلاج.',
    'Статин накапливается и может разрушить мышцы. На время лечения его прерывают.',
  ),
  row(
    'C10AA01',
    'C08DA01 C08DB01',
    'major',
    FDA.simvastatin,
    'Muscles can be harmed: no more than 10 mg of simvastatin a day, or another statin.',
    'שרירים עלולים להיפגע: לא יותר מ־10 מ״ג סימבסטטין ביום, או סטטין אחר.',
    'قد تتضرر العضلات: لا أكثر من 10 ملغ سيمفاستاتين يوميًا، أو ستاتين آخر.',
    'Могут пострадать мышцы: не больше 10 мг симвастатина в день или другой статин.',
  ),
  row(
    'C10AA01',
    'C08CA01',
    'moderate',
    STATINS,
    'No more than 20 mg of simvastatin a day, or another statin.',
    'לא יותר מ־20 מ״ג סימבסטטין ביום, או סטטין אחר.',
    'لا أكثر من 20 ملغ سيمفاستاتين يوميًا، أو ستاتين آخر.',
    'Не больше 20 мг симвастатина в день или другой статин.',
  ),
  row(
    'M04AC01',
    'J01FA01 J01FA09 J02AC02 C08DA01 C08DB01',
    'major',
    LABEL.colchicine,
    'The gout medicine can become poisonous. A lower dose or another medicine is needed.',
    'תרופת השיגדון עלולה להפוך לרעילה. נדרש מינון נמוך יותר או תרופה אחרת.',
    'قد يصبح دواء النقرس سامًا. يلزم جرعة أقل أو دواء آخر.',
    'Лекарство от подагры может стать ядовитым. Нужна меньшая доза или другое лекарство.',
  ),
  // heart
  row(
    'C01DA',
    'G04BE',
    'contraindicated',
    LABEL.sildenafil,
    'Blood pressure can fall dangerously low. Never take them together.',
    'לחץ הדם עלול לרדת בצורה מסוכנת. אין לקחת אותם יחד לעולם.',
    'قد ينخفض ضغط الدم بشكل خطير. لا تتناولهما معًا أبدًا.',
    'Давление может опасно упасть. Никогда не принимайте их вместе.',
  ),
  row(
    'C08DA01 C08DB01',
    'C07',
    'major',
    ESC_BETA,
    'The heart can become too slow. Only together under the watch of a heart doctor.',
    'הלב עלול להאט יותר מדי. רק יחד בהשגחת קרדיולוג.',
    'قد يبطؤ القلب كثيرًا. معًا فقط تحت إشراف طبيب القلب.',
    'Сердце может биться слишком медленно. Вместе только под наблюдением кардиолога.',
  ),
  row(
    'C01AA05',
    'C08DA01 C01BD01 J01FA01 J01FA09 J02AC02',
    'major',
    LABEL.digoxin,
    'Digoxin piles up. The dose must be lowered and the level measured.',
    'דיגוקסין מצטבר. יש להוריד מינון ולמדוד רמה.',
    'يتراكم الديجوكسين. يجب خفض الجرعة وقياس المستوى.',
    'Дигоксин накапливается. Нужно снизить дозу и измерить уровень.',
  ),
  row(
    'C01AA05',
    'C03A C03B C03C',
    'moderate',
    LABEL.digoxin,
    'Water tablets lower potassium, and then digoxin can disturb the heart. Check potassium.',
    'משתנים מורידים אשלגן, ואז דיגוקסין עלול להפריע ללב. יש לבדוק אשלגן.',
    'مدرات البول تخفض البوتاسيوم فيؤثر الديجوكسين على القلب. افحص البوتاسيوم.',
    'Мочегонные снижают калий, и дигоксин может нарушить ритм сердца. Проверьте калий.',
  ),
  row(
    `${ACE} ${ARB}`,
    'C03D A12BA',
    'major',
    LABEL.lisinopril,
    'Potassium can rise too high. It must be checked after a week.',
    'האשלגן עלול לעלות יותר מדי. יש לבדוק אותו אחרי שבוע.',
    'قد يرتفع البوتاسيوم كثيرًا. يجب فحصه بعد أسبوع.',
    'Калий может слишком повыситься. Его нужно проверить через неделю.',
  ),
  row(
    ACE,
    ARB,
    'major',
    ONTARGET,
    'Two medicines of the same effect harm the kidneys more than they help.',
    'שתי תרופות עם אותה פעולה מזיקות לכליות יותר משהן עוזרות.',
    'دواءان لهما التأثير نفسه يضران الكلى أكثر مما ينفعان.',
    'Два лекарства одного действия вредят почкам больше, чем помогают.',
  ),
  row(
    `${ACE} ${ARB} C03`,
    'M01A',
    'moderate',
    LABEL.lisinopril,
    'The painkiller can harm the kidneys and raise the pressure. Use another one.',
    'משכך הכאבים עלול לפגוע בכליות ולהעלות את הלחץ. עדיף אחר.',
    'قد يضر المسكن الكلى ويرفع الضغط. استخدم غيره.',
    'Обезболивающее может навредить почкам и поднять давление. Лучше другое.',
  ),
  // breathing, mood, nerves
  row(
    'N02A R05DA03 R05DA04',
    'N05BA N05CD N03AE01',
    'major',
    FDA.opioidBenzodiazepine,
    'Together they can stop the breath. Only where nothing else helps, in the lowest doses.',
    'יחד הם עלולים לעצור נשימה. רק אם אין ברירה, במינונים הנמוכים ביותר.',
    'معًا قد يوقفان التنفس. فقط عند الضرورة وبأقل الجرعات.',
    'Вместе могут остановить дыхание. Только если нет другого выхода, в наименьших дозах.',
  ),
  row(
    SSRI,
    'N06AF J01XX08',
    'contraindicated',
    FDA.linezolid,
    'Too much serotonin: fever, cramps, confusion. Not together.',
    'יותר מדי סרוטונין: חום, התכווצויות, בלבול. לא יחד.',
    'سيروتونين زائد: حمى وتشنجات وارتباك. لا يُجمعان.',
    'Слишком много серотонина: жар, судороги, спутанность. Не вместе.',
  ),
  row(
    SSRI,
    'N02AX02 N02AB02 R05DA09',
    'moderate',
    FDA.opioidSerotonin,
    'Serotonin can rise too high. With shaking, fever or confusion seek help at once.',
    'הסרוטונין עלול לעלות יותר מדי. עם רעד, חום או בלבול יש לפנות מיד לעזרה.',
    'قد يرتفع السيروتونين كثيرًا. عند الرجفة أو الحمى أو الارتباك اطلب المساعدة فورًا.',
    'Серотонин может слишком повыситься. При дрожи, жаре или спутанности сразу обращайтесь за помощью.',
  ),
  row(
    'N05AN01',
    `M01A ${ACE} ${ARB} C03A`,
    'major',
    LABEL.lithium,
    'Lithium piles up and becomes poisonous. Its level must be measured.',
    'ליתיום מצטבר והופך לרעיל. יש למדוד את רמתו.',
    'يتراكم الليثيوم ويصبح سامًا. يجب قياس مستواه.',
    'Литий накапливается и становится ядовитым. Нужно измерить его уровень.',
  ),
  row(
    'N06DA',
    'R06AA',
    'moderate',
    BEERS,
    'The allergy or sleep medicine works against the memory medicine. Choose another one.',
    'תרופת האלרגיה או השינה פועלת נגד תרופת הזיכרון. עדיף לבחור אחרת.',
    'دواء الحساسية أو النوم يعمل عكس دواء الذاكرة. اختر غيره.',
    'Лекарство от аллергии или для сна мешает лекарству для памяти. Выберите другое.',
  ),
  row(
    'M03BX02',
    'J01MA02',
    'contraindicated',
    LABEL.tizanidine,
    'The muscle relaxant becomes ten times as strong. Not together.',
    'מרפה השרירים מתחזק פי עשרה. לא יחד.',
    'يصبح مرخي العضلات أقوى بعشر مرات. لا يُجمعان.',
    'Миорелаксант действует в десять раз сильнее. Не вместе.',
  ),
  // what takes the effect away, and what makes too much of it
  row(
    'N03AF01',
    'G03A',
    'major',
    CDC_MEC,
    'The pill may not protect from pregnancy. Use another method.',
    'ייתכן שהגלולה לא תגן מפני היריון. יש להשתמש בשיטה אחרת.',
    'قد لا تمنع الحبوب الحمل. استخدمي وسيلة أخرى.',
    'Таблетки могут не защитить от беременности. Нужен другой способ.',
  ),
  row(
    'H03AA01',
    'B03A A12A',
    'moderate',
    LABEL.levothyroxine,
    'Iron and calcium hold the thyroid hormone back. Take them four hours apart.',
    'ברזל וסידן מעכבים את ספיגת הורמון התריס. יש לקחת בהפרש של ארבע שעות.',
    'الحديد والكالسيوم يعيقان امتصاص هرمون الغدة. افصل بينهما أربع ساعات.',
    'Железо и кальций мешают усвоению гормона щитовидной железы. Принимайте с разницей в четыре часа.',
  ),
  row(
    'M05BA',
    'B03A A12A',
    'moderate',
    LABEL.alendronate,
    'Calcium and iron hold the bone medicine back. Take it first, at least 30 minutes before.',
    'סידן וברזל מעכבים את ספיגת תרופת העצם. יש לקחת אותה קודם, לפחות 30 דקות לפני.',
    'الكالسيوم والحديد يعيقان امتصاص دواء العظم. تناوله أولًا قبلهما بثلاثين دقيقة على الأقل.',
    'Кальций и железо мешают усвоению лекарства для костей. Принимайте его первым, минимум за 30 минут.',
  ),
  row(
    'L04AX03 L01BA01',
    'J01EA J01EE',
    'contraindicated',
    LABEL.methotrexate,
    'Together they can stop the bone marrow from making blood. Not together.',
    'יחד הם עלולים לעצור ייצור דם במח העצם. לא יחד.',
    'معًا قد يوقفان نخاع العظم عن تكوين الدم. لا يُجمعان.',
    'Вместе могут остановить кроветворение. Не вместе.',
  ),
  row(
    'L04AX01',
    'M04AA01',
    'major',
    LABEL.azathioprine,
    'Azathioprine becomes several times as strong. A quarter of the dose, or another gout medicine.',
    'אזתיופרין מתחזק פי כמה. רבע מינון, או תרופת שיגדון אחרת.',
    'يصبح الأزاثيوبرين أقوى بأضعاف. ربع الجرعة أو دواء نقرس آخر.',
    'Азатиоприн действует в несколько раз сильнее. Четверть дозы или другое лекарство от подагры.',
  ),
];
