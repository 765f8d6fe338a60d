/** What the server holds of one form. `content` is JSON text; null where nothing is kept. */
export interface Held {
  readonly version: number;
  readonly content: string | null;
  /** ISO instant; undefined while nothing was ever kept. */
  readonly savedAt?: string;
}

/** `offline`: not reached, tried again · `refused`: it can't be kept as it is · `moved`: another window kept something else meanwhile. */
export type Trouble = 'offline' | 'refused' | 'moved';

/** One form about one patient: what is on the screen, and what the server holds of it. */
export interface Slot {
  /** Undefined: the form is not open. */
  readonly value: unknown;
  /** The form as it was opened: as long as nothing was typed there is nothing to keep. */
  readonly opened?: string;
  readonly held: Held;
  readonly trouble?: Trouble;
  /** What another window kept meanwhile, until one has chosen. */
  readonly theirs?: Held;
}

export const NOTHING: Slot = { value: undefined, held: { version: 0, content: null } };

/** What the server should hold. */
export function wanted({ value, opened }: Slot): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text === opened ? null : text;
}

export const isKept = (slot: Slot): boolean => wanted(slot) === slot.held.content;

/** The form is on the screen from here on as the server has it. */
function shown(slot: Slot, held: Held): Slot {
  if (held.content !== null) return { value: JSON.parse(held.content) as unknown, held };
  // A form that somebody has just opened and not written in stays open.
  const isFresh = slot.opened !== undefined && wanted(slot) === null;
  return isFresh ? { value: slot.value, opened: slot.opened, held } : { value: undefined, held };
}

/**
 * The server has told what it holds. What is on the screen follows where nothing of it waits to be kept; else one is asked, unless both
 * say the same or the other one says nothing that was not known.
 */
export function told(slot: Slot, held: Held): Slot {
  if (held.version < slot.held.version) return slot;
  const { trouble: _, theirs: __, ...rest } = slot;
  const want = wanted(slot);
  if (want === held.content) return { ...rest, held };
  if (isKept(slot)) return shown(slot, held);
  const isNews = held.version !== slot.held.version && (held.content !== null || slot.held.content !== null);
  return isNews ? { ...slot, trouble: 'moved', theirs: held } : { ...rest, held };
}

/** One's own words, kept over what the other window wrote; or that one's, as if they had been typed here. */
export function settled(slot: Slot, take: 'mine' | 'theirs'): Slot {
  const { trouble: _, theirs, ...rest } = slot;
  if (!theirs) return slot;
  if (take === 'mine') return { ...rest, held: theirs };
  return shown({ ...rest, value: undefined }, theirs);
}
