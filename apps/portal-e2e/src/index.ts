export { faultsOf, faultsInEveryLanguage, type PageFault } from './axe.ts';
export { openBrowser, type Browser, type OpenOptions } from './browser.ts';
export { speak, paint, type Language, type ThemeName } from './languages.ts';
export { MEMBER_PAGES, openPage, type AreaPage } from './member-pages.ts';
export { pageAs, type Cookie } from './person.ts';
export { DESKTOP, PHONE, screenshot, type Screen } from './screenshot.ts';
export { servePortal } from './static-portal.ts';
