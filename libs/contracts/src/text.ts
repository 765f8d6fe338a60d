/**
 * Embeddings, overrides and isolates of bidirectional text (U+202A-202E, U+2066-2069): they can make a line read otherwise than it is
 * stored, and turn around what stands beside it on a page (CVE-2021-42574). Phones paste them around numbers without being asked, so they
 * are taken out rather than refused; direction follows from the letters, and the marks LRM, RLM and ALM stay: Hebrew and Arabic need them.
 */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Text without what turns its neighbours around. Every word that somebody writes passes here before it is stored. */
export const unturned = (text: string): string => text.replace(TURNING, '');
