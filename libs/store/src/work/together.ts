/**
 * The opening statement left first, so the question behind it sees the opened record; both travel in one round trip. Where the opening
 * fails, PostgreSQL refuses the question too (25P02): the reason of the opening is the one to tell, whichever arrives first.
 */
export async function together<T>(opened: Promise<unknown> | undefined, asked: Promise<T>): Promise<T> {
  const [open, answer] = await Promise.allSettled([opened, asked]);
  if (open.status === 'rejected') throw open.reason;
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value;
}
