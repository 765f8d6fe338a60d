export { faultsOf, faultsInEveryLanguage, type PageFault } from './axe.ts';
export { openBrowser, type Browser, type OpenOptions } from './browser.ts';
export { speak, paint, type Language, type ThemeName } from './languages.ts';
export { openPage, type AreaPage } from './area-page.ts';
export { ADMIN_PAGES, CLINIC_PAGES, MEMBER_PAGES, MODERATOR_PAGES } from './area-pages.ts';
export { pageAs, type Cookie } from './person.ts';
export { DESKTOP, PHONE, screenshot, type Screen } from './screenshot.ts';
export { seats, type Seat } from './seats.ts';
export { servePortal } from './static-portal.ts';
