import type { Coding } from '@careway/contracts';
import { type Element, TOO_LONG } from './element.ts';

export interface Concept {
  readonly codings: Coding[];
  readonly text: string;
}

/** Words without a code are kept: FHIR's own code for "what is meant stands in the text". */
const AS_TEXT: Coding = { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'as-text' };
const MOST_CODINGS = 10;
/** As long as codes of a record may be (libs/contracts, codes). */
const [LONGEST_CODE, LONGEST_SYSTEM] = [100, 200];

export const isAsText = (concept: Concept): boolean =>
  concept.codings[0]?.code === AS_TEXT.code && concept.codings[0].system === AS_TEXT.system;

/** FHIR Coding; undefined without a code, or with one that is longer than any: cut it would be another. */
export function codingOf(element: Element | undefined): Coding | undefined {
  const [code, system = ''] = [element?.word('code', LONGEST_CODE), element?.word('system', LONGEST_SYSTEM)];
  return code === undefined ? undefined : { system, code };
}

/** FHIR CodeableConcept: its codes, and the words of the source. Undefined when it holds neither. */
export function conceptOf(element: Element | undefined): Concept | undefined {
  if (!element) return undefined;
  const all = element.children('coding');
  const codings = all.flatMap((one) => codingOf(one) ?? []).slice(0, MOST_CODINGS);
  const text = element.text('text') ?? all.map((one) => one.text('display')).find((words) => words !== undefined) ?? codings[0]?.code;
  return text === undefined ? undefined : { codings: codings.length ? codings : [AS_TEXT], text };
}

/** A concept that a source told in words only. */
export const inWords = (text: string): Concept => ({ codings: [AS_TEXT], text });

/** The first code of a CodeableConcept that serves as an enumeration (clinicalStatus, category). */
export const codeOf = (element: Element | undefined): string | undefined => element?.first('coding')?.text('code') ?? element?.text('text');

/** As {@link codeOf}, of a detail that decides nothing: see {@link Element.word}. */
export function shortCodeOf(element: Element | undefined, most: number): string | undefined {
  const code = codeOf(element);
  if (!element || code === undefined || code.length <= most) return code;
  return element.verdict.warn(element.path, TOO_LONG);
}
