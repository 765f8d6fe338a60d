import { type Names, names } from '../name/names.ts';
import { type Source, source } from '../source/source.ts';

/** When the member sees a result. */
export type Release =
  | { readonly when: 'at-once' }
  /** Completed days after it was reported, so that somebody can call first. */
  | { readonly when: 'hold'; readonly days: number }
  /** After a clinician looked at it; at the latest after so many days. */
  | { readonly when: 'after-review'; readonly atLatestDays: number }
  /** After a clinician talked with the member about it. */
  | { readonly when: 'after-talk' };

export interface ReleaseRule {
  readonly id: string;
  readonly release: Release;
  /** May the member choose to see it at once? Not where the law wants a talk. */
  readonly memberMayHasten: boolean;
  /** Told to the member who waits. */
  readonly reason: Names;
  readonly source: Source;
  /** LOINC codes of tests and reports. */
  readonly loinc: readonly string[];
}

const CURES_ACT = source(
  '45 CFR Part 171: information blocking (21st Century Cures Act)',
  2024,
  'https://www.ecfr.gov/current/title-45/part-171',
);
const CALIFORNIA = source(
  'California Health and Safety Code 123148: electronic disclosure of laboratory results',
  2022,
  'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=HSC&sectionNum=123148',
);
const ISRAEL_GENETIC = source(
  'Israel: Genetic Information Law, 5761-2000',
  2000,
  'https://he.wikisource.org/wiki/%D7%97%D7%95%D7%A7_%D7%9E%D7%99%D7%93%D7%A2_%D7%92%D7%A0%D7%98%D7%99',
);
const WHO_HIV = source(
  'WHO: Consolidated guidelines on HIV testing services',
  2024,
  'https://www.who.int/publications/i/item/9789240096394',
);
const STEITZ = source(
  'Steitz et al., JAMA Network Open: patients on immediate release of results',
  2023,
  'https://doi.org/10.1001/jamanetworkopen.2023.3572',
);

const rule = (
  id: string,
  loinc: string,
  release: Release,
  memberMayHasten: boolean,
  from: Source,
  ...reason: Parameters<typeof names>
): ReleaseRule => ({ id, release, memberMayHasten, reason: names(...reason), source: from, loinc: loinc.split(' ').filter(Boolean) });

/**
 * What is not in the table: a laboratory result is the member's own, and waiting worries too. In a survey of 8,139 patients 96 % wanted
 * results at once, also when they were not normal (the second source).
 */
export const AT_ONCE: ReleaseRule = rule(
  'at-once',
  '',
  { when: 'at-once' },
  true,
  CURES_ACT,
  'Results are yours and are shown as soon as they are there.',
  'התוצאות שייכות לך ומוצגות ברגע שהן מגיעות.',
  'النتائج ملك لك وتظهر فور وصولها.',
  'Результаты принадлежат вам и видны сразу, как только готовы.',
);

