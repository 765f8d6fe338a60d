import type { ScopeLoaders } from './i18n.ts';

/** The words of the components themselves; the shell loads them before it draws anything. */
export const uiWords: ScopeLoaders = {
  he: () => import('./he.json'),
  ar: () => import('./ar.json'),
  en: () => import('./en.json'),
  ru: () => import('./ru.json'),
};
