export {
  ACCOUNT_CHANNEL,
  ACCOUNT_KINDS,
  type Account,
  accountByPerson,
  accountByUsername,
  type AccountKind,
  createAccount,
  type DemoCard,
  demoPeople,
  disableAccount,
  type NewAccount,
  UsernameTakenError,
} from './account/account.ts';
export { prepareIdentity } from './database/prepare.ts';
export { isLocale, type Locale, LOCALE_COOKIE, LOCALES } from './locale.ts';
export type { IdentityLogLine } from './server/context.ts';
export { createIdentity, type Identity, type IdentityOptions } from './server/identity.ts';
