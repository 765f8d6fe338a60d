import type { ScopeLoaders } from '@careway/portal-ui/i18n';

export const memberWords: ScopeLoaders = {
  he: () => import('./i18n/he.json', { with: { type: 'json' } }),
  ar: () => import('./i18n/ar.json', { with: { type: 'json' } }),
  en: () => import('./i18n/en.json', { with: { type: 'json' } }),
  ru: () => import('./i18n/ru.json', { with: { type: 'json' } }),
};
