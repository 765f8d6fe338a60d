import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { textsIn, wrongScripts } from '../../test/script.ts';
import { sourceFault } from '../../test/source.ts';
import { CONCERNS } from '../concern/table.ts';
import { isUcum } from '../unit/ucum.ts';
import { HYPERTENSION_1 } from './data/hypertension.v1.ts';
import { TYPE_2_DIABETES } from './data/type-2-diabetes.ts';
import { CURRENT } from './find.ts';
import type { Pathway } from './pathway.ts';
import { PATHWAYS } from './pathways.ts';
import { PATHWAY, parsePathway } from './schema.ts';

const faultsOf = (pathway: unknown) => PATHWAY.safeParse(pathway).error?.issues.map(({ message }) => message) ?? [];

test('the ten conditions have a pathway', () => {
  expect(CURRENT.map(({ id }) => id)).toEqual([
    ...['type-2-diabetes', 'hypertension', 'asthma', 'pregnancy', 'depression', 'low-back-pain', 'heart-failure'],
    ...['chronic-kidney-disease', 'obesity', 'bowel-screening-positive'],
  ]);
});

test.each(PATHWAYS.map((pathway) => [`${pathway.id} ${pathway.version}`, pathway] as const))('%s keeps the shape', (_name, pathway) => {
  expect(faultsOf(pathway)).toEqual([]);
  expect(parsePathway(JSON.parse(JSON.stringify(pathway)))).toEqual(JSON.parse(JSON.stringify(pathway)));
});

test('every text stands in four languages, each in its own script', () => {
  const texts = PATHWAYS.flatMap((pathway) => textsIn(pathway, pathway.id));
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter(({ text }) => wrongScripts(text).length).map(({ path }) => path)).toEqual([]);
});

test('every source can be opened', () => {
  const faults = PATHWAYS.flatMap(({ id, sources }) => sources.map((source) => [id, sourceFault(source)]));
  expect(faults.filter(([, fault]) => fault)).toEqual([]);
});

test('what leads to a pathway belongs to its concern, so that plan and journey meet', () => {
  const strays = PATHWAYS.flatMap(({ id, concern, conditions }) => {
    const row = Object.entries(CONCERNS).find(([key]) => key === concern)?.[1];
    const known = (code: string, all: readonly string[] = []) => all.some((prefix) => code.startsWith(prefix));
    return [
      ...conditions.snomed.filter((code) => !row?.snomed?.includes(code)),
      ...conditions.icd10.filter((code) => !known(code, row?.icd10)),
    ].map((code) => [id, code]);
  });
  expect(strays).toEqual([]);
});

test('goals are LOINC and UCUM, their limits lie where a body can be', () => {
  for (const { id, goals } of PATHWAYS)
    for (const { measured } of goals.filter((goal) => goal.measured))
      expect([id, measured?.unit, isUcum(measured?.unit ?? '')]).toEqual([id, measured?.unit, true]);
});

test('one measure has one unit in all pathways, so that a reading fits every threshold on it', () => {
  const units = new Map<string, Set<string>>();
  const seen = PATHWAYS.flatMap(({ goals, thresholds }) => [
    ...goals.flatMap(({ measured }) => (measured ? [measured] : [])),
    ...thresholds,
  ]);
  for (const { loinc, unit } of seen) units.set(loinc, (units.get(loinc) ?? new Set()).add(unit));
  expect([...units].filter(([, all]) => all.size > 1)).toEqual([]);
});

test('one title has one code in all pathways, or a duplicate would not be found', () => {
  const codes = new Map<string, Set<string>>();
  for (const { title, code } of PATHWAYS.flatMap(({ activities }) => activities))
    codes.set(title.en, (codes.get(title.en) ?? new Set()).add(`${code.system} ${code.code}`));
  expect([...codes].filter(([, all]) => all.size > 1)).toEqual([]);
});

test('a version that has been followed by another is never changed', () => {
  const hash = createHash('sha256').update(JSON.stringify(HYPERTENSION_1)).digest('hex').slice(0, 16);
  expect(hash).toBe('f5956920ba9d60e7');
});

test('planted: a fault in the data is caught', () => {
  const plant = (changes: Partial<Record<keyof Pathway, unknown>>) => faultsOf({ ...TYPE_2_DIABETES, ...changes });
  const [goal, ...goals] = TYPE_2_DIABETES.goals;
  const [activity, ...activities] = TYPE_2_DIABETES.activities;
  expect(plant({ goals: [{ ...goal, measured: { ...goal?.measured, unit: 'mmHg' } }, ...goals] })).toEqual(['not UCUM']);
  expect(plant({ goals: [goal, goal, ...goals] })).toEqual(['goals: hba1c stands there twice']);
  expect(plant({ goals: [{ ...goal, done: 'diet' }, ...goals] })).toEqual([expect.stringContaining('by one of them')]);
  expect(plant({ activities: [{ ...activity, goals: ['fitness'] }, ...activities] })).toEqual([
    expect.stringContaining('which is no goal'),
  ]);
  expect(plant({ activities: [{ ...activity, code: { system: 'http://loinc.org', code: '4584-4' } }, ...activities] })).toEqual([
    'a mistyped code',
  ]);
  expect(plant({ title: { en: 'Diabetes', he: 'סוכרת', ar: 'السكري' } })).toHaveLength(1);
  expect(plant({ sources: [] })).toHaveLength(1);
  expect(plant({ conditions: { snomed: [], icd10: [] } })).toEqual(['no condition leads to it']);
  expect(plant({ thresholds: [{ ...TYPE_2_DIABETES.thresholds[0], of: 'rise', count: 2 }] })).toEqual([
    expect.stringContaining('counts once'),
  ]);
  const swapped = { en: 'Diabetes', he: 'السكري', ar: 'السكري', ru: 'Диабет' };
  expect(wrongScripts(swapped)).toEqual(['he']);
});
