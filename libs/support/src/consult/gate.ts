import { deidentified, type Identifier, identifiersIn, type Known, replacementOf } from '@careway/clinical/deidentify';
import { type Keep, keptOf, mayBeKept } from './consult.rules.ts';

/** What the gate made of a text: each find with what stands in its place, and the text as colleagues read it. */
export interface Gated {
  readonly masked: string;
  readonly findings: readonly (Identifier & {
    readonly text: string;
    readonly replacement: string;
    readonly kept: Keep['reason'] | null;
  })[];
}

/** The same for the same text, knowledge, offset and instant's day. @throws CannotKeepError */
export function gate(text: string, known: Known, days: number, now: Date, keeps: readonly Keep[]): Gated {
  const found = identifiersIn(text, known);
  const kept = keptOf(found, keeps);
  const masking = { offsetDays: days, now, birthDate: known.birthDate };
  return {
    masked: deidentified(text, found, masking, kept),
    findings: found.map((one, at) => ({
      ...one,
      text: text.slice(one.start, one.end),
      replacement: replacementOf(text, one, masking),
      kept: kept.has(at) ? keeps.find(({ start }) => start === one.start)!.reason : null,
    })),
  };
}

export const findingNode = ({ start, end, kind, by, text, replacement, kept }: Gated['findings'][number]) => ({
  ...{ start, end, kind: toEnum(kind), text, replacement, known: by === 'known' },
  kept: kept && toEnum(kept),
  mayBeKept: mayBeKept(kind),
});

export const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');
export const fromEnum = <Code extends string>(name: string): Code => name.toLowerCase().replaceAll('_', '-') as Code;
