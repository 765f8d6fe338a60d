/**
 * How letters sound, as far as two people who write the same name in two scripts agree. Each entry lists the alternatives of a
 * letter, first at the start of a word, then inside it; an empty one is dropped. Vowels and weak letters are written in one script
 * and left out in another, so inside a word they never count. Where a letter has two readings (ח as h or kh, v as ב or ו), both stand.
 */
export interface Sound {
  readonly first: readonly string[];
  readonly inside: readonly string[];
}

const same = (...readings: string[]): Sound => ({ first: readings, inside: readings });
const VOWEL: Sound = { first: ['a'], inside: [''] };
const H: Sound = { first: ['h'], inside: [''] };
const KH: Sound = { first: ['h', 'k'], inside: ['', 'k'] };
const Y: Sound = { first: ['y'], inside: [''] };
const W: Sound = { first: ['b', 'w'], inside: [''] };
const V: Sound = { first: ['b', 'w'], inside: ['b', ''] };
const B = same('b');
const G = same('g');
const D = same('d');
const S = same('s');
const T = same('t');
const K = same('k');
const L = same('l');
const M = same('m');
const N = same('n');
const P = same('p');
const R = same('r');

const letters = (sounds: readonly (readonly [string, Sound])[]): ReadonlyMap<string, Sound> =>
  new Map(sounds.flatMap(([set, sound]) => set.split(' ').map((letter) => [letter, sound] as const)));

/** Longer spellings come before their first letters. */
export const SOUNDS: ReadonlyMap<string, Sound> = letters([
  // Latin
  ['tch sch sh ts tz s z x', S],
  ['ch', { first: ['h', 'k', 's'], inside: ['', 'k', 's'] }],
  ['kh', KH],
  ['ph p f', P],
  ['gh g', G],
  ['th t', T],
  ['ck k q', K],
  ['ce ci cy', { first: ['s', 'k'], inside: ['s', 'k'] }],
  ['c', K],
  ['j', { first: ['y', 'g'], inside: ['', 'g'] }],
  ['a e i o u', VOWEL],
  ['h', H],
  ['y', Y],
  ['w', W],
  ['v', V],
  ['b', B],
  ['d', D],
  ['l', L],
  ['m', M],
  ['n', N],
  ['r', R],
  // Hebrew
  ['א ע', VOWEL],
  ['ב', B],
  ['ג', G],
  ['ד', D],
  ['ה', H],
  ['ו', V],
  ['ז ס צ ש', S],
  ['ח', KH],
  ['ט ת', T],
  ['י', Y],
  ['כ ק', K],
  ['ל', L],
  ['מ', M],
  ['נ', N],
  ['פ', P],
  ['ר', R],
  // Arabic
  ['ا ع ء', VOWEL],
  ['ب', { first: ['b', 'p'], inside: ['b', 'p'] }],
  ['ت ط ث', T],
  ['ج غ', G],
  ['ح ه', H],
  ['خ', KH],
  ['د ض', D],
  ['ذ ظ', { first: ['d', 's'], inside: ['d', 's'] }],
  ['ر', R],
  ['ز س ش ص', S],
  ['ف', { first: ['p', 'b'], inside: ['p', 'b'] }],
  ['پ', P],
  ['ڤ', B],
  ['ق ك', K],
  ['ل', L],
  ['م', M],
  ['ن', N],
  ['و', W],
  ['ي', Y],
  // Cyrillic
  ['а о у э ы', VOWEL],
  ['е ю я й', { first: ['y', 'a'], inside: [''] }],
  ['и', { first: ['a', 'y'], inside: [''] }],
  ['б', B],
  ['в', V],
  ['г', { first: ['g', 'h'], inside: ['g', ''] }],
  ['д', D],
  ['ж з с ц ч ш щ', S],
  ['к', K],
  ['л', L],
  ['м', M],
  ['н', N],
  ['п ф', P],
  ['р', R],
  ['т', T],
  ['х', KH],
  ['ь ъ', { first: [''], inside: [''] }],
]);
export const LONGEST_SPELLING = 3;
