import { Service } from '@angular/core';

export interface KeptAnswer {
  data: unknown;
  /** When it was true. */
  asOf: Date;
}

/** Enough for the pages that one goes back to; the oldest leaves first. */
const KEPT_MOST = 60;

/**
 * The last answers, in memory only: going back shows what was there while the new answer is on its way. Medical data never
 * touches the disk here, and all of it is gone when the session ends.
 */
@Service()
export class Answers {
  private readonly kept = new Map<string, KeptAnswer>();

  get(key: string): KeptAnswer | undefined {
    return this.kept.get(key);
  }

  keep(key: string, answer: KeptAnswer): void {
    this.kept.delete(key);
    this.kept.set(key, answer);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_MOST && oldest !== undefined) this.kept.delete(oldest);
  }

  clear(): void {
    this.kept.clear();
  }
}

/** Equal for equal variables, whatever the order of their names. */
export function answerKey(documentId: string, variables: unknown): string {
  return `${documentId} ${JSON.stringify(variables, (_key, value: unknown) => (isRecord(value) ? sorted(value) : value))}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const sorted = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
