export { I18n, PAYER_ZONE, type ScopeLoaders } from './i18n.ts';
export { isolate, plainText } from './isolate.ts';
export { directionOf, isLanguage, LANGUAGE_NAMES, LANGUAGES, localeOf, type Direction, type Language } from './language.ts';
export type { MessageParams } from './message-format.ts';
export { Sentence } from './sentence.ts';
export { TPipe } from './t.pipe.ts';
export { uiWords } from './ui-words.ts';
export { words } from './words.ts';
