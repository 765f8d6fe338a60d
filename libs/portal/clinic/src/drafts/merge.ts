/** A form's fields: text in every one, empty where there is nothing. */
export type Fields<F extends string> = Readonly<Record<F, string>>;

export type FieldMerge<F extends string> = { field: F; was: string; mine: string; theirs: string } & {
  /** `conflict`: both changed it, differently · `mine`, `theirs`: only one did · `same`: nobody, or both alike. */
  kind: 'conflict' | 'mine' | 'theirs' | 'same';
};

/** What two people did to the same fields since `base`, field by field. */
export function mergeFields<F extends string>(names: readonly F[], base: Fields<F>, mine: Fields<F>, theirs: Fields<F>): FieldMerge<F>[] {
  return names.map((field) => {
    const values = { field, was: base[field], mine: mine[field], theirs: theirs[field] };
    const iDid = values.mine !== values.was;
    const theyDid = values.theirs !== values.was;
    if (iDid && theyDid && values.mine !== values.theirs) return { ...values, kind: 'conflict' };
    if (iDid !== theyDid) return { ...values, kind: iDid ? 'mine' : 'theirs' };
    return { ...values, kind: 'same' };
  });
}

/**
 * The fields as they will be saved; undefined while a field waits for a choice. A choice counts for every field that has one,
 * so that a merge that was undone is a question again.
 */
export function settleFields<F extends string>(
  merges: readonly FieldMerge<F>[],
  chosen: Readonly<Partial<Fields<F>>>,
  undone: readonly F[],
): Record<F, string> | undefined {
  const fields: Partial<Record<F, string>> = {};
  for (const { field, kind, mine, theirs } of merges) {
    const asks = kind === 'conflict' || undone.includes(field);
    const value = asks ? chosen[field] : kind === 'mine' ? mine : theirs;
    if (value === undefined) return undefined;
    fields[field] = value;
  }
  return fields as Record<F, string>;
}

export const differs = <F extends string>(names: readonly F[], base: Fields<F>, now: Fields<F>): boolean =>
  names.some((field) => base[field] !== now[field]);

/** One side of a merge as the fields of a form: as they were, as they are here, as they stand now. */
export const fieldsOf = <F extends string>(merges: readonly FieldMerge<F>[], side: 'was' | 'mine' | 'theirs'): Fields<F> =>
  Object.fromEntries(merges.map((one) => [one.field, one[side]])) as Record<F, string>;
