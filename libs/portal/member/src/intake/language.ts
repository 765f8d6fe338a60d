import type { Language } from '../generated/graph.ts';

/** The portal's language under the graph's name. */
export const graphLanguage = (language: string): Language => language.toUpperCase() as Language;
