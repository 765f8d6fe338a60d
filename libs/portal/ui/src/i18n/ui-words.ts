import type { ScopeLoaders } from './i18n.ts';

/** The words of the components themselves; the shell loads them before it draws anything. */
export const uiWords: ScopeLoaders = {
  he: () => import('./he.json', { with: { type: 'json' } }),
  ar: () => import('./ar.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
  ru: () => import('./ru.json', { with: { type: 'json' } }),
};
