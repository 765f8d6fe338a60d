/**
 * So many items travel in one command: below the 32 MiB that a context accepts even when each is as long as it may be on average, and
 * within seconds of one transaction.
 */
export const CHUNK = 5_000;

type Lists = Record<string, readonly unknown[]>;

/** Cuts lists into commands of at most `most` items, keeping the order of the lists: what is referred to goes first. */
export function* chunks<L extends Lists>(lists: L, most: number = CHUNK): Generator<L> {
  const names = Object.keys(lists);
  const empty = (): Record<string, unknown[]> => Object.fromEntries(names.map((name) => [name, []]));
  let chunk = empty();
  let room = most;
  for (const name of names) {
    const list = lists[name]!;
    for (let from = 0; from < list.length;) {
      const part = list.slice(from, from + room);
      chunk[name]!.push(...part);
      from += part.length;
      room -= part.length;
      if (room > 0) continue;
      yield chunk as Lists as L;
      chunk = empty();
      room = most;
    }
  }
  if (room < most) yield chunk as Lists as L;
}
