import type { Locale } from '@careway/identity';

/** One saying in the four languages of the members. */
export type Words = Readonly<Record<Locale, string>>;
