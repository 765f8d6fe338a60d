import { identifiersIn, type Identifier, type IdentifierKind } from '@careway/clinical/deidentify';
import { AR_FIRST, AR_UNSEEN } from './set.ar.ts';
import { EN_FIRST, EN_UNSEEN } from './set.en.ts';
import { HARD } from './set.hard.ts';
import { HE_FIRST, HE_UNSEEN } from './set.he.ts';
import { RU_FIRST, RU_UNSEEN } from './set.ru.ts';

export const SETS = {
  first: { he: HE_FIRST, ar: AR_FIRST, ru: RU_FIRST, en: EN_FIRST },
  unseen: { he: HE_UNSEEN, ar: AR_UNSEEN, ru: RU_UNSEEN, en: EN_UNSEEN },
  hard: HARD,
} as const;
export type SetName = keyof typeof SETS;
export const LANGUAGES = ['he', 'ar', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const LETTERS: Readonly<Record<string, IdentifierKind>> = {
  ...{ n: 'name', i: 'identity', p: 'phone', a: 'address', d: 'date', g: 'age', l: 'place', e: 'online', r: 'record' },
};

export interface Labelled {
  readonly text: string;
  readonly labels: readonly { readonly kind: IdentifierKind; readonly start: number; readonly end: number }[];
}

/** Sentences with their labels out of the braces. */
export function labelled(set: string): readonly Labelled[] {
  return set
    .trim()
    .split('\n')
    .map((line) => {
      let text = '';
      const labels: Labelled['labels'][number][] = [];
      for (const { groups } of line.matchAll(/\{(?<kind>\w):(?<inside>[^}]*)\}|(?<plain>[^{]+)/gu)) {
        const { kind, inside, plain } = groups!;
        if (kind) labels.push({ kind: LETTERS[kind]!, start: text.length, end: text.length + inside!.length });
        text += inside ?? plain ?? '';
      }
      return { text, labels };
    });
}

export interface Score {
  readonly labels: number;
  /** Of which nothing is left in the text. */
  readonly found: number;
  /** Of these, told under their own kind. */
  readonly named: number;
  /** Finds that hit nothing labelled. */
  readonly alarms: number;
  readonly missed: readonly string[];
  readonly false: readonly string[];
}
export type Gate = (text: string) => readonly Identifier[];

const none = { labels: 0, found: 0, named: 0, alarms: 0, missed: [], false: [] } satisfies Score;
const plus = (a: Score, b: Score): Score => ({
  ...{ labels: a.labels + b.labels, found: a.found + b.found, named: a.named + b.named, alarms: a.alarms + b.alarms },
  ...{ missed: [...a.missed, ...b.missed], false: [...a.false, ...b.false] },
});

/** By kind. A label counts as found when no letter and no digit of it is left: half a name is a name. */
export function measure(set: string, gate: Gate = identifiersIn): Readonly<Record<IdentifierKind, Score>> {
  const scores: Record<IdentifierKind, Score> = {
    ...{ name: none, identity: none, phone: none, address: none, date: none, age: none, place: none, online: none, record: none },
  };
  const add = (kind: IdentifierKind, more: Partial<Score>) => (scores[kind] = plus(scores[kind], { ...none, ...more }));
  for (const { text, labels } of labelled(set)) {
    const found = gate(text);
    for (const label of labels) {
      const over = found.filter((one) => one.start < label.end && label.start < one.end);
      const left = [...text.slice(label.start, label.end)].filter(
        (sign, at) => /[\p{L}\p{N}]/u.test(sign) && !over.some((one) => one.start <= label.start + at && label.start + at < one.end),
      );
      const isFound = left.length === 0;
      const isNamed = isFound && over.every(({ kind }) => kind === label.kind);
      add(label.kind, { labels: 1, found: Number(isFound), named: Number(isNamed), missed: isFound ? [] : [`${text} → ${left.join('')}`] });
    }
    for (const one of found)
      if (!labels.some((label) => one.start < label.end && label.start < one.end))
        add(one.kind, { alarms: 1, false: [`${text} → ${text.slice(one.start, one.end)}`] });
  }
  return scores;
}

export const total = (scores: Readonly<Record<IdentifierKind, Score>>): Score => Object.values(scores).reduce<Score>(plus, none);
export const recallOf = ({ found, labels }: Score): number => (labels ? found / labels : 1);
export const precisionOf = ({ found, alarms }: Score): number => (found + alarms ? found / (found + alarms) : 1);
