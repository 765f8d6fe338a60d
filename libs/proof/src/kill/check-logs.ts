import type { Finding } from './check.ts';
import type { Observed, Told } from './observed.ts';

/** Within a key the sequence counts 1, 2, 3 in the order of the log. */
export function checkOutbox(context: string, told: readonly Told[]): readonly Finding[] {
  const last = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { key, sequence } of told) {
    const before = last.get(key) ?? 0;
    const says = `outbox of ${context}, ${key}: ${sequence} after ${before}`;
    if (sequence === before) findings.push({ fault: 'doubled', says });
    else if (sequence < before) findings.push({ fault: 'inverted', says });
    else if (sequence > before + 1) findings.push({ fault: 'lost', says });
    last.set(key, Math.max(before, sequence));
  }
  return findings;
}

/** A lane may repeat facts, but tells each for the first time in order, and leaves none of the outbox out. */
export function checkLane(context: string, outbox: readonly Told[], lane: readonly Told[]): readonly Finding[] {
  const last = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { key, sequence } of lane) {
    const before = last.get(key) ?? 0;
    if (sequence > before + 1) findings.push({ fault: 'inverted', says: `log of ${context}, ${key}: ${sequence} after ${before}` });
    if (sequence > before) last.set(key, sequence);
  }
  for (const [key, sequence] of ends(outbox)) {
    const told = last.get(key) ?? 0;
    if (told < sequence) findings.push({ fault: 'lost', says: `log of ${context}, ${key}: ends at ${told}, the outbox at ${sequence}` });
    if (told > sequence) findings.push({ fault: 'half', says: `log of ${context}, ${key}: tells ${told}, the outbox ends at ${sequence}` });
  }
  return findings;
}

/** Every consumer has taken every key of its sources, up to the outbox's last fact and not beyond. */
export function checkConsumers({ consumers, outboxes }: Observed): readonly Finding[] {
  return consumers.flatMap(({ consumer, source, last }) =>
    [...ends(outboxes.get(source) ?? [])].flatMap(([key, sequence]): Finding[] => {
      const taken = last.get(key) ?? 0;
      if (taken === sequence) return [];
      const says = `${consumer} has ${source} ${key} at ${taken}, the outbox ends at ${sequence}`;
      return [{ fault: taken < sequence ? 'lost' : 'doubled', says }];
    }),
  );
}

export function ends(told: readonly Told[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { key, sequence } of told) last.set(key, Math.max(last.get(key) ?? 0, sequence));
  return last;
}
