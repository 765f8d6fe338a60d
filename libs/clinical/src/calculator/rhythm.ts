import { names, type Names } from '../name/names.ts';
import { source } from '../source/source.ts';
import { calculator, type Gravity, points } from './calculator.ts';
import { age, sex, yesNo } from './inputs.ts';

/** Thromboembolism in a year, per cent, by points: Lip et al. 2010, table 6. */
const STROKES = [0, 1.3, 2.2, 3.2, 4, 6.7, 9.8, 9.6, 6.7, 15.2];

export const cha2ds2vasc = calculator({
  id: 'cha2ds2-vasc',
  version: 1,
  title: names('CHA₂DS₂-VASc', 'CHA₂DS₂-VASc', 'مقياس CHA₂DS₂-VASc', 'Шкала CHA₂DS₂-VASc'),
  purpose: names(
    'How likely a stroke is with atrial fibrillation that no valve causes, without a blood thinner.',
    'מה הסיכוי לשבץ בפרפור עליות שאינו ממקור מסתמי, בלי מדלל דם.',
    'مدى احتمال السكتة الدماغية مع الرجفان الأذيني غير الصمامي دون مميّع للدم.',
    'Насколько вероятен инсульт при неклапанной фибрилляции предсердий без антикоагулянта.',
  ),
  formula:
    'heart failure 1 + hypertension 1 + age ≥ 75 2 (65–74 1) + diabetes 1 + stroke, TIA or embolism 2 + vascular disease 1 + female 1',
  sources: [
    source(
      'Lip et al.: Refining clinical risk stratification for predicting stroke and thromboembolism in atrial fibrillation. Chest',
      2010,
      'https://doi.org/10.1378/chest.09-1584',
    ),
  ],
  inputs: {
    age: age(18, 120),
    sex,
    failure: yesNo(
      names(
        'Heart failure, or a weak left chamber',
        'אי־ספיקת לב או תפקוד ירוד של החדר השמאלי',
        'قصور القلب أو ضعف البطين الأيسر',
        'Сердечная недостаточность или слабость левого желудочка',
      ),
      'I50',
      'I42',
    ),
    hypertension: yesNo(
      names('High blood pressure', 'יתר לחץ דם', 'ارتفاع ضغط الدم', 'Повышенное давление'),
      'I10',
      'I11',
      'I12',
      'I13',
      'I15',
    ),
    diabetes: yesNo(names('Diabetes', 'סוכרת', 'السكري', 'Диабет'), 'E10', 'E11', 'E13', 'E14'),
    stroke: yesNo(
      names(
        'A stroke, TIA or embolism before',
        'שבץ, אירוע מוחי חולף או תסחיף בעבר',
        'سكتة أو نوبة عابرة أو صمّة سابقًا',
        'Инсульт, ТИА или эмболия в прошлом',
      ),
      'I63',
      'I64',
      'G45',
      'I74',
      'Z86.73',
    ),
    vessels: yesNo(
      names(
        'A heart attack, disease of leg arteries or plaque in the aorta',
        'התקף לב, מחלת עורקי הרגליים או רובד באבי העורקים',
        'نوبة قلبية أو مرض شرايين الساقين أو لويحة في الأبهر',
        'Инфаркт, болезнь артерий ног или бляшка в аорте',
      ),
      'I21',
      'I22',
      'I25.2',
      'I70',
      'I73.9',
    ),
  },
  compute(given) {
    const weights = { failure: 1, hypertension: 1, diabetes: 1, stroke: 2, vessels: 1 };
    const value = points(weights, given) + (given.age >= 75 ? 2 : given.age >= 65 ? 1 : 0) + (given.sex === 'female' ? 1 : 0);
    const rate = STROKES[value]!;
    const gravity: Gravity = value === 0 ? 'fine' : value === 1 ? 'watch' : 'act';
    return {
      figures: [{ value, unit: '' }],
      gravity,
      meaning: names(
        `In the study ${rate} of 100 people had a stroke or embolism within a year.`,
        `במחקר ${rate} מתוך 100 אנשים לקו בשבץ או בתסחיף בתוך שנה.`,
        `في الدراسة أصيب ${rate} من كل 100 شخص بسكتة أو صمّة خلال سنة.`,
        `В исследовании за год инсульт или эмболия случились у ${String(rate).replace('.', ',')} из 100 человек.`,
      ),
    };
  },
});

/** Major bleeds in 100 patient-years, by points: Pisters et al. 2010, table 5; six and more were too few to count. */
const BLEEDS = [1.13, 1.02, 1.88, 3.74, 8.7, 12.5];
const bleeding = (value: number): Names => {
  const rate = BLEEDS[value];
  if (rate === undefined)
    return names(
      'Too few people in the study had so many points to give a rate.',
      'במחקר היו מעט מדי אנשים עם ניקוד כזה כדי לתת שיעור.',
      'كان في الدراسة عدد قليل جدًا بهذه النقاط لإعطاء نسبة.',
      'В исследовании было слишком мало людей с таким числом баллов, чтобы назвать частоту.',
    );
  return names(
    `In the study ${rate} major bleeds in 100 people treated for a year.`,
    `במחקר: ${rate} דימומים גדולים ל־100 מטופלים בשנה.`,
    `في الدراسة: ${rate} نزفًا كبيرًا لكل 100 مريض في السنة.`,
    `В исследовании: ${String(rate).replace('.', ',')} крупного кровотечения на 100 пациентов в год.`,
  );
};

