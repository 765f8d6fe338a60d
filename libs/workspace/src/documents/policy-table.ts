/** A row of the policy table, as the document needs it. */
export interface DescribedAction {
  readonly action: string;
  readonly to: readonly string[];
  readonly area?: string;
  readonly says: string;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const noun = (action: string): string => action.slice(0, action.lastIndexOf('.'));

/** The text of docs/generated/policy.md: every action, who may, in which room of the record, and what it means. */
export function policyTable(actions: readonly DescribedAction[]): string {
  const rows = [...actions]
    .sort((a, b) => noun(a.action).localeCompare(noun(b.action), 'en') || a.action.localeCompare(b.action, 'en'))
    .map(({ action, to, area, says }) => `| \`${action}\` | ${to.map((one) => cell(one)).join(', ')} | ${area ?? ''} | ${cell(says)} |`);
  return `<!-- Written by \`npm run schema\`; do not edit. -->

# Who may do what

Every action that a field of the graph or a command can ask for. Whoever holds nothing of the second column is refused; there is no
other way in. A proxy needs the room as well, where one is named. Sensitive items are withheld beyond this table, by the member's
consents.

| Action | Who may | Room | What it is |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
