import { type Names, names } from '../name/names.ts';
import { type Source, source } from '../source/source.ts';

/** Both limits inside. */
export interface Span {
  readonly low: number;
  readonly high: number;
}
export interface ReadingUnit {
  /** UCUM. */
  readonly unit: string;
  /** value in our unit = value × factor + offset */
  readonly factor: number;
  readonly offset: number;
  /** Devices and files may use it; no form offers it. */
  readonly rare?: true;
}
export interface ReadingKind {
  readonly id: string;
  readonly name: Names;
  /** The first is the one that a reading is stored under. */
  readonly loinc: readonly [string, ...string[]];
  /** The first is the one that a reading is stored in. */
  readonly units: readonly [ReadingUnit, ...ReadingUnit[]];
  /** Places after the point that a home device shows, in our unit. */
  readonly decimals: number;
  /** Outside of it the member is asked whether it was typed right. A row for under 18 goes before the one for all. */
  readonly plausible: Span;
  readonly plausibleUnder18?: Span;
  /** Outside of it no living body or no home device can be: refused. */
  readonly possible: Span;
  readonly source: Source;
}

const unit = (code: string, factor = 1, offset = 0): ReadingUnit => ({ unit: code, factor, offset });
const rare = (code: string, factor: number, offset = 0): ReadingUnit => ({ ...unit(code, factor, offset), rare: true });
const span = (low: number, high: number): Span => ({ low, high });

const ESH_HOME = source(
  '2021 ESH practice guidelines for office and out-of-office blood pressure measurement',
  2021,
  'https://doi.org/10.1097/HJH.0000000000002843',
);
/** 1 kPa in mm Hg, from the definition of both (NIST SP 811). */
const MMHG_PER_KPA = 7.50062;
/** 1 mmol/L of glucose in mg/dL: its molar mass is 180.16 g/mol. */
const MG_DL_PER_MMOL_L = 18.016;

/**
 * What members measure at home. Conversions are definitions; the sources describe what is usual and what devices can show, the two ranges
 * around that are our own choice for catching slips of the finger, and no clinical thresholds.
 */