/** The first rule that names a code decides; of several codes the strictest. Codes are grouped by what the news can mean. */
export const RELEASE_RULES: readonly ReleaseRule[] = [
  rule(
    'hiv',
    // antibodies and antigen, confirmation, rapid test, viral load
    '75622-1 56888-1 7918-6 68961-2 20447-9 25836-8 29893-5 30361-0 5220-9 80203-3',
    { when: 'after-talk' },
    false,
    WHO_HIV,
    'Somebody talks with you about this result first, so that you are not alone with it.',
    'מישהו ידבר איתך קודם על התוצאה הזו, כדי שלא להישאר לבד איתה.',
    'سيتحدث معك أحد عن هذه النتيجة أولًا، كي لا تكون وحدك معها.',
    'Сначала с вами поговорят об этом результате, чтобы вы не остались с ним наедине.',
  ),
  rule(
    'genetic',
    // variant reports and panels, gene studied, BRCA1, BRCA2, karyotype
    '51969-4 69548-6 48018-6 81247-9 21636-6 21640-8 29770-5',
    { when: 'after-talk' },
    false,
    ISRAEL_GENETIC,
    'A genetic result can concern your family too; it is explained in a talk.',
    'תוצאה גנטית יכולה לגעת גם למשפחה; היא מוסברת בשיחה.',
    'قد تخص النتيجة الجينية عائلتك أيضًا؛ وهي تُشرح في حديث.',
    'Генетический результат может касаться и вашей семьи; его объясняют в беседе.',
  ),
  rule(
    'pathology',
    // pathology reports: final diagnosis, surgical, synoptic, bone marrow; what a colonoscopy took out
    '22637-3 11526-1 11529-5 60568-3 33721-2 22634-0 34574-4',
    { when: 'after-talk' },
    false,
    CALIFORNIA,
    'Tissue was looked at. Your clinician tells you what was found and what follows.',
    'רקמה נבדקה. הרופא יספר מה נמצא ומה הלאה.',
    'فُحص نسيج. سيخبرك طبيبك بما وُجد وبما يلي.',
    'Исследована ткань. Врач расскажет, что найдено и что дальше.',
  ),
  rule(
    'substances',
    // drug screens, ethanol, cannabinoids, opiates, cocaine, amphetamines in urine
    '3426-4 3879-4 3397-7 3349-8 5640-8 5643-2 19659-2',
    { when: 'after-review', atLatestDays: 7 },
    true,
    CALIFORNIA,
    'Quick drug tests can err; your clinician looks at it first.',
    'בדיקות סמים מהירות עלולות לטעות; הרופא מסתכל קודם.',
    'قد تخطئ فحوص المخدرات السريعة؛ ينظر طبيبك فيها أولًا.',
    'Быстрые тесты на вещества могут ошибаться; сначала смотрит врач.',
  ),
  rule(
    'hepatitis-and-sexual-infections',
    // hepatitis B surface antigen, hepatitis C antibody and RNA, syphilis, chlamydia, gonorrhoea
    '5196-1 5195-3 16128-1 13955-0 11259-9 20416-4 20507-0 24110-9 43304-5 43305-2 21613-5 24111-7',
    { when: 'after-review', atLatestDays: 3 },
    true,
    CALIFORNIA,
    'Your clinician looks at it first, to have the treatment ready.',
    'הרופא מסתכל קודם, כדי שהטיפול יהיה מוכן.',
    'ينظر طبيبك فيها أولًا ليكون العلاج جاهزًا.',
    'Сначала смотрит врач, чтобы лечение было готово.',
  ),
  rule(
    'tumor-markers',
    // CEA, CA 125, CA 19-9, CA 15-3, AFP, thyroglobulin
    '2039-6 10334-1 24108-3 6875-9 1834-1 3013-0',
    { when: 'after-review', atLatestDays: 5 },
    true,
    STEITZ,
    'These numbers only speak together with your story; your clinician looks first.',
    'המספרים האלה מדברים רק יחד עם הסיפור שלך; הרופא מסתכל קודם.',
    'لا معنى لهذه الأرقام إلا مع قصتك؛ ينظر طبيبك فيها أولًا.',
    'Эти числа понятны только вместе с вашей историей; сначала смотрит врач.',
  ),
  rule(
    'cervical-screening',
    // cytology of the cervix, HPV
    '10524-7 47527-7 19762-4 77379-6 77399-4 82675-0',
    { when: 'after-review', atLatestDays: 7 },
    true,
    CALIFORNIA,
    'Your clinician looks at it first and says when to come again.',
    'הרופא מסתכל קודם ואומר מתי לחזור.',
    'ينظر طبيبك فيها أولًا ويقول متى تعودين.',
    'Сначала смотрит врач и говорит, когда прийти снова.',
  ),
  rule(
    'bowel-screening',
    // hidden blood in stool by immunoassay and by guaiac
    '57905-2 29771-3 27396-1 58453-2 14563-1 2335-8',
    { when: 'hold', days: 2 },
    true,
    STEITZ,
    'If blood is found, somebody calls you first and offers a date for the next step.',
    'אם נמצא דם, מישהו יתקשר קודם ויציע תור לשלב הבא.',
    'إن وُجد دم فسيتصل بك أحد أولًا ويعرض موعدًا للخطوة التالية.',
    'Если найдена кровь, вам сначала позвонят и предложат дату следующего шага.',
  ),
  rule(
    'images',
    // diagnostic imaging, CT, MRI, ultrasound, mammography, chest X-ray, PET; what can be ordered here: CT of the head and of the chest,
    // MRI of the brain, ultrasound of the belly and of the heart
    '18748-4 18726-0 18747-6 18755-9 18760-9 24604-1 24606-6 30746-2 36643-5 44136-0 38265-5 24725-4 24627-2 24590-2 24558-9 42148-7 38268-9',
    { when: 'hold', days: 3 },
    true,
    STEITZ,
    'Reports on images are written for clinicians; three days leave time to explain.',
    'דוחות הדמיה נכתבים לרופאים; שלושה ימים נותנים זמן להסביר.',
    'تُكتب تقارير الصور للأطباء؛ ثلاثة أيام تتيح وقتًا للشرح.',
    'Описания снимков пишутся для врачей; три дня дают время объяснить.',
  ),
];
