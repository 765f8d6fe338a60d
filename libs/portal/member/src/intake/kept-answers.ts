import type { FormValue } from './document.ts';

/** An answer that was given and that the service has not confirmed. */
export interface KeptAnswer {
  readonly path: readonly string[];
  readonly answer: readonly FormValue[];
}
const KEY = 'careway.intake';

/**
 * Answers on their way, kept in this window until the service has them, so that neither a lost line nor a reload loses one. As with every
 * draft of a member it is the session storage: medical text that leaves with the window, and with whoever signs out.
 */
export class KeptAnswers {
  private readonly key: string;

  /** One per person and complaint: somebody else at this window must not find them. */
  constructor(personId: string, intakeId: string) {
    this.key = `${KEY}.${personId}.${intakeId}`;
  }

  /** In the order in which they were given. */
  list(): readonly KeptAnswer[] {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(this.key) ?? '[]');
      return Array.isArray(kept) ? (kept as KeptAnswer[]) : [];
    } catch {
      return []; // a store that is closed or holds something else keeps nothing
    }
  }

  /** The last answer to a question counts. */
  keep(path: readonly string[], answer: readonly FormValue[]): void {
    this.write([...this.list().filter((one) => !isSame(one.path, path)), { path, answer }]);
  }

  /** The service has it, or refused it; what was answered to the same question since then stays. */
  forget(path: readonly string[], answer: readonly FormValue[]): void {
    this.write(this.list().filter((one) => !isSame(one.path, path) || JSON.stringify(one.answer) !== JSON.stringify(answer)));
  }

  clear(): void {
    this.write([]);
  }

  private write(all: readonly KeptAnswer[]): void {
    try {
      if (all.length === 0) sessionStorage.removeItem(this.key);
      else sessionStorage.setItem(this.key, JSON.stringify(all));
    } catch {
      // without a store they stay in the page only
    }
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('/') === b.join('/');
