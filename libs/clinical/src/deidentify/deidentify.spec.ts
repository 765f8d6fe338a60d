import { expect, test } from '@jest/globals';
import { deidentified, identifiersIn, isIdentityNumber, type Known, type Masking } from './index.ts';

const MASKING: Masking = { offsetDays: -40, now: new Date('2026-11-30T12:00:00Z'), birthDate: '1979-03-14' };
const KNOWN: Known = {
  names: ['ברק נועה', 'Barak Noa', 'Петрова Галина', 'حداد يوسف', 'דן'],
  places: ['נווה אלון'],
  numbers: ['058372202', '+972543217788'],
  birthDate: '1979-03-14',
};
const masked = (text: string, known: Known = {}): string => deidentified(text, identifiersIn(text, known), MASKING);
const found = (text: string, known: Known = {}): string[] =>
  identifiersIn(text, known).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

test.each([
  [
    'behind every Hebrew prefix',
    'נועה, ונועה, לנועה, בנועה, מנועה, שנועה, הנועה, כשנועה, ושלנועה',
    '[שם], ו[שם], ל[שם], ב[שם], מ[שם], ש[שם], ה[שם], כש[שם], ושל[שם]',
  ],
  ['that is a word of every day', 'ברק אמר שלדן אין חום', '[שם] אמר של[שם] אין חום'],
  ['in the Russian cases', 'Галину Петрову, о Галине, с Галиной Петровой', '[имя], о [имя], с [имя]'],
  ['behind what Arabic joins', 'ليوسف وحداد ويوسف', 'ل[اسم] و[اسم] و[اسم]'],
  ['with the English genitive', 'NOA BARAK came. Barak’s wife did not.', '[name] came. [name]’s wife did not.'],
])('a name that is known is found %s', (_, text, expected) => {
  expect(masked(text, KNOWN)).toBe(expected);
});

test('what is known of the patient is found however it is written', () => {
  expect(masked('גרה בנווה אלון, טל׳ +972-54-321-7788, ת״ז 5837220-2', KNOWN)).toBe('גרה ב[יישוב], טל׳ [טלפון], ת״ז [מספר זהות]');
  expect(found('058 372 202 / 054.321.7788', KNOWN)).toEqual(['identity: 058 372 202', 'phone: 054.321.7788']);
});

test('dates move by one offset, so that the days between them stay, and keep the form in which they were written', () => {
  expect(masked('Fever from 12/03/2025 to 15/03/2025, MRI 2025-04-01, seen 4 March 2024 and March 4, 2024, ended in September 2023.')).toBe(
    'Fever from 31/01/2025 to 03/02/2025, MRI 2025-02-20, seen 24 January 2024 and January 24, 2024, ended in August 2023.',
  );
  expect(masked('обследована 5 июня 2024, химиотерапия до сентября 2023')).toBe('обследована 26 апреля 2024, химиотерапия до август 2023');
  expect(masked('נבדקה ב-5 ביוני 2024, שוב ב-17.01.25')).toBe('נבדקה ב-26 באפריל 2024, שוב ב-08.12.24');
  expect(masked('فحصت في 5 حزيران 2024')).toBe('فحصت في 26 أبريل 2024');
});

test('of a birthday the year stays, unless it tells an age over 89; a date of the Hebrew calendar is masked', () => {
  expect(masked('Born 14.05.1961.')).toBe('Born 1961.');
  expect(masked('Born 14.05.1931.')).toBe('Born [date].');
  expect(masked('seen on 14/03/1979', KNOWN)).toBe('seen on 1979');
  expect(masked('ההתקף היה בט״ו בשבט תשפ״ד')).toBe('ההתקף היה ב[תאריך]');
});

test.each([
  ['A 93-year-old woman, her sister aged 89', 'A 90+-year-old woman, her sister aged 89'],
  ['בת 104 עם חום 39', 'בת 90+ עם חום 39'],
])('of an age over 89 no more than that is left: %s', (text, expected) => {
  expect(masked(text)).toBe(expected);
});

test('the check digit tells an identity number from nine digits of something else', () => {
  expect(isIdentityNumber('058372202')).toBe(true);
  expect(isIdentityNumber('058372203')).toBe(false);
  expect(isIdentityNumber('000000000')).toBe(false);
  expect(found('no word before it: 058372202')).toEqual(['identity: 058372202']);
  expect(found('mistyped, but said to be one: ת״ז 058372203')).toEqual(['identity: 058372203']);
});

test('a title makes any word behind it a name, an eponym as well; without a title the disease stays', () => {
  expect(found('Dr. Wilson asked about Wilson disease and Crohn’s colitis')).toEqual(['name: Wilson']);
  expect(found('ד״ר בל ראה שיתוק על שם בל')).toEqual(['name: בל']);
});

test('what is kept by its author stays, the rest goes', () => {
  const text = 'Olivia and Samuel';
  expect(deidentified(text, identifiersIn(text), MASKING, new Set([1]))).toBe('[name] and Samuel');
});

test('a text that was de-identified has nothing more to find but its dates', () => {
  const text = 'Noa Barak (058372202, 054-3217788), 14 Herzl Street, seen 12/03/2025, aged 93, MRN 4471902, noa@x.co.il, Kfar Blum';
  expect(found(masked(text, KNOWN), KNOWN).filter((one) => !one.startsWith('date'))).toEqual([]);
});

test('the address of a guideline is evidence and stays', () => {
  expect(found('See https://www.nice.org.uk/guidance/ng136, page 12')).toEqual([]);
});
