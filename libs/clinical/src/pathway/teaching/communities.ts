import { say } from '../data/parts.ts';
import type { Text } from '../pathway.ts';

/** What the communities are called that pathways invite to, by id. */
export const COMMUNITIES: Readonly<Record<string, Text>> = {
  asthma: say('Living with asthma', 'חיים עם אסתמה', 'التعايش مع الربو', 'Жизнь с астмой'),
  'bowel-health': say('Bowel health', 'בריאות המעי', 'صحة الأمعاء', 'Здоровье кишечника'),
  depression: say('Through depression together', 'יחד מול הדיכאון', 'معًا في مواجهة الاكتئاب', 'Вместе против депрессии'),
  diabetes: say('Living with diabetes', 'חיים עם סוכרת', 'التعايش مع السكري', 'Жизнь с диабетом'),
  'heart-failure': say('A weak heart, a full life', 'לב חלש, חיים מלאים', 'قلب ضعيف وحياة كاملة', 'Слабое сердце, полная жизнь'),
  hypertension: say('Blood pressure in hand', 'לחץ דם בידיים שלכם', 'ضغط الدم تحت السيطرة', 'Давление под контролем'),
  'kidney-disease': say('Looking after kidneys', 'שומרים על הכליות', 'نعتني بالكليتين', 'Бережём почки'),
  'low-back-pain': say('Moving with back pain', 'בתנועה עם כאבי גב', 'نتحرك مع آلام الظهر', 'В движении с болью в спине'),
  obesity: say('Lighter, step by step', 'קלים יותר, צעד אחר צעד', 'أخفّ خطوة بخطوة', 'Легче шаг за шагом'),
  pregnancy: say('Pregnant and new parents', 'בהיריון והורים חדשים', 'الحوامل والآباء الجدد', 'Беременные и молодые родители'),
};
