import { BundleWriter, type TransactionBundle } from './bundle.ts';
import { Dice } from './dice.ts';
import { type Practice, writePractice } from './directory.ts';
import { type Illness, ILLNESSES } from './illnesses.ts';
import { MemberWriter } from './member.ts';
import { FAMILIES, type Language } from './people.ts';

export interface GenerateOptions {
  /** The same seed gives the same bundle, byte by byte. */
  readonly seed?: number;
  readonly language?: Language;
  /** Yearly visits; about 15 resources each. */
  readonly visits?: number;
  readonly gender?: 'female' | 'male';
  readonly birthDate?: string;
  readonly practice?: Practice;
}

const PRACTICE: Practice = { clinic: 'harbour', doctor: 'hadar', name: 'Harbour Clinic' };
const FIRST_YEAR = 2014;

/**
 * One invented member's life as a FHIR R4 transaction, in the shapes that Synthea writes: references are `urn:uuid:`, only some
 * resources have identifiers, some visits, medicines and procedures have a reason and others none.
 */
export function generateBundle({
  seed = 1,
  language = 'en',
  visits = 3,
  gender,
  birthDate,
  practice = PRACTICE,
}: GenerateOptions = {}): TransactionBundle {
  const dice = new Dice(seed);
  const writer = new BundleWriter(dice);
  const sex = gender ?? dice.pick(['female', 'male']);
  const { family, women, men, tag } = FAMILIES[language];
  const patient = dice.uuid();
  writer.add(
    'Patient',
    {
      identifier: [{ system: 'https://careway.example/members', value: patient }],
      name: [{ use: 'official', family, given: [dice.pick(sex === 'female' ? women : men)] }],
      gender: sex,
      birthDate: birthDate ?? `${dice.int(1940, 2000)}-0${dice.int(1, 9)}-${dice.int(10, 28)}`,
      telecom: [{ system: 'phone', value: `050-555-${dice.int(1000, 9999)}`, use: 'home' }],
      address: [{ city: 'Haifa', district: 'Haifa', country: 'IL' }],
      communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: tag }] } }],
    },
    patient,
  );
  const record = new MemberWriter(writer, patient, writePractice(writer, practice));
  for (let n = 0; n < visits; n++) writeYear(record, dice, n);
  return writer.bundle();
}

/** One year: an illness is found, treated and seen again; then a visit without any reason. */
function writeYear(record: MemberWriter, dice: Dice, n: number): void {
  const day = (month: number) => `${FIRST_YEAR + n}-${String(month).padStart(2, '0')}-${dice.int(10, 28)}T0${dice.int(6, 9)}:30:00+02:00`;
  const illness: Illness = ILLNESSES[n % ILLNESSES.length]!;
  const [found, again, plain] = [day(2), day(6), day(11)];
  const first = record.visit(found, illness);
  const condition = record.condition(illness, found, first);
  record.vitals(found, first);
  record.medicine(illness, found, first, condition);
  record.plan(illness, found, first, condition);
  record.procedure(found, first, condition);
  record.claim(found);
  const second = record.visit(again, illness);
  record.panel(again, second);
  const third = record.visit(plain);
  record.immunization(plain, third);
  record.procedure(plain, third);
  record.medicine(ILLNESSES[2]!, plain, third);
  if (n === 0) record.allergy(plain);
  if (n === 1) record.imaging(plain, third);
}

/** Parents and a child, one bundle each: the same name, clinic and doctor, which are repeated in each file. */
export function generateFamily(seed: number, language: Language): readonly TransactionBundle[] {
  const practice: Practice = { clinic: `family-${seed}`, doctor: `doctor-${seed}`, name: `Clinic ${seed}` };
  return [
    generateBundle({ seed, language, practice, gender: 'female', birthDate: '1984-03-12' }),
    generateBundle({ seed: seed + 1, language, practice, gender: 'male', birthDate: '1981-10-30' }),
    generateBundle({ seed: seed + 2, language, practice, visits: 1, birthDate: '2016-05-04' }),
  ];
}
