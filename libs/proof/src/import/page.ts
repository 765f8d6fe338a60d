import { table } from '../page/table.ts';
import type { ImportProof } from './prove.ts';
import type { Difference, Line } from './table.ts';

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n).replace('-', '−'));
const because = ({ differences, unexplained }: Pick<Line, 'differences' | 'unexplained'>): string =>
  [
    ...differences.map(({ at, amount, reason }: Difference) => `${signed(amount)} ${at}: ${reason}`),
    ...unexplained.map((what) => `**unexplained: ${what}**`),
  ].join('; ');

/** The table as a page of Markdown. `at`: the day of the run. */
export function importPage({ files, lines, first, second, more, order, shown, care }: ImportProof, at: Date): string {
  const sum = (column: 'resources' | 'rows' | 'events' | 'entries') => lines.reduce((all, line) => all + line[column], 0);
  const touched = second.totals.reduce((all, { created, changed }) => all + created + changed, 0);
  return [
    '# What an import becomes',
    '',
    `Written by \`npm run prove -- import FILES\` on ${at.toISOString().slice(0, 10)}, from ${files} files (${first.taken} taken). Resources are`,
    'counted in the files, without the importer; rows in the tables of the context that owns them; events in its outbox; entries on the',
    'timelines. Every row has its own event and, where the last column names no reason, its own entry: they are compared by id, not by',
    'number. A name with a dot is a part of a resource that a context makes something of its own of.',
    '',
    ...table([
      ['type', 'resources', 'rows', 'events', 'entries', 'why they differ'],
      ...lines.map((line) => [line.type, line.resources, line.rows, line.events, line.entries, because(line)]),
      ['all', sum('resources'), sum('rows'), sum('events'), sum('entries'), ''],
    ]),
    '',
    '## Shown',
    '',
    'What the members are shown of it, each asked as that member through the gateway by the operations that the portal’s own pages send:',
    'conditions, results (the list, the timeline behind it and each report), medicines and plans. One by one these are compared with the file:',
    'the code, both statuses and dates of a condition; the code, date, value, unit and parts of a result; how a medicine is taken, since when',
    'and what for; the dates of a plan, what it is for and each of its tasks; of a goal its plan, words, status, measure, target and unit.',
    '',
    ...table([
      ['type', 'in', 'shown', 'not shown so', 'shown and in no file'],
      ...shown.map(({ type, resources, shown: seen, missing, surplus }) => [type, resources, seen, missing.length, surplus.length]),
    ]),
    '',
    `- **The same files again**: ${touched} items new or changed, ${more.rows} rows, ${more.events} events, ${more.entries} entries more.`,
    `- **Order**: the timelines of ${order.members} members, read by themselves through the gateway, hold ${order.entries} entries. Of ${order.links}`,
    `  pairs of a cause and its effect, ${order.inversions.length} stand the wrong way round; ${order.dated} more are dated so by the files themselves (a finding`,
    '  days before the visit that it names), and stand at their own dates.',
    `- **Who treats whom**: the visits make ${care.made} care relationships, of which ${care.holding} hold on the day of the run. A relationship ends 24 months`,
    '  after the last visit that is its evidence, so an old visit brings one that is over.',
    '',
  ].join('\n');
}
