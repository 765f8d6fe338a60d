import { expect, test } from '@jest/globals';
import { textsIn, wrongScripts } from '../../test/script.ts';
import { sourceFault } from '../../test/source.ts';
import { isSnomedId } from '../coding/check-digit.ts';
import { SYSTEM } from '../coding/systems.ts';
import { ALLERGIES } from './allergies.ts';
import { INGREDIENTS } from './ingredients.ts';
import { type Allergy, interactionsOf } from './interactions.ts';
import { atcOf, ingredientsOf, type Medicine } from './medicine.ts';
import { INTERACTIONS } from './table.ts';

const words = (text: string): Medicine => ({ codings: [{ system: SYSTEM.rxnorm, code: '0' }], text });
const rxnorm = (code: string): Medicine => ({ codings: [{ system: SYSTEM.rxnorm, code }] });
const atc = (code: string): Medicine => ({ codings: [{ system: SYSTEM.atc, code }] });
const snomed = (code: string): Allergy => [{ system: SYSTEM.snomed, code }];
const say = (medicines: readonly Medicine[], ...allergies: readonly Allergy[]) =>
  interactionsOf(medicines, allergies).map(({ kind, severity }) => `${kind} ${severity}`);

test.each([
  ['warfarin 5 MG', 'ibuprofen 200 MG', 'major'],
  ['Warfarin Sodium 5 MG', 'Clarithromycin 500 MG', 'major'],
  ['Apixaban 5 MG', 'Naproxen 220 MG', 'major'],
  ['Simvastatin 20 MG', 'Clarithromycin 500 MG', 'contraindicated'],
  ['Simvistatin 10 MG', 'Verapamil Hydrochloride 40 MG', 'major'],
  ['Simvastatin 20 MG', 'Amlodipine 5 MG', 'moderate'],
  ['Nitroglycerin 0.4 MG', 'Sildenafil 50 MG', 'contraindicated'],
  ['metoprolol succinate 100 MG', 'Verapamil 40 MG', 'major'],
  ['Digoxin 0.125 MG', 'Verapamil 40 MG', 'major'],
  ['Digoxin 0.125 MG', 'Lasix 40mg', 'moderate'],
  ['Lisinopril 10 MG', 'Spironolactone 25 MG', 'major'],
  ['Lisinopril 10 MG', 'Losartan 50 MG', 'major'],
  ['Lisinopril 10 MG', 'Ibuprofen 400 MG', 'moderate'],
  ['Clopidogrel 75 MG', 'Omeprazole 20 MG', 'moderate'],
  ['Diazepam [Valium]', 'oxyCODONE Hydrochloride 5 MG', 'major'],
  ['Sertraline 50 MG', 'Linezolid 600 MG', 'contraindicated'],
  ['Sertraline 50 MG', 'Meperidine Hydrochloride 50 MG', 'moderate'],
  ['Carbamazepine[Tegretol]', 'drospirenone 3 MG / ethinyl estradiol 0.02 MG', 'major'],
  ['Levothyroxine 0.075 MG', 'ferrous sulfate 325 MG', 'moderate'],
  ['Donepezil 10 MG', 'diphenhydrAMINE Hydrochloride 25 MG', 'moderate'],
  ['Methotrexate 2.5 MG', 'Sulfamethoxazole 800 MG / Trimethoprim 160 MG', 'contraindicated'],
  ['Tizanidine 4 MG', 'Ciprofloxacin 500 MG', 'contraindicated'],
  ['Azathioprine 50 MG', 'Allopurinol 100 MG', 'major'],
  ['Colchicine 0.6 MG', 'Verapamil 40 MG', 'major'],
  ['lithium carbonate 300 MG', 'Hydrochlorothiazide 25 MG', 'major'],
] as const)('%s with %s: %s, whichever comes first', (one, other, severity) => {
  expect([say([words(one), words(other)]), say([words(other), words(one)])]).toEqual([
    [`interaction ${severity}`],
    [`interaction ${severity}`],
  ]);
});

test.each([
  ['Amlodipine 5 MG', 'Hydrochlorothiazide 25 MG'],
  ['Metformin 500 MG', 'Simvastatin 20 MG'],
  ['Simvastatin 20 MG', 'Azithromycin 250 MG'],
  ['Atorvastatin 20 MG', 'Amlodipine 5 MG'],
  ['Clopidogrel 75 MG', 'Pantoprazole 40 MG'],
  ['Warfarin 5 MG', 'Acetaminophen 325 MG'],
  ['Amlodipine 5 MG', 'metoprolol 50 MG'],
  ['Carbamazepine 200 MG', 'Levothyroxine 0.075 MG'],
  ['Lisinopril 10 MG', 'Hydrochlorothiazide 25 MG'],
  ['Diazepam 5 MG', 'Ibuprofen 200 MG'],
  ['Sildenafil 50 MG', 'Amlodipine 5 MG'],
] as const)('%s with %s: nothing', (one, other) => {
  expect(say([words(one), words(other)])).toEqual([]);
});

test('medicines are known by RxNorm, by ATC and by their words', () => {
  expect(say([rxnorm('855332'), rxnorm('310965')])).toEqual(['interaction major']);
  expect(say([atc('B01AA03'), atc('M01AB16')])).toEqual(['interaction major']);
  expect(say([rxnorm('705129'), atc('G04BE09')])).toEqual(['interaction contraindicated']);
  expect(ingredientsOf(words('Nonaspirinol 5 MG'))).toEqual([]);
});

