import { type Names, names } from '../name/names.ts';
import { type Source, source } from '../source/source.ts';
import type { Entry, EntryKind } from './entry.ts';

/** `emergency`: somebody's life may hang on it now. `urgent`: the care team should hear of it today. */
export type DangerLevel = 'emergency' | 'urgent';
export interface Danger {
  readonly id: string;
  readonly level: DangerLevel;
  /** What to do now, for the member. */
  readonly tell: Names;
  readonly source: Source;
}
interface Row extends Danger {
  readonly kind: EntryKind;
  readonly when: (entry: Pick<Entry, 'value' | 'second'>) => boolean;
}

const AHA = source(
  'American Heart Association: when to call for emergency help about high blood pressure',
  2025,
  'https://www.heart.org/en/health-topics/high-blood-pressure/understanding-blood-pressure-readings/when-to-call-911-for-high-blood-pressure',
);
const ADA = source('ADA Standards of Care in Diabetes 2025, 6: glycemic goals and hypoglycemia', 2025, 'https://doi.org/10.2337/dc25-S006');
const NHS_HYPER = source('NHS: high blood sugar (hyperglycaemia)', 2024, 'https://www.nhs.uk/conditions/high-blood-sugar-hyperglycaemia/');
const NHS_OXYGEN = source(
  'NHS England: pulse oximetry to detect early deterioration, COVID Oximetry @home',
  2022,
  'https://www.england.nhs.uk/coronavirus/publication/pulse-oximetry-to-detect-early-deterioration-of-patients-with-covid-19-in-primary-and-community-care-settings/',
);
const NHS_FEVER = source('NHS: fever in adults', 2023, 'https://www.nhs.uk/symptoms/fever-in-adults/');

/**
 * Values at which a member is told at once what to do, whoever they are and whatever their plan says. The first that holds of a kind
 * counts. In our units: mm Hg, mg/dL, %, °C.
 */
