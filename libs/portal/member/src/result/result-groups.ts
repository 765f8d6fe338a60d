import type { MemberResultsQuery } from '../generated/graph.ts';

export type Row = NonNullable<MemberResultsQuery['measured']>['results']['edges'][number]['node'];
export interface Group {
  readonly area: string;
  /** The newest of each test. */
  readonly rows: readonly { readonly result: Row; readonly count: number; readonly isNew: boolean }[];
}

const NEW_DAYS = 14;
const DAY_MS = 86_400_000;
/** Areas as a person looks for them; what has none of these comes last. */
const AREAS = ['sugar', 'fats', 'kidneys', 'salts', 'blood', 'liver', 'hormones', 'vitamins', 'heart', 'lungs', 'measurement', 'other'];
const placeOf = (area: string): number => (AREAS.includes(area) ? AREAS.indexOf(area) : AREAS.length);

/** The words are all in the name. */
const matches = (name: string, words: string): boolean => {
  const plain = name.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => plain.includes(word));
};

export interface Wanted {
  /** Null: all. */
  readonly area: string | null;
  readonly words: string;
  readonly onlyNew: boolean;
}

/** The newest result of each test, by area; `results` come newest first. A result is new for a fortnight after it was reported. */
export function groupsOf(results: readonly Row[], nameOf: (result: Row) => string, wanted: Wanted, now: Date): readonly Group[] {
  const isNew = ({ issuedAt, occurredAt }: Row): boolean => now.getTime() - Date.parse(issuedAt ?? occurredAt) < NEW_DAYS * DAY_MS;
  const tests = [...Map.groupBy(results, ({ code }) => code.codings[0]?.code ?? code.text).values()];
  const rows = tests
    .map((all) => ({ result: all[0]!, count: all.length, isNew: isNew(all[0]!) }))
    .filter(({ result, isNew: recent }) => (wanted.area === null || result.area === wanted.area) && (!wanted.onlyNew || recent))
    .filter(({ result }) => matches(nameOf(result), wanted.words.trim()));
  return [...Map.groupBy(rows, ({ result }) => result.area)]
    .map(([area, own]) => ({ area, rows: own }))
    .sort((a, b) => placeOf(a.area) - placeOf(b.area));
}

/** The areas of which there is something, in their order. */
export const areasOf = (results: readonly Row[]): readonly string[] =>
  [...new Set(results.map(({ area }) => area))].sort((a, b) => placeOf(a) - placeOf(b));
