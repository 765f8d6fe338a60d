/**
 * A refusal that a person can act on. Where the answer's union has a member of the class's name, it is the answer; the transaction
 * has been rolled back by then. Say what happened, what stayed unharmed, what to do next.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  get __typename(): string {
    return this.constructor.name;
  }
}
