import { readDate, dates } from './date.rules.ts';
import type { Found, IdentifierKind, Known } from './identifier.ts';
import { restsOf, russianForms } from './inflect.ts';
import { isIdentityNumber } from './number.rules.ts';
import { capital, possessed, scriptOf } from './name.words.ts';
import { patternText, plainWord, type Word, wordsIn } from './text.ts';

/** Parts of names that are words of every text. */
const PARTICLES = new Set(
  'בן בת בר אבו אבן אל די دي بن بنت أبو ابو ام أم ال de la le van von der ben bar abu al el ibn бен бар абу аль'.split(' ').map(plainWord),
);
const HE_JOINED = /^[ובהלמשכ]+$/u;
const AR_JOINED = /^[وف]?[بلك]?(?:ال)?$/u;

/** Whatever is known of the patient, in any inflection and behind any prefix. It is found even where it is a word of every day as well. */
export function* known(text: string, { names = [], places = [], numbers = [], birthDate }: Known): Generator<Found> {
  const words = wordsIn(text);
  for (const [kind, given] of [
    ['name', names],
    ['place', places],
  ] as const) {
    const forms = formsOf(given);
    for (const word of words) {
      const cut = cutOf(word, forms);
      if (cut !== undefined) yield { kind, start: word.start + cut, end: word.start + word.raw.replace(/['’](?:s)?$/u, '').length };
    }
  }
  yield* numbersIn(text, numbers);
  if (!birthDate) return;
  const [year, month, day] = birthDate.split('-').map(Number);
  for (const found of dates(patternText(text))) {
    const read = readDate(patternText(text).slice(found.start, found.end));
    if (read?.year === year && read?.month === month && read?.day === day) yield found;
  }
}

type Forms = Readonly<Record<'he' | 'ar' | 'ru' | 'en', ReadonlySet<string>>>;
function formsOf(given: readonly string[]): Forms {
  const forms = { he: new Set<string>(), ar: new Set<string>(), ru: new Set<string>(), en: new Set<string>() };
  for (const word of given.flatMap((name) => wordsIn(name.replaceAll('_', ' ')))) {
    const script = scriptOf(word.raw);
    if (!script || word.plain.length < 2 || PARTICLES.has(word.plain)) continue;
    for (const form of script === 'ru' ? russianForms(word.plain) : [possessed(word.plain)]) if (form.length >= 2) forms[script].add(form);
  }
  return forms;
}

/** How many letters stand before the known word in this one; undefined where it is another. */
function cutOf({ raw, plain }: Word, forms: Forms): number | undefined {
  const script = scriptOf(raw);
  if (!script) return undefined;
  if (script === 'en') return forms.en.has(possessed(plain)) && (capital(raw) || plain.length > 4) ? 0 : undefined;
  if (script === 'ru') return forms.ru.has(plain) && (capital(raw) || plain.length > 4) ? 0 : undefined;
  const rests = restsOf(plain.replace(/'$/u, ''), script === 'he' ? HE_JOINED : AR_JOINED, script === 'he' ? 3 : 4);
  return rests.find(({ rest }) => forms[script].has(rest))?.cut;
}

/** Digits in a row, however they are parted; a phone also with the country before it. */
function* numbersIn(text: string, numbers: readonly string[]): Generator<Found> {
  const digits = new Set(numbers.map((one) => one.replace(/\D/g, '').replace(/^(?:00)?972/, '0')).filter((one) => one.length >= 5));
  const bare = new Set([...digits].map((one) => one.replace(/^0+/, '')));
  for (const { 0: raw, index } of patternText(text).matchAll(/\+?\d(?:[ .()/-]{0,2}\d){4,18}/gu)) {
    const found = raw.replace(/\D/g, '').replace(/^(?:00)?972/, '0');
    if (digits.has(found) || bare.has(found.replace(/^0+/, ''))) yield { kind: kindOf(found), start: index, end: index + raw.length };
  }
}

/** What a number that is known is, by its digits. */
function kindOf(digits: string): IdentifierKind {
  if (digits.length >= 8 && isIdentityNumber(digits.padStart(9, '0'))) return 'identity';
  return /^0(?:[57]\d{8}|[23489]\d{7})$/.test(digits) ? 'phone' : 'record';
}
