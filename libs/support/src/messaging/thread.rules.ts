export type ThreadState = 'open' | 'closed';

/** Which state may follow which. A closed thread goes on when somebody writes in it. */
const NEXT: Readonly<Record<ThreadState, readonly ThreadState[]>> = { open: ['closed'], closed: ['open'] };
export const mayBecome = (from: ThreadState, to: ThreadState): boolean => NEXT[from].includes(to);
