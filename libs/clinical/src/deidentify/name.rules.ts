import type { Found } from './identifier.ts';
import { KIN, NO_NAMES, TITLES } from './name.cues.ts';
import { capital, isLatinFamily, isPatronymic, isRussianFamily, type Script, scriptOf, weigh } from './name.words.ts';
import { type Word, wordsIn } from './text.ts';

interface Read extends Word {
  readonly script: Script | undefined;
  readonly weight: 'sure' | 'either' | 'eponym' | undefined;
  readonly cut: number;
  readonly begins: boolean;
}

const MOST_BEFORE = 48;
/** What may stand between the words of one name: a space or a hyphen. */
const JOINS = /^(?:[ \u00a0]|-|־)$/u;
/** What only somebody does, not something. */
const SPEAKS =
  /^ (?:מוסרת?|אומרת?|אמרה?|סיפרה?|מספרת?|דיווחה?|מתלוננת?|מבקשת?|הגיעה?|סירבה?|говорит|сказала?|рассказ\p{L}+|жалуется|просит|отказ\p{L}+|пришла?|says|said|reports|reported|told|complains|asks|asked|refused|came)(?!\p{L})/u;
const INITIALS = /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\. ?){1,2}\p{Lu}[\p{Ll}]{2,}|\p{Lu}[\p{Ll}]{2,} \p{Lu}\. ?\p{Lu}\.)/gu;

/** Names by their words, by what stands before them, and by what stands beside them. */
export function* names(text: string): Generator<Found> {
  const words = wordsIn(text).map((word): Read => read(text, word));
  const found = new Set<number>();
  words.forEach((word, at) => {
    if (isCued(text, word)) {
      // nothing is joined to a name behind its title
      words[at] = { ...word, cut: 0 };
      found.add(at);
    } else if (word.weight === 'sure' || isPatronymic(word)) found.add(at);
    else if ((isRussianFamily(word) || isLatinFamily(word)) && word.weight !== 'eponym' && !word.begins) found.add(at);
    else if (word.weight === 'either' && SPEAKS.test(text.slice(word.end, word.end + 24))) found.add(at);
  });
  spread(text, words, found);
  for (const at of found) {
    const { start, end, cut, raw } = words[at]!;
    yield { kind: 'name', start: start + cut, end: /['’]s?$/u.test(raw) ? end - /['’]s?$/u.exec(raw)![0].length : end };
  }
  for (const { 0: initials, index } of text.matchAll(INITIALS))
    if (!initials.split(/[. ]+/u).some((word) => weigh(wordsIn(word)[0] ?? { raw: '', plain: '', start: 0, end: 0 })?.weight === 'eponym'))
      yield { kind: 'name', start: index, end: index + initials.length };
}

function read(text: string, word: Word): Read {
  const weighed = weigh(word);
  return {
    ...word,
    script: scriptOf(word.raw),
    weight: weighed?.weight,
    cut: weighed?.cut ?? 0,
    begins: /(?:^|[.!?…:]\s*|\n\s*)$/u.test(text.slice(0, word.start)),
  };
}

function isCued(text: string, { start, raw, script, weight }: Read): boolean {
  if (!script || NO_NAMES.has(raw.toLowerCase())) return false;
  const cased = script === 'en' || script === 'ru';
  if (cased && !capital(raw)) return false;
  const before = text.slice(Math.max(0, start - MOST_BEFORE), start);
  if (TITLES[script].test(before)) return true;
  return KIN[script].test(before) && weight !== 'eponym' && (cased || weight !== undefined);
}

/** From a name to the words beside it: what may be one in any case, and what has a capital right behind a name. */
function spread(text: string, words: readonly Read[], found: Set<number>): void {
  for (const at of [...found].sort((a, b) => a - b)) {
    for (const step of [1, -1])
      for (let next = at + step; words[next] && !found.has(next) && isBeside(text, words, next - step, next); next += step) found.add(next);
  }
}

function isBeside(text: string, words: readonly Read[], from: number, to: number): boolean {
  const [first, second] = from < to ? [words[from]!, words[to]!] : [words[to]!, words[from]!];
  if (!JOINS.test(text.slice(first.end, second.start))) return false;
  const word = words[to]!;
  if (NO_NAMES.has(word.raw.toLowerCase()) || word.script !== words[from]!.script) return false;
  if (word.script === 'he' || word.script === 'ar') return word.weight !== undefined && word.cut === 0 && word.weight !== 'eponym';
  if (!capital(word.raw)) return false;
  // before a name a capital says nothing where a sentence begins
  return to > from ? true : word.weight !== undefined || !word.begins;
}
