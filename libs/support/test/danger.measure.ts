import { dangerIn } from '../src/post/danger.rules.ts';
import { type DangerSet, type LabelledPost, POSTS, SECOND_POSTS, THIRD_POSTS } from './danger.set.ts';
import { UNSEEN_POSTS } from './danger.unseen.ts';
import { percent } from './emergency.measure.ts';

export interface DangerMeasured {
  readonly danger: number;
  readonly found: number;
  readonly missed: readonly string[];
  readonly false: readonly string[];
}

/** Whether a nurse would have looked: that is what counts, under which sign comes second. `only` takes one kind of danger. */
export function measurePosts(
  set: readonly LabelledPost[],
  read: (text: string) => string | null = dangerIn,
  only: (label: string) => boolean = () => true,
): DangerMeasured {
  const danger = set.filter(([label]) => label !== 'none' && only(label));
  return {
    danger: danger.length,
    found: danger.filter(([, text]) => read(text) !== null).length,
    missed: danger.filter(([, text]) => read(text) === null).map(([label, text]) => `${label}: ${text}`),
    false: set.flatMap(([label, text]) => (label === 'none' && read(text) !== null ? [`${read(text)}: ${text}`] : [])),
  };
}

export const POST_LANGUAGES = Object.keys(POSTS) as readonly (keyof DangerSet)[];
const KINDS = [
  ['harm to oneself', (label: string) => label === 'self-harm'],
  ['violence', (label: string) => label === 'violence'],
  ['acute danger', (label: string) => label !== 'self-harm' && label !== 'violence'],
] as const;
const SETS = [
  ['first', POSTS],
  ['second', SECOND_POSTS],
  ['third', THIRD_POSTS],
  ['fourth, never learnt from', UNSEEN_POSTS],
] as const;

/** The table that is published, and compared with what is published. */
export function dangerReport(): string {
  const rows = SETS.flatMap(([name, set]) =>
    POST_LANGUAGES.map((language) => {
      const all = measurePosts(set[language]);
      const kinds = KINDS.map(([, only]) => measurePosts(set[language], dangerIn, only)).map(({ found, danger }) =>
        danger ? `${found} of ${danger}` : '–',
      );
      const others = set[language].filter(([label]) => label === 'none').length;
      const cells = [
        name,
        language,
        ...kinds,
        others,
        all.false.length,
        percent(all.found / all.danger),
        percent(all.found / (all.found + all.false.length)),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  );
  return [
    `| set | language | ${KINDS.map(([kind]) => kind).join(' | ')} | others | false alarms | recall | precision |`,
    `| ${Array.from({ length: 9 }, () => '---').join(' | ')} |`,
    ...rows,
  ].join('\n');
}
