import type { ScopeLoaders } from '../i18n/i18n.ts';

/** Words of everything that shows a call: they come with the first page that has one. */
export const callWords: ScopeLoaders = {
  he: () => import('../call/i18n/he.json', { with: { type: 'json' } }),
  ar: () => import('../call/i18n/ar.json', { with: { type: 'json' } }),
  en: () => import('../call/i18n/en.json', { with: { type: 'json' } }),
  ru: () => import('../call/i18n/ru.json', { with: { type: 'json' } }),
};
