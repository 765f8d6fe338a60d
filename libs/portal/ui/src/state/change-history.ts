interface Versioned {
  readonly editedAt: string;
}
interface Ticked {
  readonly at: string;
  readonly by: { readonly id: string } | null;
}
/** A version, or what one person ticked between two of them; both the newest first. */
export type HistoryEntry<V, T> =
  | { readonly version: V; readonly isFirst: boolean; readonly ticks?: never }
  | { readonly version?: never; readonly ticks: readonly [T, ...T[]] };

/** Puts what was ticked between the versions where it belongs by its time. Both are given the newest first. */
export function changeHistory<V extends Versioned, T extends Ticked>(
  versions: readonly V[],
  ticks: readonly T[],
): readonly HistoryEntry<V, T>[] {
  const left = [...ticks];
  const all: HistoryEntry<V, T>[] = [];
  const tell = (after: number): void => {
    for (let tick = left[0]; tick && Date.parse(tick.at) >= after; tick = left[0]) {
      left.shift();
      const last = all.at(-1)?.ticks;
      if (last && last[0].by?.id === tick.by?.id) all[all.length - 1] = { ticks: [...last, tick] };
      else all.push({ ticks: [tick] });
    }
  };
  versions.forEach((version, n) => {
    tell(Date.parse(version.editedAt));
    all.push({ version, isFirst: n === versions.length - 1 });
  });
  tell(-Infinity);
  return all;
}
