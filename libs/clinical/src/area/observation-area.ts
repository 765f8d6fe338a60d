import { type Coding, SYSTEM } from '../coding/systems.ts';
import { type Area, TEST_NAMES } from '../name/tests.ts';

const AREAS = new Map(TEST_NAMES.flatMap(({ loinc, area }) => loinc.map((code) => [code, area] as const)));

/** Where on a page a test belongs: kidneys, blood, ...; `other` for what we don't know. */
export function observationArea(codings: readonly Coding[]): Area {
  const known = codings.find(({ system, code }) => system === SYSTEM.loinc && AREAS.has(code));
  return (known && AREAS.get(known.code)) ?? 'other';
}
