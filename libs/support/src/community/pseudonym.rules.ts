import { plain } from '../messaging/emergency.rules.ts';

/** From this age on one may join. */
export const ADULT = 18;

/** Letters of other scripts that look like a Latin one: a name must not pass for another. */
const LOOKALIKE: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  '0': 'o',
  '1': 'l',
  і: 'i',
};
/** What sounds like somebody who speaks for the house; there are marks for those. */
const TITLED =
  /(^|\s)(dr|doctor|nurse|moderator|admin|careway|ד"ר|דר|רופא|רופאה|אחות|מנהל|מנהלת|دكتور|دكتورة|طبيب|ممرضة|مشرف|доктор|врач|медсестра|модератор)(?!\p{L})/u;

/** Two names that look alike are one. */
export const plainName = (name: string): string =>
  [...plain(name).replace(/[^\p{L}\p{N}]/gu, '')].map((letter) => LOOKALIKE[letter] ?? letter).join('');

/** The name as it is stored, or undefined where it cannot be one: too short, a number or an address by which somebody is found, a title. */
export function pseudonymOf(raw: string): string | undefined {
  const name = raw.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const length = [...name].length;
  if (length < 2 || length > 30 || !/^[\p{L}\p{M}\p{N} '’._-]+$/u.test(name) || plainName(name).length < 2) return undefined;
  if ((name.match(/\p{N}/gu) ?? []).length > 4 || TITLED.test(plain(name))) return undefined;
  return name;
}

/** Whole years between two days, as birthdays are counted. */
export function ageOn(birthDate: string, now: Date): number {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  const years = now.getUTCFullYear() - year;
  const had = now.getUTCMonth() + 1 > month || (now.getUTCMonth() + 1 === month && now.getUTCDate() >= day);
  return had ? years : years - 1;
}
