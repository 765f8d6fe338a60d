import { plain } from '../messaging/emergency.rules.ts';
import { linksIn } from './markdown.ts';
import { fingerprintOf, likeness } from './search.rules.ts';

/** An account this young is new: most of what moderators take away is written on the first day. */
export const NEW_DAYS = 7;
const DAY_MS = 86_400_000;

/** How much somebody may write in a day, and how many questions of it. A conversation needs more than this of nobody. */
export const LIMITS = { new: { posts: 5, questions: 2 }, known: { posts: 40, questions: 10 } } as const;
export const limitsFor = (since: Date, now: Date) => (isNew(since, now) ? LIMITS.new : LIMITS.known);
export const isNew = (since: Date, now: Date): boolean => now.getTime() - since.getTime() < NEW_DAYS * DAY_MS;

/** Hosts whose addresses hide where they lead. */
const SHORTENERS = /(^|\.)(bit\.ly|tinyurl\.com|t\.co|goo\.gl|cutt\.ly|is\.gd|ow\.ly|rb\.gy|t\.ly|shorturl\.at)$/u;
/** Offers and ways to reach somebody elsewhere, in four languages. */
const SELLS =
  /\b(whats ?app|telegram|t\.me|wa\.me|buy now|discount|promo ?code|order now|miracle|100% (cure|guaranteed)|dm me|crypto|casino)\b|וואטסאפ|טלגרם|מבצע|קופון|הנחה של|תרופת פלא|להזמנות|واتس ?اب|تلغرام|خصم|عرض خاص|للطلب|علاج معجزة|ватсап|вотсап|телеграм|скидк|промокод|чудо-?средств|заказать/u;
const PHONE = /(?:\+?\d[\d ()-]{7,}\d)/u;

export interface SpamAsked {
  readonly text: string;
  readonly isNew: boolean;
}
/** Whether a moderator looks at it before others read it. Two weak signs together are one strong. */
export function soundsLikeSpam({ text, isNew: young }: SpamAsked): boolean {
  const links = linksIn(text);
  const words = plain(text);
  const strong = links.length > 3 || links.some(({ host }) => SHORTENERS.test(host)) || (young && links.length > 0);
  const weak = [SELLS.test(words), PHONE.test(words), links.length > 0, /(.)\1{9,}/u.test(words), isShouted(text)];
  return strong || weak.filter(Boolean).length >= 2;
}

const isShouted = (text: string): boolean => {
  const cased = [...text].filter((letter) => letter.toLowerCase() !== letter.toUpperCase());
  return cased.length > 30 && cased.filter((letter) => letter === letter.toUpperCase()).length / cased.length > 0.8;
};

/** So much of the same words: the text was written before. */
const SAME = 0.85;
const SHORT = 4;
/** Whether one has written this before, among one's own last texts. A few words are said often, and are no copy. */
export const isRepeated = (text: string, before: readonly string[]): boolean =>
  fingerprintOf(text).split(' ').length > SHORT && before.some((one) => likeness(text, one) >= SAME);
