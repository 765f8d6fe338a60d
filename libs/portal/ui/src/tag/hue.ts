/** Recognising a journey or a person; carries no meaning. */
export const HUES = ['lagoon', 'plum', 'moss', 'dusk', 'clay'] as const;
export type Hue = (typeof HUES)[number];

/** The same id gets the same hue on every page and device. */
export function hueOf(id: string): Hue {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return HUES[sum % HUES.length] ?? 'lagoon';
}