export const hasBled = calculator({
  id: 'has-bled',
  version: 1,
  title: names('HAS-BLED', 'HAS-BLED', 'مقياس HAS-BLED', 'Шкала HAS-BLED'),
  purpose: names(
    'How likely a major bleed is on a blood thinner for atrial fibrillation. Many points ask for care and for mending what can be mended, not for going without.',
    'מה הסיכוי לדימום גדול תחת מדלל דם בפרפור עליות. ניקוד גבוה קורא לזהירות ולתיקון מה שניתן, לא לוויתור על הטיפול.',
    'مدى احتمال نزف كبير مع مميّع الدم في الرجفان الأذيني. النقاط الكثيرة تدعو إلى الحذر وإصلاح ما يمكن، لا إلى ترك العلاج.',
    'Насколько вероятно крупное кровотечение на антикоагулянте при фибрилляции предсердий. Много баллов — повод к осторожности и устранению причин, а не к отказу.',
  ),
  formula:
    'uncontrolled hypertension 1 + kidneys 1 + liver 1 + stroke 1 + bleeding 1 + labile INR 1 + age > 65 1 + medicines 1 + alcohol 1',
  sources: [
    source(
      'Pisters et al.: A novel user-friendly score (HAS-BLED) to assess 1-year risk of major bleeding. Chest',
      2010,
      'https://doi.org/10.1378/chest.10-0134',
    ),
  ],
  inputs: {
    age: age(18, 120),
    pressure: yesNo(names('Systolic pressure above 160', 'לחץ סיסטולי מעל 160', 'ضغط انقباضي فوق 160', 'Систолическое давление выше 160')),
    kidneys: yesNo(
      names(
        'Dialysis, a transplant, or creatinine of 200 µmol/L (2.26 mg/dL) or more',
        'דיאליזה, השתלה או קריאטינין 200 µmol/L ומעלה (2.26 mg/dL)',
        'غسيل كلى أو زرع أو كرياتينين 200 µmol/L فأكثر (2.26 mg/dL)',
        'Диализ, пересадка или креатинин от 200 мкмоль/л (2,26 мг/дл)',
      ),
      'Z99.2',
      'Z94.0',
    ),
    liver: yesNo(
      names(
        'Cirrhosis, or bilirubin twice and enzymes three times the limit',
        'שחמת, או בילירובין פי שניים ואנזימי כבד פי שלושה מהגבול',
        'تشمّع، أو بيليروبين ضعف الحد وإنزيمات ثلاثة أضعافه',
        'Цирроз либо билирубин вдвое и ферменты втрое выше границы',
      ),
      'K74',
      'K70.3',
    ),
    stroke: yesNo(names('A stroke before', 'שבץ בעבר', 'سكتة دماغية سابقًا', 'Инсульт в прошлом'), 'I63', 'I64', 'I61', 'Z86.73'),
    bleeding: yesNo(
      names(
        'A major bleed before, or anaemia, or a tendency to bleed',
        'דימום גדול בעבר, אנמיה או נטייה לדמם',
        'نزف كبير سابقًا أو فقر دم أو ميل إلى النزف',
        'Крупное кровотечение в прошлом, анемия или склонность к кровотечениям',
      ),
      'D50',
      'D62',
      'D68',
      'K92.2',
    ),
    labile: yesNo(
      names(
        'INR often outside its range (less than 60 % of the time within)',
        'INR יוצא לעיתים קרובות מהטווח (פחות מ־60% מהזמן בטווח)',
        'نسبة INR خارج مداها كثيرًا (أقل من 60٪ من الوقت ضمنه)',
        'МНО часто вне диапазона (в нём меньше 60 % времени)',
      ),
    ),
    medicines: yesNo(
      names(
        'Takes aspirin, another antiplatelet or an anti-inflammatory painkiller',
        'נטילת אספירין, נוגד טסיות אחר או משכך כאבים נוגד דלקת',
        'يتناول الأسبرين أو مضاد صفيحات آخر أو مسكنًا مضادًا للالتهاب',
        'Принимает аспирин, другой антиагрегант или НПВС',
      ),
    ),
    alcohol: yesNo(
      names(
        'Eight drinks a week or more',
        'שמונה מנות אלכוהול בשבוע ומעלה',
        'ثمانية مشروبات كحولية أو أكثر في الأسبوع',
        'Восемь порций алкоголя в неделю и больше',
      ),
      'F10.1',
      'F10.2',
    ),
  },
  compute(given) {
    const weights = { pressure: 1, kidneys: 1, liver: 1, stroke: 1, bleeding: 1, labile: 1, medicines: 1, alcohol: 1 };
    const value = points(weights, given) + (given.age > 65 ? 1 : 0);
    return { figures: [{ value, unit: '' }], gravity: value >= 3 ? 'act' : value >= 2 ? 'watch' : 'fine', meaning: bleeding(value) };
  },
});
