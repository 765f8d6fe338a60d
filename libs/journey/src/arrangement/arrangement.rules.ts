import { type CareEvent, careDeclined, careResumed, is, journeysMerged, journeySplit, journeysParted } from '@careway/contracts';

/** How the journeys of one member were arranged by hand, as one table each; the last word about a key holds. */
export interface Arranged {
  /** By merged journey: the one that took it in, or null once the two were parted again. */
  readonly merges: Readonly<Record<string, string | null>>;
  /** By item: the journey that it was split into. */
  readonly splits: Readonly<Record<string, string>>;
  /** By journey: when the member declined care for it (ISO 8601), or null once it was resumed. */
  readonly care: Readonly<Record<string, string | null>>;
}

export const AS_TOLD: Arranged = { merges: {}, splits: {}, care: {} };

/** What was arranged and then arranged again. */
export const arrange = (before: Arranged, then: Partial<Arranged>): Arranged => ({
  merges: { ...before.merges, ...then.merges },
  splits: { ...before.splits, ...then.splits },
  care: { ...before.care, ...then.care },
});

export const splitOf = (itemIds: readonly string[], into: string): Partial<Arranged> => ({
  splits: Object.fromEntries(itemIds.map((id) => [id, into])),
});

/** What a fact arranges; undefined for facts that arrange nothing. */
export function changeOf(event: CareEvent): Partial<Arranged> | undefined {
  if (is(journeysMerged, event)) return { merges: { [event.data.mergedJourneyId]: event.data.journeyId } };
  if (is(journeysParted, event)) return { merges: { [event.data.mergedJourneyId]: null } };
  if (is(journeySplit, event)) return splitOf(event.data.factIds, event.data.newJourneyId);
  if (is(careDeclined, event)) return { care: { [event.data.journeyId]: event.data.occurredAt } };
  if (is(careResumed, event)) return { care: { [event.data.journeyId]: null } };
  return undefined;
}

/** Facts may belong to other journeys after this. */
export const isMoving = ({ merges, splits }: Arranged): boolean => Object.keys(merges).length + Object.keys(splits).length > 0;

/** The journey that a journey lives on in: itself, unless it was merged. Ends even in a circle, which no command makes. */
export function survivorOf({ merges }: Pick<Arranged, 'merges'>, journeyId: string): string {
  const seen = new Set([journeyId]);
  for (let id = journeyId; ;) {
    const next = merges[id];
    if (!next || seen.has(next)) return id;
    seen.add(next);
    id = next;
  }
}

/** The journey that a fact belongs to: where its item was split to, else where it was told; and on through every merge. */
export const journeyOf = (arranged: Arranged, toldJourneyId: string, itemId: string): string =>
  survivorOf(arranged, arranged.splits[itemId] ?? toldJourneyId);

/** Every merged journey with the one that it lives on in. */
export const aliasesOf = (arranged: Arranged): [merged: string, survivor: string][] =>
  Object.keys(arranged.merges).flatMap((id): [string, string][] => {
    const survivor = survivorOf(arranged, id);
    return survivor === id ? [] : [[id, survivor]];
  });
