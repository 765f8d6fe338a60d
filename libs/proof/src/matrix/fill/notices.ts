import type { Slice } from './filling.ts';

const SAVE = `($m: ID!, $until: DateTime!) { saveNotificationPreferences(memberId: $m, expectedVersion: 0, preferences: {
  on: [{ group: MESSAGES, channel: PORTAL }, { group: MESSAGES, channel: EMAIL }, { group: RESULTS, channel: PORTAL }, { group: MEDICINES, channel: PORTAL },
    { group: CARE, channel: PORTAL }, { group: FEEDBACK, channel: PORTAL }, { group: READS, channel: PORTAL }]
  quiet: { from: "22:00", to: "06:00" }, digest: WEEKLY, digestAt: "17:00", digestDay: 4, pausedUntil: $until, others: false }) { __typename } }`;

/** What the target wants to be told of, and an address that was asked for; of what happened in the record the notices make themselves. */
export const notices: Slice = {
  async once(filling) {
    const { memberId: m, canaries } = filling;
    await filling.does('journey', 'self', SAVE, { m, until: new Date(Date.now() + 3_600_000).toISOString() });
    const ask = `($m: ID!, $email: String!) { askNotificationAddress(memberId: $m, email: $email) { __typename } }`;
    await filling.does('journey', 'self', ask, { m, email: `${canaries.word()}@proof.example` });
    await filling.sees<{ notifications: { nodes: readonly unknown[] } }>(
      'journey',
      'self',
      'notifications { nodes { id } }',
      ({ notifications: { nodes } }) => nodes.length > 2,
    );
  },
};
