import { type Names, names } from './names.ts';

export interface VaccineName {
  /** https://www2.cdc.gov/vaccines/iis/iisstandards/vaccines.asp?rpt=cvx */
  readonly cvx: readonly string[];
  readonly names: Names;
}

const against = (cvx: string, ...words: Parameters<typeof names>): VaccineName => ({ cvx: cvx.split(' '), names: names(...words) });

/** Common vaccines by what they protect from, in plain words, ours. Kinds and doses of one are called alike; the source's name stands by the code. */
export const VACCINE_NAMES: readonly VaccineName[] = [
  against('140 141 150 158 161 88', 'Flu vaccine', 'חיסון נגד שפעת', 'لقاح الإنفلونزا', 'Прививка от гриппа'),
  against('08 43 45', 'Hepatitis B vaccine', 'חיסון נגד הפטיטיס B', 'لقاح التهاب الكبد B', 'Прививка от гепатита B'),
  against('52 83 85', 'Hepatitis A vaccine', 'חיסון נגד הפטיטיס A', 'لقاح التهاب الكبد A', 'Прививка от гепатита A'),
  against('116 119 122', 'Rotavirus vaccine', 'חיסון נגד רוטה', 'لقاح فيروس الروتا', 'Прививка от ротавируса'),
  against('120', 'Five-in-one vaccine', 'חיסון מחומש', 'اللقاح الخماسي', 'Прививка «пять в одном»'),
  against(
    '20',
    'Diphtheria, tetanus and whooping cough vaccine',
    'חיסון נגד אסכרה, פלצת ושעלת',
    'لقاح الدفتيريا والكزاز والسعال الديكي',
    'Прививка АКДС',
  ),
  against(
    '115',
    'Tetanus, diphtheria and whooping cough booster',
    'חיסון דחף נגד פלצת, אסכרה ושעלת',
    'جرعة داعمة ضد الكزاز والدفتيريا والسعال الديكي',
    'Ревакцинация от столбняка, дифтерии и коклюша',
  ),
  against(
    '09 113 139',
    'Tetanus and diphtheria vaccine',
    'חיסון נגד פלצת ואסכרה',
    'لقاح الكزاز والدفتيريا',
    'Прививка от столбняка и дифтерии',
  ),
  against('10', 'Polio vaccine', 'חיסון נגד פוליו', 'لقاح شلل الأطفال', 'Прививка от полиомиелита'),
  against('17 48 49', 'Hib vaccine', 'חיסון נגד Hib', 'لقاح المستدمية النزلية (Hib)', 'Прививка от гемофильной инфекции (Hib)'),
  against('33 133 152 215 216', 'Pneumococcal vaccine', 'חיסון נגד פנאומוקוק', 'لقاح المكورات الرئوية', 'Прививка от пневмококка'),
  against(
    '03',
    'Measles, mumps and rubella vaccine',
    'חיסון נגד חצבת, חזרת ואדמת',
    'لقاح الحصبة والنكاف والحصبة الألمانية',
    'Прививка от кори, паротита и краснухи',
  ),
  against(
    '94',
    'Measles, mumps, rubella and chickenpox vaccine',
    'חיסון נגד חצבת, חזרת, אדמת ואבעבועות רוח',
    'لقاح الحصبة والنكاف والحصبة الألمانية والجدري المائي',
    'Прививка от кори, паротита, краснухи и ветрянки',
  ),
  against('21', 'Chickenpox vaccine', 'חיסון נגד אבעבועות רוח', 'لقاح الجدري المائي', 'Прививка от ветрянки'),
  against('114 136', 'Meningococcal vaccine', 'חיסון נגד מנינגוקוק', 'لقاح المكورات السحائية', 'Прививка от менингококка'),
  against('62 118 137 165', 'HPV vaccine', 'חיסון נגד פפילומה (HPV)', 'لقاح الورم الحليمي (HPV)', 'Прививка от вируса папилломы (ВПЧ)'),
  against('121 187 188', 'Shingles vaccine', 'חיסון נגד שלבקת חוגרת', 'لقاح الحزام الناري', 'Прививка от опоясывающего лишая'),
];
