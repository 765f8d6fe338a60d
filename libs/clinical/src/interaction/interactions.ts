import { type Coding, SYSTEM } from '../coding/systems.ts';
import { type Names, names } from '../name/names.ts';
import type { Source } from '../source/source.ts';
import { ALLERGIES, SAME_INGREDIENT } from './allergies.ts';
import { atcOf, inGroup, ingredientsOf, type Medicine } from './medicine.ts';
import { POLYPHARMACY } from './sources.ts';
import { INTERACTIONS, SEVERITIES, type Severity } from './table.ts';

/** An allergy as FHIR tells it: all codings of the one concept. */
export type Allergy = readonly Coding[];

export interface MedicineFinding<M extends Medicine = Medicine> {
  readonly kind: 'interaction' | 'duplicate' | 'allergy';
  readonly severity: Severity;
  /** Two of an interaction or a duplicate, one of an allergy. */
  readonly medicines: readonly M[];
  readonly allergy?: Allergy;
  readonly because: Names;
  readonly source: Source;
}

const TWICE = {
  severity: 'moderate' as Severity,
  because: names(
    'Both hold the same ingredient. Together it can be too much.',
    'בשתיהן אותו חומר פעיל. יחד זה עלול להיות יותר מדי.',
    'فيهما المادة الفعالة نفسها. معًا قد تكون الجرعة زائدة.',
    'В обоих одно и то же вещество. Вместе его может быть слишком много.',
  ),
  source: POLYPHARMACY,
};

function ofPair<M extends Medicine>(one: M, other: M): readonly MedicineFinding<M>[] {
  const [a, b] = [atcOf(one), atcOf(other)];
  const medicines = [one, other];
  const shared = ingredientsOf(one).some((ingredient) => ingredientsOf(other).includes(ingredient));
  const found = INTERACTIONS.filter((row) => (inGroup(a, row.a) && inGroup(b, row.b)) || (inGroup(a, row.b) && inGroup(b, row.a)));
  return [
    ...found.map(({ severity, because, source }) => ({ kind: 'interaction' as const, severity, medicines, because, source })),
    ...(shared ? [{ kind: 'duplicate' as const, medicines, ...TWICE }] : []),
  ];
}

function ofAllergy<M extends Medicine>(medicine: M, allergy: Allergy): readonly MedicineFinding<M>[] {
  const cause: Medicine = { codings: allergy };
  const [taken, feared] = [atcOf(medicine), atcOf(cause)];
  const concepts = allergy.filter(({ system }) => system === SYSTEM.snomed).map(({ code }) => code);
  const rows = ALLERGIES.filter(
    ({ snomed, atc, hits, except }) =>
      (snomed.some((code) => concepts.includes(code)) || inGroup(feared, atc)) && inGroup(taken, hits) && !inGroup(taken, except),
  );
  const same = ingredientsOf(medicine).some((ingredient) => ingredientsOf(cause).includes(ingredient));
  const found = rows.length === 0 && same ? [SAME_INGREDIENT] : rows;
  return found.map(({ severity, because, source }) => ({ kind: 'allergy', severity, medicines: [medicine], allergy, because, source }));
}

/**
 * What speaks against taking these medicines together or with these allergies, the worst first. Medicines are compared by the ATC codes of
 * their ingredients; one that the table does not know is compared with nothing, which the caller has to say (`ingredientsOf`).
 */
export function interactionsOf<M extends Medicine>(medicines: readonly M[], allergies: readonly Allergy[]): readonly MedicineFinding<M>[] {
  const pairs = medicines.flatMap((one, n) => medicines.slice(n + 1).flatMap((other) => ofPair(one, other)));
  const reactions = medicines.flatMap((medicine) => allergies.flatMap((allergy) => ofAllergy(medicine, allergy)));
  return [...reactions, ...pairs].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
