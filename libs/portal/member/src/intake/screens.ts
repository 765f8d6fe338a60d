import type { FormAnswers, FormDocument, FormItem, FormValue } from './document.ts';

/** `medicine[1]`: the second time that a group which repeats is filled in. */
const timeOf = (name: string): { readonly linkId: string; readonly time: number } => {
  const [, linkId = name, time = '0'] = /^(.+)\[(\d+)\]$/.exec(name) ?? [];
  return { linkId, time: Number(time) };
};

/** The answer that stands at that place. */
export function answerAt({ item = [] }: FormAnswers, [name = '', ...rest]: readonly string[]): readonly FormValue[] {
  const { linkId, time } = timeOf(name);
  const found = item.filter((each) => each.linkId === linkId)[time];
  if (!found) return [];
  const below = found.item ?? found.answer?.[0]?.item;
  return rest.length > 0 ? answerAt(below ? { item: below } : {}, rest) : (found.answer ?? []);
}

/** A linkId may hold any sign; an id of a page, that others point to in lists, no blanks. */
const named = (linkId: string): string => linkId.replace(/[^A-Za-z0-9.-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ''}`);
/** Where the answer's control stands on the page: the first time of a group is called the same whether or not there is a second. */
export const controlOf = (path: readonly string[]): string =>
  ['q', ...path.map(timeOf).flatMap(({ linkId, time }) => (time === 0 ? [named(linkId)] : [named(linkId), String(time + 1)]))].join('-');
/** A place among others; no linkId holds the sign between. */
const placeOf = (path: readonly string[]): string => path.join('\n');

/** The screen on which a place stands. */
export const screenOf = (path: readonly string[] | null | undefined): string | undefined =>
  path?.[0] === undefined ? undefined : timeOf(path[0]).linkId;

/** One time of a group that is filled in several times. */
export interface FormTime {
  readonly group: FormItem;
  /** From 1. */
  readonly n: number;
}
export interface FormQuestion {
  readonly path: readonly string[];
  readonly item: FormItem;
  /** It is the first question of this time. */
  readonly opens?: FormTime;
  /** Titles of the groups that begin here, from the outermost; that of the screen stands above all. */
  readonly heads?: readonly FormTime[];
  /** Of a time that was only begun: it may be left as it is. */
  readonly isBegun?: boolean;
}
/** A group of the screen that may be filled in once more. */
export interface FormRepeat {
  readonly path: readonly string[];
  readonly group: FormItem;
  readonly times: number;
}
/** One screen: a question by itself, or a group with what is asked in it now. */
export interface FormStep {
  readonly id: string;
  readonly group: FormItem | undefined;
  readonly questions: readonly FormQuestion[];
  readonly repeats: readonly FormRepeat[];
}

/**
 * The screens of a document as far as they are asked now.
 * @param begun groups, by their control, of which one more time was begun and nothing is answered yet
 */
export function stepsOf(
  { item }: FormDocument,
  shown: readonly (readonly string[])[],
  begun: ReadonlySet<string> = new Set(),
): readonly FormStep[] {
  const asked = new Set(shown.map(placeOf));
  return item
    .filter((each) => timesOf([], each, asked).length > 0)
    .map((each) => {
      const repeats: FormRepeat[] = [];
      const questions = inside([each], [], { asked, begun, repeats });
      return { id: each.linkId, group: each.type === 'group' ? each : undefined, questions, repeats };
    });
}

interface Walk {
  readonly asked: ReadonlySet<string>;
  readonly begun: ReadonlySet<string>;
  readonly repeats: FormRepeat[];
  /** In a time that was only begun the server knows no place yet: what depends on an answer is not asked. */
  readonly isBegun?: boolean;
}

function inside(items: readonly FormItem[], above: readonly string[], walk: Walk): FormQuestion[] {
  return items.flatMap((item): FormQuestion[] => {
    const names = walk.isBegun ? (item.enableWhen ? [] : [item.linkId]) : timesOf(above, item, walk.asked);
    const within = (name: string, isBegun: boolean) => inside(item.item ?? [], [...above, name], { ...walk, isBegun });
    if (item.type !== 'group')
      return names.flatMap((name) => [
        { path: [...above, name], item, ...(walk.isBegun && { isBegun: true }) },
        ...within(name, walk.isBegun ?? false),
      ]);
    const headed = (questions: readonly FormQuestion[], n: number): FormQuestion[] =>
      above.length === 0 && n === 1
        ? [...questions]
        : questions.map((one, at) => (at === 0 ? { ...one, heads: [{ group: item, n }, ...(one.heads ?? [])] } : one));
    if (!item.repeats || names.length === 0) return names.flatMap((name) => headed(within(name, walk.isBegun ?? false), 1));
    const path = [...above, item.linkId];
    const extra = walk.begun.has(controlOf(path)) ? [`${item.linkId}[${names.length}]`] : [];
    const all = [...names.map((name) => within(name, walk.isBegun ?? false)), ...extra.map((name) => within(name, true))];
    walk.repeats.push({ path, group: item, times: all.length });
    return all.flatMap((questions, n) =>
      headed(questions, n + 1).map((one, at) => (at === 0 ? { ...one, opens: { group: item, n: n + 1 } } : one)),
    );
  });
}

/** The names under which an item is asked there now: a group that is filled in several times has one for each. */
function timesOf(above: readonly string[], { linkId }: FormItem, asked: ReadonlySet<string>): readonly string[] {
  const at = (name: string): boolean => asked.has(placeOf([...above, name]));
  if (at(linkId)) return [linkId];
  const names: string[] = [];
  for (let name = `${linkId}[0]`; at(name); name = `${linkId}[${names.length}]`) names.push(name);
  return names;
}

/** Whether the answer there may change what else is asked: another question looks at it, or it is of a group that is filled in several times. */
export function decidesOthers({ item }: FormDocument, path: readonly string[]): boolean {
  const asks = (items: readonly FormItem[]): boolean =>
    items.some((each) => each.enableWhen?.some(({ question }) => question === path.at(-1)) || asks(each.item ?? []));
  const isRepeated = (items: readonly FormItem[], [name, ...rest]: readonly string[]): boolean => {
    const at = items.find(({ linkId }) => name !== undefined && linkId === timeOf(name).linkId);
    return at !== undefined && ((at.type === 'group' && at.repeats === true) || isRepeated(at.item ?? [], rest));
  };
  return asks(item) || isRepeated(item, path);
}
