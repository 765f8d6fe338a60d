/** Vowel points, cantillation and Arabic short vowels, the tatweel, and what NFKD takes off Latin and Cyrillic letters. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const QUOTES = /['"`´‘’ʼ׳״]/g;

/** Letters that are one for a reader who searches: final forms, the seats of hamza, and the two ya. */
const SAME: Readonly<Record<string, string>> = {
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ё: 'е',
};

/** A word as it is compared: lower case, without marks and quotes, one form per letter. Any script; stable under repetition. */
export function normalise(word: string): string {
  // NFKC joins presentation forms; the marks are taken off a decomposed copy, except Cyrillic й, which is a letter of its own.
  const bare = word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('й', '\ue000')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replaceAll('\ue000', 'й');
  return [...bare.replace(QUOTES, '')].map((letter) => SAME[letter] ?? letter).join('');
}

/** The words of a name or of what somebody typed, normalised; hyphens part words as spaces do. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[\s\-־–_,.;:/()]+/)
    .map(normalise)
    .filter((word) => word.length > 0);
