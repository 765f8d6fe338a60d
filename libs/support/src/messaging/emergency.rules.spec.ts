import { EMERGENCY_SIGNS, type EmergencySign } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { emergencyIn, plain } from './emergency.rules.ts';
import { WORDS } from './emergency.words.ts';

const SAID: readonly (readonly [EmergencySign, ...string[]])[] = [
  [
    'chest-pain',
    'I have a pressure in my chest since this morning',
    'My chest hurts and my left arm too',
    'יש לי כאבים בחזה מאז הבוקר',
    'הַחָזֶה שלי לוחץ',
    'كتير بيوجعني صدري من ساعة',
    'أشعر بألم في الصدر',
    'С утра болит в груди и отдаёт в руку',
  ],
  [
    'breathing',
    'I can’t breathe properly',
    'He has trouble breathing since the walk',
    'קשה לי לנשום מאז הערב',
    'אני לא מצליחה לנשום כמו שצריך',
    'لا أستطيع التنفس',
    'Мне тяжело дышать, что делать?',
    'ночью задыхаюсь',
  ],
  [
    'stroke',
    'Her face is drooping on one side',
    'Suddenly my right arm feels weak',
    'פתאום היד שלי חלשה ולא מחזיקה כוס',
    'وجهه معوج منذ الصباح',
    'لا أستطيع فجأة أن أرفع يدي',
    'Вдруг ослабла рука: рука слабая и онемела',
    'У мужа перекосило лицо',
  ],
  [
    'bleeding',
    'The bleeding does not stop',
    'I vomited blood twice',
    'הדימום לא נעצר כבר שעה',
    'אני מקיאה דם',
    'النزيف لا يتوقف',
    'Кровь из носа не останавливается',
  ],
  ['unconscious', 'My father passed out', 'אבא איבד הכרה לפני רגע', 'أبي فقد الوعي', 'Она потеряла сознание', 'היא לא מגיבה'],
  [
    'allergy',
    'My throat is swelling after the nuts',
    'הלשון שלי התנפחה אחרי האנטיביוטיקה',
    'شفتي متورمة بعد الدواء',
    'Губы распухли после таблетки',
  ],
  ['poisoning', 'My son swallowed bleach', 'הילד בלע אקונומיקה', 'أخذت جرعة زائدة', 'Ребёнок выпил хлорку', 'I took too many pills'],
  [
    'self-harm',
    'Sometimes I think about killing myself',
    'I don’t want to live any more',
    'אני לא רוצה לחיות יותר',
    'יש לי מחשבות להתאבד',
    'أريد أن أموت',
    'أفكر في الانتحار',
    'Не хочу больше жить',
    'Я думаю о самоубийстве',
  ],
];

test.each(SAID.flatMap(([sign, ...texts]) => texts.map((text) => [text, sign] as const)))('“%s” is told at once: %s', (text, sign) => {
  expect(emergencyIn(text)).toBe(sign);
});

test.each([
  'The measurement of this morning worries me: 162/101. What should I do?',
  'Which chest x-ray do I need before the operation?',
  'No chest pain, only a cough. Should I come in?',
  'I do not have any pressure in the chest.',
  'Two years ago I had chest pain and was in hospital.',
  'My blood test is on Sunday. Do I have to stop eating?',
  'I take a short breath test on Monday.',
  'Can the bleeding gums come from the medicine?',
  'I want to live closer to the clinic: which one is near me?',
  'המדידה של הבוקר מדאיגה אותי: 162/101. מה עושים?',
  'אין כאבים בחזה ואין קוצר נשימה, רק נזלת',
  'מתי בדיקת הדם הבאה?',
  'לפני שנתיים היה לי לחץ בחזה',
  'כבר שבוע יש לי כאבי ראש בבוקר. כדאי לבוא או לחכות?',
  'שכחתי אתמול בערב את הכדור נגד קרישה. לקחת היום שניים?',
  'השבוע ישנתי טוב יותר. אפשר להזיז את הפגישה ליום רביעי?',
  'أقدامي متورمة منذ الأمس. هل هذا طبيعي؟',
  'لا يوجد ألم في الصدر، فقط سعال',
  'متى موعد فحص الدم؟',
  'ظهري يؤلمني عند الجلوس منذ أسبوعين',
  'За два дня вес вырос на 600 граммов. Нужно ли пить вторую таблетку?',
  'Болей в груди нет, только кашель',
  'Нет боли в груди, но болит плечо',
  'Год назад была боль в груди, сейчас всё хорошо',
  'Когда сдавать анализ крови?',
  'Уже месяц плохо сплю. К кому записаться?',
  // words that hide in others: blood in a person, a hand in always, a mouth in a medicine, a leg in much, a foot and a name
  'התרופה נפלה לי מהיד, אפשר עוד אחת?',
  'אדם מבוגר, האם כדאי קודם אימון חזק?',
  'תמיד פתאום אני לא מצליח להזיז את התור באתר, מרגיש חלש',
  'قدمي تؤلمني كثيرا بعد المشي',
  'أريد أن أعرف ما مصدر الألم',
  'ما اسم الدواء الذي شربت؟',
  'Много работы, не могу двигаться дальше с планом, слабею от голода',
  'Хочу жить ближе к поликлинике, можно сменить врача?',
])('“%s” waits its turn', (text) => {
  expect(emergencyIn(text)).toBeNull();
});

test('what is denied in one sentence does not silence the next', () => {
  expect(emergencyIn('No fever. But I can’t breathe!')).toBe('breathing');
  expect(emergencyIn('אין חום. יש כאבים בחזה')).toBe('chest-pain');
});

test('each sign has words in each of the four scripts, written as a text is read', () => {
  for (const sign of EMERGENCY_SIGNS) {
    const words = WORDS[sign].flat().map(({ source }) => source);
    for (const script of [/[a-z]{3}/, /[\u05d0-\u05ea]{2}/, /[\u0621-\u064a]{2}/, /[\u0430-\u044f]{2}/])
      expect([sign, String(script), words.some((source) => script.test(source))]).toEqual([sign, String(script), true]);
    for (const source of words.map((one) => one.replaceAll(String.raw`\p{L}`, ''))) expect(plain(source)).toBe(source);
  }
});
