/**
 * Embeddings, overrides and isolates of bidirectional text (U+202A-202E, U+2066-2069): in a name they would turn around what stands
 * beside it on a page. Marks (LRM, RLM, ALM) stay: Hebrew and Arabic text needs them.
 */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Control characters other than tab and line ends; none of them is seen. */
const CONTROLS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** Text of a source as it may be shown: without what turns or hides its neighbours. Whatever is removed is removed here only. */
export const plainText = (text: string): string => text.replace(TURNING, '').replace(CONTROLS, ' ').trim();

/** The first `most` characters, never half of one. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
};
