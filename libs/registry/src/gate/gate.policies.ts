const memberOf = (setting: string): string => `member_id = (select nullif(current_setting('careway.${setting}', true), '')::uuid)`;

/** What each gate lets through: `office` and `door` one member, `feed` all, `desk` the functions of desk.migration.ts (by their owner). */
const GATES = {
  office: { to: 'registry', using: memberOf('office') },
  door: { to: 'registry', using: memberOf('door') },
  feed: { to: 'registry', using: `(select current_setting('careway.feed', true)) = 'on'` },
  desk: { to: 'registry_owner', using: 'true' },
} as const;
export type Gate = keyof typeof GATES;

/** Policies that let gates through to a member-scoped table, beside those of `memberTable`. */
export const letThrough = (table: string, gates: Partial<Record<Gate, 'select' | 'all'>>): string =>
  (Object.keys(gates) as Gate[])
    .map((gate) => {
      const { to, using } = GATES[gate];
      const verb = gates[gate]!;
      return `create policy ${gate} on ${table} for ${verb} to ${to} using (${using})${verb === 'all' ? ` with check (${using})` : ''};`;
    })
    .join('\n');
