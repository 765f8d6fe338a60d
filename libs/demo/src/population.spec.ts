import { diagnosisImport, treatmentImport } from '@careway/contracts';
import { describe, expect, test } from '@jest/globals';
import { Clock } from './kit/clock.ts';
import { clinicianId } from './kit/ids.ts';
import { CLINICIANS, FAMILY_PHYSICIAN } from './people/clinicians.ts';
import { CLINICS } from './people/clinics.ts';
import { SCRIPT } from './people/person.ts';
import { population } from './population.ts';
import { STORIES } from './stories/index.ts';

const now = new Date('2026-11-22T08:15:00Z');
const clock = new Clock(now);
const { people, charts, households } = population(clock);
const chartOf = (key: string) => charts.find(({ person }) => person.key === key)!;
const items = charts.flatMap((chart) =>
  [...Object.entries(chart.diagnosis), ...Object.entries(chart.treatment)].flatMap(([list, all]) =>
    all.map((item) => ({ chart, list, item })),
  ),
);

describe('the people', () => {
  test('are about two hundred of every age from newborn to 97, in four districts', () => {
    expect(people.length).toBeGreaterThanOrEqual(180);
    expect(people.length).toBeLessThanOrEqual(230);
    const ages = people.map(({ birthDate }) => clock.age(birthDate));
    expect(Math.min(...ages)).toBe(0);
    expect(Math.max(...ages)).toBe(97);
    for (let decade = 0; decade < 100; decade += 10)
      expect([decade, ages.some((age) => age >= decade && age < decade + 10)]).toEqual([decade, true]);
    expect(new Set(CLINICS.map(({ district }) => district)).size).toBe(4);
  });

  test('have one key and one place each, and were born before today', () => {
    expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
    for (const { key, birthDate, clinic } of people) {
      expect([key, birthDate <= clock.date(0), CLINICS.some((row) => row.key === clinic)]).toEqual([key, true, true]);
      expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
    }
  });

  test('write their names in their own script, and in Latin letters beside it', () => {
    const scripts = Object.values(SCRIPT);
    for (const { key, name, language } of people) {
      const own = `${name.given} ${name.family}`;
      expect([key, own, scripts.some((script) => script.test(own))]).toEqual([key, own, true]);
      expect(`${name.latin.given} ${name.latin.family}`).toMatch(/^[\p{Script=Latin} '-]+$/u);
      if (language === 'ar') expect(own).toMatch(SCRIPT.arabic);
      if (language === 'ru') expect(own).toMatch(SCRIPT.russian);
      if (language === 'he') expect(own).toMatch(SCRIPT.hebrew);
    }
    for (const language of ['he', 'ar', 'ru', 'en'])
      expect([language, people.filter((one) => one.language === language).length > 15]).toEqual([language, true]);
  });

  test('live in families whose children are younger than their parents, who are younger than theirs', () => {
    for (const { adults, children, elders } of households) {
      for (const child of children)
        for (const adult of adults) expect(clock.age(adult.birthDate) - clock.age(child.birthDate)).toBeGreaterThanOrEqual(17);
      for (const elder of elders)
        for (const adult of adults) expect(clock.age(elder.birthDate) - clock.age(adult.birthDate)).toBeGreaterThanOrEqual(17);
    }
  });

  test('are nobody whom the country knows', () => {
    const names = people.map(({ name }) => `${name.latin.given} ${name.latin.family}`.toLowerCase());
    const known = [
      'yair lapid',
      'naftali bennett',
      'noa kirel',
      'yitzhak rabin',
      'golda meir',
      'shimon peres',
      'amos oz',
      'boris johnson',
      'mark twain',
    ];
    for (const one of known) expect(names).not.toContain(one);
  });

  test('two are remembered, three are insured elsewhere, two records are one person', () => {
    expect(people.filter((one) => one.diedDaysAgo !== undefined)).toHaveLength(2);
    expect(people.filter((one) => one.lapsedDaysAgo !== undefined)).toHaveLength(3);
    const [first, second] = people.filter(({ key }) => key.startsWith('elena'));
    expect([first!.birthDate, first!.name.given]).toEqual([second!.birthDate, second!.name.given]);
  });
});

describe('the cast of the golden journey', () => {
  test('is Noa, born 1979-03-14, with diabetes in treatment and a blood pressure not yet explained', () => {
    expect(people.find(({ key }) => key === 'noa')).toMatchObject({ birthDate: '1979-03-14', name: { family: 'ברק', given: 'נועה' } });
    const { conditions, observations } = chartOf('noa').diagnosis;
    expect(conditions.map(({ code, verificationStatus }) => [code.text, verificationStatus])).toEqual([
      ['Type 2 diabetes', 'confirmed'],
      ['High blood pressure', 'provisional'],
      ['Knee pain', 'confirmed'],
    ]);
    const sugar = observations.filter(({ code }) => code.codings[0]!.code === '4548-4').map(({ quantity }) => quantity?.value);
    expect(sugar).toEqual([6.1, 6.4, 7.9, 7.2]);
  });

  test('every story belongs to somebody, and everybody who treats is known', () => {
    for (const key of Object.keys(STORIES)) expect([key, people.some((person) => person.key === key)]).toEqual([key, true]);
    const clinicians = new Set(CLINICIANS.map(({ key }) => clinicianId(key)));
    for (const chart of charts) for (const { clinicianId: id } of chart.careRelations) expect(clinicians).toContain(id);
    for (const key of Object.values(FAMILY_PHYSICIAN)) expect(clinicians).toContain(clinicianId(key));
  });
});

describe('the records', () => {
  test('are what the imports take', () => {
    for (const chart of charts) {
      const told = [diagnosisImport.safeParse(chart.diagnosis), treatmentImport.safeParse(chart.treatment)];
      expect([chart.person.key, told.map(({ error }) => error?.issues.slice(0, 2))]).toEqual([chart.person.key, [undefined, undefined]]);
    }
  });

  test('no two items share an id', () => {
    expect(new Set(items.map(({ item }) => item.id)).size).toBe(items.length);
  });

  test('nothing happens before birth, after death, after the end of coverage or ahead of now', () => {
    for (const { chart, list, item } of items) {
      const { birthDate } = chart.person;
      const last = chart.ends ? chart.clock.at(chart.ends - 1, '23:59') : now.toISOString();
      expect([item.identifier, list, item.occurredAt.slice(0, 10) >= birthDate, item.occurredAt <= last]).toEqual([
        item.identifier,
        list,
        true,
        true,
      ]);
    }
  });

  test('every reference resolves inside the record', () => {
    for (const { diagnosis, treatment, person } of charts) {
      const visits = new Set([null, ...diagnosis.encounters.map(({ id }) => id)]);
      const conditions = new Set(diagnosis.conditions.map(({ id }) => id));
      const plans = new Set([null, ...treatment.carePlans.map(({ id }) => id)]);
      const results = new Set(diagnosis.observations.map(({ id }) => id));
      const reports = new Set([null, ...diagnosis.reports.map(({ id }) => id)]);
      const dangling = [
        ...[
          diagnosis.observations,
          diagnosis.reports,
          diagnosis.conditions,
          diagnosis.procedures,
          diagnosis.imaging,
          treatment.carePlans,
          treatment.medications,
        ].flatMap((list) => list.filter(({ encounterId }) => !visits.has(encounterId))),
        ...[...treatment.carePlans, ...treatment.goals].filter(({ conditionIds }) => conditionIds.some((id) => !conditions.has(id))),
        ...treatment.medications.filter(({ reasonIds }) => reasonIds.some((id) => !conditions.has(id))),
        ...treatment.goals.filter(({ planId }) => !plans.has(planId)),
        ...diagnosis.reports.filter(({ resultIds }) => resultIds.some((id) => !results.has(id))),
        ...diagnosis.observations.filter(({ reportId }) => !reports.has(reportId)),
      ];
      expect([person.key, dangling]).toEqual([person.key, []]);
    }
  });

  test('codes have the form that their systems give them', () => {
    const forms: Readonly<Record<string, RegExp>> = {
      'http://snomed.info/sct': /^\d{6,18}$/,
      'http://loinc.org': /^\d{1,7}-\d$/,
      'http://hl7.org/fhir/sid/icd-10': /^[A-Z]\d\d(\.\d{1,2})?$/,
      'http://www.nlm.nih.gov/research/umls/rxnorm': /^\d{4,8}$/,
      'http://hl7.org/fhir/sid/cvx': /^\d{2,3}$/,
      'http://dicom.nema.org/resources/ontology/DCM': /^[A-Z]{2}$/,
    };
    const codings = [...JSON.stringify(items.map(({ item }) => item)).matchAll(/"system":"([^"]+)","code":"([^"]+)"/g)];
    expect(codings.length).toBeGreaterThan(items.length / 2);
    for (const [, system, code] of codings) expect([system, code]).toEqual([system, expect.stringMatching(forms[system!]!)]);
  });

  test('the check digits of SNOMED CT and LOINC are right', () => {
    const text = JSON.stringify(items.map(({ item }) => item));
    const codes = (system: string) =>
      new Set([...text.matchAll(new RegExp(`"system":"${system}","code":"([^"]+)"`, 'g'))].map(([, code]) => code!));
    for (const code of codes('http://snomed.info/sct')) expect([code, verhoeff(code)]).toEqual([code, 0]);
    for (const code of codes('http://loinc.org')) expect([code, mod10(code)]).toEqual([code, Number(code.at(-1))]);
    expect([verhoeff('44054007'), mod10('4548-5')]).not.toEqual([0, 5]); // planted: one wrong digit each
  });

  test('the same day gives the same population, another day the same people', () => {
    expect(JSON.stringify(population(new Clock(now)).charts.map(({ diagnosis }) => diagnosis))).toBe(
      JSON.stringify(charts.map(({ diagnosis }) => diagnosis)),
    );
    const later = population(new Clock(new Date('2027-04-02T10:00:00Z')));
    expect(later.people.map(({ key, name }) => [key, name])).toEqual(people.map(({ key, name }) => [key, name]));
  });
});

/** LOINC's check digit: Luhn over the number before the dash. */
function mod10(code: string): number {
  const digits = [...code.slice(0, code.indexOf('-'))].reverse().map(Number);
  const sum = digits.reduce((total, digit, n) => total + (n % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0);
  return (10 - (sum % 10)) % 10;
}

/** SNOMED CT's check digit, Verhoeff's dihedral check: 0 for a code that was not mistyped. */
function verhoeff(code: string): number {
  const times = (a: number, b: number) =>
    a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5)) : b < 5 ? 5 + ((a - 5 - b + 5) % 5) : (a - b + 5) % 5;
  const turn = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const permute = (digit: number, n: number): number => (n === 0 ? digit : permute(turn[digit]!, n - 1));
  return [...code].reverse().reduce((check, digit, n) => times(check, permute(Number(digit), n % 8)), 0);
}
