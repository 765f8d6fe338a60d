import type { Language } from '@careway/clinical';

/** The graph's names of the languages that clinical knowledge is written in. */
export interface LanguageArgs {
  readonly language: string;
}
export const languageOf = (name: string): Language => name.toLowerCase() as Language;
