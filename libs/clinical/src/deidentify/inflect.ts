import { HE_WORDS } from './name.data.ts';
import { plainWord } from './text.ts';

const NO_NAMES = new Set(HE_WORDS.map(plainWord));

const CONSONANT = ['', 'а', 'у', 'ом', 'ем', 'ым', 'е', 'ы', 'и', 'ой', 'ою', 'ых', 'ыми', 'ов', 'ам'];
/** Endings of nominatives, the longer first, and what stands in their place in the other cases (Rozental’s handbook, §§ 148-151). */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ия', ['ия', 'ии', 'ию', 'ией', 'иею', 'ий']],
  ['ая', ['ая', 'ой', 'ую', 'ою', 'ий', 'ый', 'ого', 'ому', 'им', 'ым', 'ом']],
  ['ий', ['ий', 'ия', 'ию', 'ием', 'ии', 'ого', 'его', 'ому', 'ему', 'им', 'ом', 'ем', 'ие', 'их', 'ая', 'ую', 'ой']],
  ['ый', ['ый', 'ого', 'ому', 'ым', 'ом', 'ые', 'ых', 'ая', 'ую', 'ой']],
  ['ой', ['ой', 'ого', 'ому', 'ым', 'ом', 'ая', 'ую']],
  ['ец', ['ец', 'ца', 'цу', 'цом', 'цем', 'це']],
  ['авел', ['авел', 'авла', 'авлу', 'авлом', 'авле']],
  ['лев', ['лев', 'льва', 'льву', 'львом', 'льве', 'лева', 'леву', 'левым', 'леве', 'левой']],
  ['а', ['а', 'ы', 'и', 'е', 'у', 'ой', 'ою', 'ей', 'ею', '']],
  ['я', ['я', 'и', 'е', 'ю', 'ей', 'ею']],
  ['ь', ['ь', 'я', 'ю', 'ем', 'ём', 'е', 'и', 'ью']],
  ['й', ['й', 'я', 'ю', 'ем', 'е', 'и']],
];

/** A Russian name in every case, as words are compared; a family name also as the other members of the family bear it. */
export function russianForms(name: string): readonly string[] {
  const word = plainWord(name);
  const [ending, others] = ENDINGS.find(([one]) => word.endsWith(one) && word.length >= one.length) ?? ['', CONSONANT];
  if (ending === '' && /[оеиуэюы]$/u.test(word)) return [word];
  const stem = word.slice(0, word.length - ending.length);
  // Иванова is Иванов’s: both decline from the same stem
  const family = /(?:[ое]в|[иы]н)а$/u.test(word) ? CONSONANT.map((one) => word.slice(0, -1) + one) : [];
  return [...others.map((one) => stem + one), ...family];
}

/** The given and the words that may stand in it behind the letters that its script joins to a word; the shortest rest has two letters. */
export function restsOf(plain: string, joined: RegExp, longest: number): readonly { readonly rest: string; readonly cut: number }[] {
  const found = [{ rest: plain, cut: 0 }];
  if (NO_NAMES.has(plain)) return found;
  for (let cut = 1; cut <= longest && plain.length - cut >= 2; cut++)
    if (joined.test(plain.slice(0, cut))) found.push({ rest: plain.slice(cut), cut });
  return found;
}
