import type { NotificationChannel, NotificationGroup, NotificationPreferencesInput, WishFieldsFragment } from '../generated/graph.ts';

/** What is saved, from what is shown. */
export const inputOf = ({
  choices,
  quiet,
  digest,
  digestAt,
  digestDay,
  pausedUntil,
  others,
}: WishFieldsFragment): NotificationPreferencesInput => ({
  ...{ digest, digestAt, digestDay, others, pausedUntil: pausedUntil ?? null },
  on: choices.filter(({ on }) => on).map(({ group, channel }) => ({ group, channel })),
  quiet: quiet ? { from: quiet.from, to: quiet.to } : null,
});

/** The same with one switch turned. */
export const turned = (
  wishes: WishFieldsFragment,
  group: NotificationGroup,
  channel: NotificationChannel,
  on: boolean,
): WishFieldsFragment => ({
  ...wishes,
  choices: wishes.choices.map((one) => (one.group === group && one.channel === channel ? { ...one, on } : one)),
});

export interface GroupRow {
  readonly group: NotificationGroup;
  readonly key: string;
  readonly choices: WishFieldsFragment['choices'];
}

/** One row for each group, with the ways that the member has. */
export function rowsOf({ choices }: WishFieldsFragment, ways: readonly NotificationChannel[]): GroupRow[] {
  return [...Map.groupBy(choices, ({ group }) => group)].map(([group, all]) => ({
    ...{ group, key: `member.notice.group.${group.toLowerCase()}` },
    choices: all.filter(({ channel }) => ways.includes(channel)),
  }));
}
