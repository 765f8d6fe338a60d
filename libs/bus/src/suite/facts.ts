import { type CareEvent, uuidv7 } from '@careway/contracts';

/** Facts with every envelope field in use, the given subjects in turn, sequences counted per subject. */
export function facts(count: number, subjects: readonly string[], first = 1): CareEvent<{ n: number; note: string }>[] {
  return Array.from({ length: count }, (_, n) => ({
    id: uuidv7(),
    source: 'treatment' as const,
    type: 'treatment.dose-logged.v1',
    time: new Date(1_700_000_000_000 + n).toISOString(),
    subject: subjects[n % subjects.length]!,
    correlationid: '0190a1b2-0000-7000-8000-000000000001',
    ...(n % 2 ? { causationid: '0190a1b2-0000-7000-8000-000000000002' } : {}),
    sequence: first + Math.floor(n / subjects.length),
    data: { n, note: 'קו\n"שני" 😀 \u2028' },
  }));
}

/** Subjects whose names lead to different lanes often enough to fill all of a few. */
export const subjects = (count: number): string[] => Array.from({ length: count }, (_, n) => `subject-${n}`);