export const READING_KINDS: readonly ReadingKind[] = [
  {
    id: 'systolic',
    name: names('Upper blood pressure', 'לחץ דם עליון', 'ضغط الدم العلوي', 'Верхнее давление'),
    loinc: ['8480-6'],
    units: [unit('mm[Hg]'), unit('kPa', MMHG_PER_KPA), rare('Pa', MMHG_PER_KPA / 1000), rare('cm[Hg]', 10)],
    decimals: 0,
    plausible: span(85, 200),
    plausibleUnder18: span(65, 150),
    possible: span(40, 300),
    source: ESH_HOME,
  },
  {
    id: 'diastolic',
    name: names('Lower blood pressure', 'לחץ דם תחתון', 'ضغط الدم السفلي', 'Нижнее давление'),
    loinc: ['8462-4'],
    units: [unit('mm[Hg]'), unit('kPa', MMHG_PER_KPA), rare('Pa', MMHG_PER_KPA / 1000), rare('cm[Hg]', 10)],
    decimals: 0,
    plausible: span(45, 120),
    plausibleUnder18: span(35, 100),
    possible: span(20, 200),
    source: ESH_HOME,
  },
  {
    id: 'pulse',
    name: names('Pulse', 'דופק', 'النبض', 'Пульс'),
    loinc: ['8867-4'],
    units: [unit('/min'), rare('Hz', 60), rare('/s', 60)],
    decimals: 0,
    plausible: span(40, 140),
    plausibleUnder18: span(50, 190),
    possible: span(20, 300),
    source: source('MedlinePlus: Pulse', 2025, 'https://medlineplus.gov/ency/article/003399.htm'),
  },
  {
    id: 'glucose',
    name: names('Blood sugar', 'סוכר בדם', 'سكر الدم', 'Сахар в крови'),
    loinc: ['41653-7', '14743-9', '2339-0', '15074-8'],
    units: [
      unit('mg/dL'),
      unit('mmol/L', MG_DL_PER_MMOL_L),
      ...[rare('umol/L', MG_DL_PER_MMOL_L / 1000), rare('g/L', 100), rare('mg/L', 0.1)],
    ],
    decimals: 0,
    plausible: span(55, 350),
    possible: span(10, 900),
    source: source('ADA Standards of Care in Diabetes 2025, 6: glycemic goals and hypoglycemia', 2025, 'https://doi.org/10.2337/dc25-S006'),
  },
  {
    id: 'weight',
    name: names('Weight', 'משקל', 'الوزن', 'Вес'),
    loinc: ['29463-7', '3141-9'],
    // The pound is defined as 0.45359237 kg; it has 16 ounces, and 14 of it are a stone.
    units: [
      unit('kg'),
      unit('g', 0.001),
      unit('[lb_av]', 0.45359237),
      ...[rare('[oz_av]', 0.45359237 / 16), rare('[stone_av]', 0.45359237 * 14)],
    ],
    decimals: 1,
    plausible: span(35, 220),
    plausibleUnder18: span(2, 130),
    possible: span(0.3, 650),
    source: source('WHO Technical Report Series 854: physical status', 1995, 'https://www.who.int/publications/i/item/9241208546'),
  },
  {
    id: 'peak-flow',
    name: names('Peak flow', 'זרימת שיא', 'ذروة الجريان', 'Пиковый поток'),
    loinc: ['19935-6', '33452-4'],
    units: [unit('L/min'), unit('L/s', 60), rare('mL/min', 0.001), rare('mL/s', 0.06)],
    decimals: 0,
    plausible: span(120, 750),
    plausibleUnder18: span(60, 650),
    possible: span(30, 1000),
    source: source('Nunn and Gregg: peak expiratory flow in adults', 1989, 'https://doi.org/10.1136/bmj.298.6680.1068'),
  },
  {
    id: 'temperature',
    name: names('Body temperature', 'חום הגוף', 'حرارة الجسم', 'Температура тела'),
    loinc: ['8310-5', '8331-1'],
    units: [unit('Cel'), unit('[degF]', 5 / 9, -160 / 9), rare('K', 1, -273.15)],
    decimals: 1,
    plausible: span(35, 40.5),
    possible: span(24, 46),
    source: source('MedlinePlus: Body temperature norms', 2025, 'https://medlineplus.gov/ency/article/001982.htm'),
  },
  {
    id: 'oxygen',
    name: names('Oxygen in the blood', 'חמצן בדם', 'الأكسجين في الدم', 'Кислород в крови'),
    loinc: ['59408-5', '2708-6'],
    units: [unit('%'), rare('1', 100)],
    decimals: 0,
    plausible: span(88, 100),
    possible: span(50, 100),
    source: source('MedlinePlus: Pulse oximetry', 2024, 'https://medlineplus.gov/lab-tests/pulse-oximetry/'),
  },
  {
    id: 'steps',
    name: names('Steps in a day', 'צעדים ביום', 'الخطوات في اليوم', 'Шаги за день'),
    loinc: ['41950-7', '55423-8'],
    units: [unit('{steps}/d'), rare('/d', 1), rare('1', 1)],
    decimals: 0,
    plausible: span(0, 40_000),
    possible: span(0, 200_000),
    source: source('Tudor-Locke et al.: how many steps a day are enough? For adults', 2011, 'https://doi.org/10.1186/1479-5868-8-79'),
  },
];

/** Without annotations, which say something about a unit and change nothing of it (UCUM 2.1.2, ■6): `{beats}/min` is `/min`, `{steps}` is `1`. */
const bare = (code: string): string => code.replaceAll(/\{[^}]*\}/g, '') || '1';
/** The unit of that code among those that a kind may come in. */
export const unitOfKind = ({ units }: ReadingKind, code: string): ReadingUnit | undefined =>
  units.find((known) => known.unit === code) ?? units.find((known) => bare(known.unit) === bare(code));
