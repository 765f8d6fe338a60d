import { emergencyIn } from '../src/messaging/emergency.rules.ts';
import { FIRST_SET, type Labelled } from './emergency.set.ts';
import { SECOND_SET, THIRD_SET } from './emergency.unseen.ts';

export interface Measured {
  readonly found: number;
  readonly missed: readonly string[];
  readonly false: readonly string[];
  readonly urgent: number;
  /** Urgent ones under whose own sign they were found. */
  readonly named: number;
}

/** How a reader of messages does on labelled ones: whether somebody is told to call is what counts, the sign comes second. */
export function measure(set: readonly Labelled[], read: (text: string) => string | null = emergencyIn): Measured {
  const urgent = set.filter(([label]) => label !== 'none');
  const found = urgent.filter(([, text]) => read(text) !== null);
  return {
    urgent: urgent.length,
    found: found.length,
    named: urgent.filter(([label, text]) => read(text) === label).length,
    missed: urgent.filter(([, text]) => read(text) === null).map(([label, text]) => `${label}: ${text}`),
    false: set.flatMap(([label, text]) => (label === 'none' && read(text) !== null ? [`${read(text)}: ${text}`] : [])),
  };
}

export const recallOf = ({ found, urgent }: Measured): number => found / urgent;
export const precisionOf = ({ found, false: alarms }: Measured): number => found / (found + alarms.length);
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
export const LANGUAGES = Object.keys(FIRST_SET) as readonly (keyof typeof FIRST_SET)[];

const SETS = [
  ['first', FIRST_SET],
  ['second', SECOND_SET],
  ['third, never learnt from', THIRD_SET],
] as const;

/** The table that is published, and compared with what is published. */
export function report(): string {
  const rows = SETS.flatMap(([name, set]) =>
    LANGUAGES.map((language) => {
      const told = measure(set[language]);
      const { urgent, found, named, false: alarms } = told;
      return `| ${[name, language, urgent, set[language].length - urgent, found, named, alarms.length, percent(recallOf(told)), percent(precisionOf(told))].join(' | ')} |`;
    }),
  );
  return [
    '| set | language | urgent | others | found | under their sign | false alarms | recall | precision |',
    `| ${Array.from({ length: 9 }, () => '---').join(' | ')} |`,
    ...rows,
  ].join('\n');
}
