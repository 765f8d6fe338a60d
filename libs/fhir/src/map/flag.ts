import { INTERPRETATIONS, type Level } from '@careway/clinical';
import { codeOf } from '../element/concept.ts';
import type { Element } from '../element/element.ts';
import { shorten } from '../read/text.ts';

const LONGEST_FLAG = 20;
const isKnown = (code: string): boolean => Object.hasOwn(INTERPRETATIONS, code);
/** From what alarms least; a code that nobody knows may mean anything, and goes before what is normal. */
const GRAVITY: readonly Level[] = ['normal', 'unknown', 'near', 'far', 'very'];
const gravity = (code: string): number => GRAVITY.indexOf(isKnown(code) ? INTERPRETATIONS[code]!.level : 'unknown');

/** The code of one interpretation: HL7's, where a laboratory wrote its own beside it. */
function told(interpretation: Element): string | undefined {
  const codes = interpretation.children('coding').flatMap((one) => one.text('code') ?? []);
  return codes.find(isKnown) ?? codeOf(interpretation);
}

/**
 * What the source said of a value, of an observation or of one of its parts. Of several the gravest is taken, and the others are told. A flag
 * is never dropped, or the range alone would say that all is well: words that are no code are shown as they came, as far as they fit.
 */
export function flagOf(element: Element): string | null {
  const all = element.children('interpretation').flatMap((one) => told(one) ?? []);
  const [gravest, ...others] = all.toSorted((a, b) => gravity(b) - gravity(a));
  if (gravest === undefined) return null;
  const path = `${element.path}.interpretation`;
  if (others.length > 0) element.verdict.warn(path, `of several the gravest is taken, without ${others.join(', ')}`);
  if (gravest.length > LONGEST_FLAG) element.verdict.warn(`${path}[0]`, `was shortened to ${LONGEST_FLAG} characters`);
  return shorten(gravest, LONGEST_FLAG);
}
