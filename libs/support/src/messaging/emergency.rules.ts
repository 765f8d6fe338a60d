import { EMERGENCY_SIGNS, type EmergencySign } from '@careway/contracts';
import { DENIED, DENIED_AFTER, PAST, QUOTED, type Way, WORDS } from './emergency.words.ts';

/** How many characters may lie between the parts of one way to say it. */
const NEAR = 60;
/** How many before its first part are read for a denial. */
const BEFORE = 24;

/** A text as the words know it: lower case, no vowel marks, one form of each letter, plain quotes. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0591-\u05c7\u064b-\u065f\u0670\u0640\u200e\u200f]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ا')
    .replaceAll('ё', 'е')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[ \t]+/gu, ' ');

/**
 * What a message sounds like that must not wait for an answer: the first sign in the order of {@link EMERGENCY_SIGNS}, else null. One
 * sentence at a time, so that what is denied in one does not silence the next.
 */
export const emergencyIn = (text: string): EmergencySign | null => signIn(text, EMERGENCY_SIGNS, WORDS);

/** The same for any table of signs: the first in the order of `signs` that one sentence says. */
export function signIn<Sign extends string>(
  text: string,
  signs: readonly Sign[],
  words: Readonly<Record<Sign, readonly Way[]>>,
): Sign | null {
  const sentences = plain(text).split(/[.!?;\n؟؛…]+/u);
  return signs.find((sign) => sentences.some((sentence) => words[sign].some((way) => isSaid(sentence, way, sign)))) ?? null;
}

function isSaid(sentence: string, way: Way, sign: string): boolean {
  const found = way.map((part) => part.exec(sentence));
  if (found.some((one) => one === null)) return false;
  const starts = found.map((one) => one!.index);
  const first = Math.min(...starts);
  if (Math.max(...starts) - first > NEAR * (way.length - 1)) return false;
  const end = Math.max(...found.map((one) => one!.index + one![0].length));
  // what somebody once thought of doing to oneself is asked about today as well
  if (sign === 'self-harm') return !DENIED.test(sentence.slice(Math.max(0, first - BEFORE), first));
  // a threat has an “if”, and whoever hides a blow denies it
  if (sign === 'violence') return !PAST.test(sentence);
  if (PAST.test(sentence) || QUOTED.test(sentence)) return false;
  return !DENIED.test(sentence.slice(Math.max(0, first - BEFORE), first)) && !DENIED_AFTER.test(sentence.slice(end));
}
