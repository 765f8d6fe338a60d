export const DEVICE_KINDS = [
  'pressure-monitor',
  'glucose-meter',
  'scale',
  'peak-flow-meter',
  'thermometer',
  'oximeter',
  'watch',
  'other',
] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** How often a device may post: a meter sends after each measurement, a watch once in a quarter of an hour. */
export const POSTS = 60;
const WINDOW_MS = 15 * 60_000;
/** More than anybody wears; a lost token should be found in a short list. */
export const MOST_DEVICES = 20;

interface Use {
  readonly windowAt: Date;
  readonly posts: number;
}
/** The use after one more post; or how many seconds to wait, where it was too many. */
export function turnOf({ windowAt, posts }: Use, now: Date): Use | { readonly waitSeconds: number } {
  const left = windowAt.getTime() + WINDOW_MS - now.getTime();
  if (left <= 0) return { windowAt: now, posts: 1 };
  return posts < POSTS ? { windowAt, posts: posts + 1 } : { waitSeconds: Math.ceil(left / 1000) };
}
