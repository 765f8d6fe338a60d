import type { ScopeLoaders } from '@careway/portal-ui/i18n';

export const portalWords: ScopeLoaders = {
  he: () => import('../i18n/he.json'),
  ar: () => import('../i18n/ar.json'),
  en: () => import('../i18n/en.json'),
  ru: () => import('../i18n/ru.json'),
};