const DANGERS: readonly Row[] = [
  {
    id: 'pressure-very-high',
    kind: 'pressure',
    level: 'emergency',
    when: ({ value, second }) => value >= 180 || (second ?? 0) >= 120,
    tell: names(
      'This is very high. Do you have chest pain, trouble breathing, weakness, numbness, or trouble speaking or seeing? Call 101 now. If not: sit still for five minutes and measure again. Still this high? Call your care team today.',
      'זה גבוה מאוד. יש כאב בחזה, קוצר נשימה, חולשה, נימול, או קושי בדיבור או בראייה? להתקשר עכשיו ל־101. אם לא: לשבת בשקט חמש דקות ולמדוד שוב. עדיין גבוה כל כך? להתקשר היום לצוות המטפל.',
      'هذا مرتفع جدًا. هل لديك ألم في الصدر أو ضيق نفس أو ضعف أو خدر أو صعوبة في الكلام أو الرؤية؟ اتصل الآن بـ 101. إن لم يكن: اجلس بهدوء خمس دقائق ثم قِس مجددًا. ما زال بهذا الارتفاع؟ اتصل اليوم بفريقك.',
      'Это очень высокое давление. Есть боль в груди, одышка, слабость, онемение, трудно говорить или видеть? Сразу звоните 101. Если нет: посидите спокойно пять минут и измерьте снова. Всё ещё так высоко? Сегодня же позвоните своим врачам.',
    ),
    source: AHA,
  },
  {
    id: 'sugar-very-low',
    kind: 'glucose',
    level: 'emergency',
    when: ({ value }) => value < 54,
    tell: names(
      'Your sugar is very low. Take juice or sugar now and measure again in 15 minutes. Not better, or very sleepy? Call 101.',
      'הסוכר נמוך מאוד. לשתות מיץ או לאכול סוכר עכשיו, ולמדוד שוב בעוד 15 דקות. אין שיפור, או ישנוניות חזקה? להתקשר ל־101.',
      'السكر منخفض جدًا. تناول عصيرًا أو سكرًا الآن وقِس مجددًا بعد 15 دقيقة. لا تحسن، أو نعاس شديد؟ اتصل بـ 101.',
      'Сахар очень низкий. Выпейте сок или съешьте сахар и измерьте снова через 15 минут. Не лучше или сильно клонит в сон? Звоните 101.',
    ),
    source: ADA,
  },
  {
    id: 'sugar-very-high',
    kind: 'glucose',
    level: 'urgent',
    when: ({ value }) => value >= 300,
    tell: names(
      'Your sugar is very high. Drink water and call your care team today. If you vomit, breathe fast or feel very sleepy, call 101 now.',
      'הסוכר גבוה מאוד. לשתות מים ולהתקשר היום לצוות המטפל. עם הקאות, נשימה מהירה או ישנוניות חזקה להתקשר עכשיו ל־101.',
      'السكر مرتفع جدًا. اشرب الماء واتصل اليوم بفريقك. عند التقيؤ أو التنفس السريع أو النعاس الشديد اتصل الآن بـ 101.',
      'Сахар очень высокий. Пейте воду и сегодня же позвоните своим врачам. При рвоте, частом дыхании или сильной сонливости сразу звоните 101.',
    ),
    source: NHS_HYPER,
  },
  {
    id: 'oxygen-low',
    kind: 'oxygen',
    level: 'emergency',
    when: ({ value }) => value <= 92,
    tell: names(
      'This is low. Warm your hand and measure again now. Still 92 or less, or hard to breathe? Call 101.',
      'זה נמוך. לחמם את היד ולמדוד שוב עכשיו. עדיין 92 או פחות, או קשה לנשום? להתקשר ל־101.',
      'هذا منخفض. دفّئ يدك وقِس مجددًا الآن. ما زال 92 أو أقل، أو يصعب التنفس؟ اتصل بـ 101.',
      'Это мало. Согрейте руку и измерьте снова сейчас. Всё ещё 92 или меньше, или трудно дышать? Звоните 101.',
    ),
    source: NHS_OXYGEN,
  },
  {
    id: 'fever-very-high',
    kind: 'temperature',
    level: 'urgent',
    when: ({ value }) => value >= 40,
    tell: names(
      'This is a very high fever. Drink, rest, and call your care team today. With a stiff neck, a rash, confusion or trouble breathing, call 101 now.',
      'זה חום גבוה מאוד. לשתות, לנוח, ולהתקשר היום לצוות המטפל. עם צוואר נוקשה, פריחה, בלבול או קוצר נשימה להתקשר עכשיו ל־101.',
      'هذه حرارة مرتفعة جدًا. اشرب واسترح واتصل اليوم بفريقك. مع تيبس الرقبة أو طفح أو تشوش أو ضيق نفس اتصل الآن بـ 101.',
      'Это очень высокая температура. Пейте, отдыхайте и сегодня же позвоните своим врачам. Если шея не гнётся, есть сыпь, спутанность или одышка, сразу звоните 101.',
    ),
    source: NHS_FEVER,
  },
];

/**
 * Kinds of which an unusual value may be the one that matters most. Where nobody is there to ask, as with a device, it is kept and asked about
 * later: a pressure of 215 is not lost because it is rare. A child or a bag on the scale is.
 */
const KEPT_UNASKED: readonly EntryKind[] = ['pressure', 'glucose', 'oxygen', 'temperature', 'pulse', 'peak-flow'];
export const isKeptUnasked = (kind: EntryKind): boolean => KEPT_UNASKED.includes(kind);

/** What to do at once about an entry in our unit; undefined where there is nothing to say. */
export function dangerOf({ kind, value, second }: Entry): Danger | undefined {
  const found = DANGERS.find((row) => row.kind === kind && row.when({ value, second }));
  if (!found) return undefined;
  const { id, level, tell, source: from } = found;
  return { id, level, tell, source: from };
}
/** All of them, for checks of their words. */
export const DANGER_TABLE: readonly Danger[] = DANGERS;
