import { unturned } from '@careway/contracts';

/** Control characters other than tab and line ends; none of them is seen. */
const CONTROLS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** Text of a source as it may be shown: without what turns or hides its neighbours. Whatever is removed is removed here only. */
export const plainText = (text: string): string => unturned(text).replace(CONTROLS, ' ').trim();

/** The first `most` characters, never half of one. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
};
