import { formatNumber } from '@careway/portal-ui/format';
import type { I18n } from '@careway/portal-ui/i18n';
import type { ClinicLearningRowFragment, Language } from '../generated/graph.ts';
import { graphLanguage } from '../pathway/language.ts';

/** The two languages in which units are written. */
export const WRITTEN_IN = ['HE', 'EN'] as const satisfies readonly Language[];

/** The language that somebody asked for by the address, else the page's; the service takes Hebrew where there are no words in it. */
export const languageFor = (asked: string | undefined, i18n: I18n): Language =>
  WRITTEN_IN.find((one) => one === asked) ?? graphLanguage(i18n.language());

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'HE' ? 'rtl' : 'ltr');

/** How far somebody is with a unit. */
export function standOf({ attempt, credit, isCurrent }: Pick<ClinicLearningRowFragment, 'attempt' | 'credit' | 'isCurrent'>) {
  if (credit) return 'passed' as const;
  if (!isCurrent) return 'expired' as const;
  if (attempt?.state === 'BEGUN') return 'begun' as const;
  return attempt?.state === 'FAILED' ? ('failed' as const) : ('new' as const);
}

/** `0.25`, as the language writes it. */
export const creditsIn = (credits: number, i18n: I18n): string => formatNumber(credits, {}, i18n.locale());

/** A code in groups that one can read out. */
export const grouped = (code: string): string => code.replace(/(.{5})(?=.)/gu, '$1-');
