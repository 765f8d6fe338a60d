import { table } from '../page/table.ts';
import type { Race } from './race.ts';

/** The figures as a page of Markdown. `at`: the day of the run. */
export function racePage(races: readonly Race[], at: Date): string {
  const told = ({ refused, unanswered }: Race): string =>
    [
      ...Object.entries(refused).map(([type, n]) => `${n} × ${type}`),
      ...(unanswered.length ? [`${unanswered.length} × nothing`] : []),
    ].join(', ');
  return [
    '# Who tries for one thing at once',
    '',
    `Written by \`npm run prove -- races\` on ${at.toISOString().slice(0, 10)}: everybody of a row sends the own request at the same moment, signed in, through the`,
    'gateway of an instance with the demo population. One has it, each of the others is told why not by a type of the graph, and it stands once.',
    '',
    ...table([
      ['what', 'tried', 'had it', 'told why not', 'stands', 'first answer, ms', 'last answer, ms'],
      ...races.map((one) => [one.what, one.tried, one.won, told(one), one.stands, Math.round(one.firstMs), Math.round(one.lastMs)]),
    ]),
    '',
    'The times are those of a shared machine with two cores, and say only that everybody is answered. The same races run in every `npm test`',
    'on the contexts themselves, with defects planted: `plan-version.int.spec.ts` (then all forty-nine are brought in one after the other, and',
    'the history has each exactly once), `refill.int.spec.ts`, `order.int.spec.ts`, `booking.int.spec.ts`.',
    '',
  ].join('\n');
}
