import { expect, test } from '@jest/globals';
import { SYSTEM } from '../coding/systems.ts';
import { CURRENT, pathwayFor, pathwayOf } from './find.ts';
import { PATHWAYS } from './pathways.ts';

const icd = (code: string) => pathwayFor({ system: SYSTEM.icd10cm, code })?.id;
const snomed = (code: string) => pathwayFor({ system: SYSTEM.snomed, code })?.id;

test('a diagnosis finds its pathway, in SNOMED CT and in ICD-10', () => {
  expect(['44054006', '38341003', '59621000', '195967001', '72892002', '370143000', '279039007', '88805009'].map(snomed)).toEqual([
    ...['type-2-diabetes', 'hypertension', 'hypertension', 'asthma', 'pregnancy', 'depression', 'low-back-pain', 'heart-failure'],
  ]);
  expect(['E11.65', 'i10', 'J45.909', 'Z34.0', 'F32.1', 'M54.50', 'I50.22', 'N18.3', 'E66.9', 'R19.5'].map(icd)).toEqual([
    ...['type-2-diabetes', 'hypertension', 'asthma', 'pregnancy', 'depression', 'low-back-pain', 'heart-failure'],
    ...['chronic-kidney-disease', 'obesity', 'bowel-screening-positive'],
  ]);
});

test('what has no pathway finds none', () => {
  expect(['E10.9', 'E1', 'J44.9', 'M54.2', 'R19', ''].map(icd)).toEqual(Array(6).fill(undefined));
  expect(pathwayFor({ system: 'http://local', code: 'E11' })).toBeUndefined();
});

test('a plan finds the version that it was made from, a new one the newest', () => {
  expect([pathwayOf('hypertension', 1)?.version, pathwayOf('hypertension')?.version, pathwayOf('hypertension', 3)]).toEqual([
    1,
    2,
    undefined,
  ]);
  expect(pathwayFor({ system: SYSTEM.icd10, code: 'I10' })?.version).toBe(2);
  expect(CURRENT).toHaveLength(10);
});

test('no version stands there twice, and no code leads to two pathways', () => {
  const versions = PATHWAYS.map(({ id, version }) => `${id} ${version}`);
  expect(new Set(versions).size).toBe(versions.length);
  const codes = CURRENT.flatMap(({ conditions }) => [...conditions.snomed, ...conditions.icd10]);
  expect(codes.filter((code, n) => codes.indexOf(code) !== n)).toEqual([]);
});