test('an ingredient that stands in two medicines is told', () => {
  const [tablets, syrup] = [rxnorm('313782'), rxnorm('1043400')];
  expect(say([tablets, syrup])).toEqual(['duplicate moderate']);
  expect(say([tablets])).toEqual([]);
  expect(interactionsOf([tablets, syrup], [])[0]?.medicines).toEqual([tablets, syrup]);
});

test.each([
  ['penicillin', '91936005', 'Amoxicillin 250 MG / Clavulanate 125 MG', 'allergy contraindicated'],
  ['penicillin', '91936005', 'Penicillin V Potassium 500 MG', 'allergy contraindicated'],
  ['penicillin', '91936005', 'Cephalexin 500 MG', 'allergy moderate'],
  ['cephalosporin', '294532003', 'Ceftriaxone 1000 MG', 'allergy major'],
  ['aspirin', '293586001', 'Naproxen sodium 220 MG', 'allergy contraindicated'],
  ['anti-inflammatory painkillers', '293610009', 'Ibuprofen 200 MG', 'allergy contraindicated'],
  ['benzylpenicillin', '294499007', 'Amoxicillin 500 MG', 'allergy contraindicated'],
  ['sulfonamides', '91939003', 'Sulfamethoxazole 800 MG / Trimethoprim 160 MG', 'allergy contraindicated'],
  ['codeine', '293597001', 'Morphine 10 MG', 'allergy major'],
] as const)('an allergy to %s (%s) speaks against %s', (_what, code, medicine, says) => {
  expect(say([words(medicine)], snomed(code))).toEqual([says]);
});

test.each([
  ['penicillin', '91936005', 'Ceftriaxone 1000 MG'],
  ['penicillin', '91936005', 'Cefuroxime 250 MG'],
  ['penicillin', '91936005', 'Azithromycin 250 MG'],
  ['sulfonamides', '91939003', 'Furosemide 40 MG'],
  ['sulfonamides', '91939003', 'Hydrochlorothiazide 25 MG'],
  ['sulfonamides', '91939003', 'Trimethoprim 100 MG'],
  ['aspirin', '293586001', 'Celecoxib 200 MG'],
  ['aspirin', '293586001', 'Acetaminophen 325 MG'],
  ['codeine', '293597001', 'Tramadol 50 MG'],
  ['contrast media', '293637006', 'Ibuprofen 200 MG'],
  ['eggs', '91930004', 'influenza virus vaccine'],
  ['bee venom', '424213003', 'Ibuprofen 200 MG'],
] as const)('an allergy to %s (%s) says nothing against %s', (_what, code, medicine) => {
  expect(say([words(medicine)], snomed(code))).toEqual([]);
});

test('an allergy that is coded as a medicine counts for its family and for itself', () => {
  const to = (code: string): Allergy => [{ system: SYSTEM.rxnorm, code }];
  expect(say([words('Enalapril 5 MG')], to('29046'))).toEqual(['allergy contraindicated']);
  expect(say([words('Losartan 50 MG')], to('29046'))).toEqual([]);
  expect(say([words('Metformin 500 MG')], to('6809'))).toEqual(['allergy contraindicated']);
  expect(say([words('Celecoxib 200 MG')], to('140587'))).toEqual(['allergy contraindicated']);
});

test('the worst comes first', () => {
  const medicines = [words('Simvastatin 20 MG'), words('Amlodipine 5 MG'), words('Amoxicillin 500 MG'), words('Verapamil 40 MG')];
  expect(say(medicines, snomed('91936005'))).toEqual(['allergy contraindicated', 'interaction major', 'interaction moderate']);
});

test('each row has a source and its reason in four languages, and codes that can be', () => {
  const rows = [...INTERACTIONS, ...ALLERGIES];
  expect(rows.map(({ source }) => sourceFault(source)).filter(Boolean)).toEqual([]);
  expect(textsIn(rows).filter(({ text }) => wrongScripts(text).length)).toEqual([]);
  expect(textsIn(rows)).toHaveLength(rows.length);
  const groups = [
    ...INTERACTIONS.flatMap(({ a, b }) => [...a, ...b]),
    ...ALLERGIES.flatMap((row) => [...row.atc, ...row.hits, ...row.except]),
  ];
  const codes = [...groups, ...INGREDIENTS.flatMap((one) => one.atc)];
  expect(codes.filter((code) => !/^[A-Z]\d{2}([A-Z]([A-Z](\d{2})?)?)?$/.test(code))).toEqual([]);
  expect(ALLERGIES.flatMap((row) => row.snomed).filter((code) => !isSnomedId(code))).toEqual([]);
});

test('each group of the interactions is reached by an ingredient, or no case could show it', () => {
  const known = INGREDIENTS.flatMap((one) => one.atc);
  const never = INTERACTIONS.filter(({ a, b }) =>
    [a, b].some((side) => !side.some((group) => known.some((code) => code.startsWith(group)))),
  );
  expect(never).toEqual([]);
});

test('no ingredient stands there twice', () => {
  const all = INGREDIENTS.flatMap(({ names, rxnorm: [ingredient] }) => [...names, ingredient]);
  expect(all.filter((one, n) => all.indexOf(one) !== n)).toEqual([]);
  expect(atcOf(rxnorm('1049221'))).toEqual(['N02BE01', 'N02AA05']);
});
