import type { DataFolder } from './data-folder.ts';

/** What the embedded shape says of notices where the environment says nothing: files in the data folder, keys of its own, its own address. */
export const noticeSettings = (folder: DataFolder, url: string): Readonly<Record<string, string>> => ({
  NOTIFICATION_OUTBOX: folder.outbox,
  PUSH_KEYS: JSON.stringify(folder.pushKeys()),
  NOTICE_KEY: folder.noticeKey(),
  PORTAL_URL: url,
});

/** What is said beats what is assumed. */
export const withSaid = (
  assumed: Readonly<Record<string, string>>,
  said: Readonly<Record<string, string | undefined>> = {},
): Readonly<Record<string, string>> => ({
  ...assumed,
  ...Object.fromEntries(Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1]))),
});
