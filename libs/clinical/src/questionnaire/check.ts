import { EXTENSION, extensionOf, unitsOf } from './extensions.ts';
import { limitOf } from './value.ts';
import type { EnableWhen, ItemType, Questionnaire, QuestionnaireItem, Value } from './fhir.ts';

export interface Objection {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}
interface Located {
  readonly item: QuestionnaireItem;
  readonly path: readonly (string | number)[];
  readonly parents: readonly string[];
}

const located = (items: readonly QuestionnaireItem[], path: Located['path'], parents: readonly string[]): Located[] =>
  items.flatMap((item, n) => {
    const here = [...path, 'item', n];
    return [{ item, path: here, parents }, ...located(item.item ?? [], here, [...parents, item.linkId])];
  });

/** The element of a value that fits each type; a choice is always a coding or an integer of its options. */
export const ELEMENTS: Readonly<Record<ItemType, readonly string[]>> = {
  group: [],
  display: [],
  boolean: ['Boolean'],
  decimal: ['Decimal', 'Integer'],
  integer: ['Integer'],
  date: ['Date'],
  dateTime: ['DateTime'],
  time: ['Time'],
  string: ['String'],
  text: ['String'],
  url: ['Uri'],
  choice: ['Coding', 'Integer', 'String'],
  'open-choice': ['Coding', 'Integer', 'String'],
  quantity: ['Quantity'],
};
const ORDERED: readonly ItemType[] = ['decimal', 'integer', 'date', 'dateTime', 'time', 'quantity'];
const ASKED = (type: ItemType) => type !== 'group' && type !== 'display';
const elementOf = (value: object, prefix: string) =>
  Object.keys(value)
    .find((key) => key.startsWith(prefix))
    ?.slice(prefix.length) ?? '';

/** FHIR's invariants of one item, by their names (que-1 and so on), and what our subset adds. */
function* ofItem(item: QuestionnaireItem): Generator<Objection, void, void> {
  const { type } = item;
  const choice = type === 'choice' || type === 'open-choice';
  if (type === 'group' && !item.item) yield { path: ['item'], reason: 'a group holds items (que-1)' };
  if (type === 'display' && item.item) yield { path: ['item'], reason: 'a display holds no items (que-1)' };
  if (type !== 'group' && item.repeats && item.item?.some((one) => one.type !== 'display'))
    yield { path: ['item'], reason: 'a question with several answers holds no questions; put all of it into a group that repeats' };
  if (item.text === undefined && type !== 'group') yield { path: ['text'], reason: 'what is shown or asked needs its text' };
  if (type === 'display' && item.code) yield { path: ['code'], reason: 'a display has no code (que-3)' };
  if (type === 'display' && (item.required !== undefined || item.repeats !== undefined))
    yield { path: [item.required !== undefined ? 'required' : 'repeats'], reason: 'a display is neither required nor repeated (que-6)' };
  if (choice !== (item.answerOption !== undefined))
    yield { path: ['answerOption'], reason: choice ? 'a choice needs its options' : `a ${type} has no options (que-5)` };
  if (!ASKED(type) && item.initial) yield { path: ['initial'], reason: `a ${type} has no initial value (que-8)` };
  if (item.maxLength !== undefined && !['string', 'text', 'url', 'open-choice'].includes(type))
    yield { path: ['maxLength'], reason: `a ${type} has no length; use minValue and maxValue (que-10)` };
  if ((item.initial?.length ?? 0) > 1 && !item.repeats)
    yield { path: ['initial'], reason: 'only what repeats has several initial values (que-13)' };
  if (choice && item.initial) yield { path: ['initial'], reason: 'a choice marks no option beforehand (que-11)' };
  for (const [n, value] of (item.initial ?? []).entries())
    if (ASKED(type) && !fits(type, value)) yield { path: ['initial', n], reason: `this value is no ${type}` };
  if ((item.enableWhen?.length ?? 0) > 1 && !item.enableBehavior)
    yield { path: ['enableBehavior'], reason: 'several conditions need "all" or "any" (que-12)' };
  const keys = (item.answerOption ?? []).map(
    ({ valueCoding, valueInteger, valueString }) =>
      `${valueCoding?.system ?? ''}|${valueCoding?.code ?? valueInteger ?? valueString ?? ''}`,
  );
  for (const [n, key] of keys.entries())
    if (keys.indexOf(key) < n)
      yield { path: ['answerOption', n], reason: `the option ${key.slice(key.indexOf('|') + 1)} stands here twice` };
  for (const [n, { valueCoding }] of (item.answerOption ?? []).entries())
    if (valueCoding && valueCoding.display === undefined)
      yield { path: ['answerOption', n], reason: `the option ${valueCoding.code} has no words` };
  yield* ofLimits(item);
}

const fits = (type: ItemType, value: Value) => ELEMENTS[type].includes(elementOf(value, 'value'));

const LIMITS: readonly { low: string; high: string; types: readonly ItemType[]; elements: readonly string[] }[] = [
  {
    low: EXTENSION.minValue,
    high: EXTENSION.maxValue,
    types: ['decimal', 'integer', 'date', 'dateTime', 'time'],
    elements: ['valueDecimal', 'valueInteger', 'valueDate', 'valueDateTime', 'valueTime'],
  },
  { low: EXTENSION.minQuantity, high: EXTENSION.maxQuantity, types: ['quantity'], elements: ['valueQuantity'] },
];
function* ofLimits(item: QuestionnaireItem): Generator<Objection, void, void> {
  for (const { low, high, types, elements } of LIMITS) {
    const ends = [low, high].flatMap((url) => extensionOf(item, url) ?? []);
    for (const end of ends) {
      if (!types.includes(item.type)) yield { path: ['extension'], reason: `a ${item.type} has no limits of this kind: ${end.url}` };
      else if (!elements.some((element) => element in end)) yield { path: ['extension'], reason: `a limit without its value: ${end.url}` };
    }
    const [from, to] = ends.map((end) => limitOf(end));
    if (ends.length === 2 && from !== undefined && to !== undefined && from > to)
      yield { path: ['extension'], reason: `the least (${from}) is above the most (${to})` };
  }
  if (extensionOf(item, EXTENSION.unit) && item.type !== 'decimal' && item.type !== 'integer')
    yield { path: ['extension'], reason: `a ${item.type} has no unit of its own` };
  if (unitsOf(item).length > 0 && item.type !== 'quantity') yield { path: ['extension'], reason: `a ${item.type} offers no units` };
  if (unitsOf(item).length === 0 && item.type === 'quantity')
    yield { path: ['extension'], reason: 'a quantity names the units that it may be given in (questionnaire-unitOption)' };
}

function* ofCondition(when: EnableWhen, from: Located, all: ReadonlyMap<string, Located>): Generator<Objection, void, void> {
  const target = all.get(when.question);
  if (!target) return yield { path: ['question'], reason: `no item has the linkId ${when.question}` };
  const { type, answerOption } = target.item;
  if (!ASKED(type)) return yield { path: ['question'], reason: `${when.question} is a ${type}, which nobody answers` };
  if (from.item.linkId === when.question) return yield { path: ['question'], reason: 'an item may not wait for itself' };
  const element = elementOf(when, 'answer');
  if (when.operator === 'exists') {
    if (element !== 'Boolean') yield { path: ['operator'], reason: '"exists" is compared with a boolean (que-7)' };
    return;
  }
  if (!['=', '!='].includes(when.operator) && !ORDERED.includes(type))
    yield { path: ['operator'], reason: `a ${type} has no order, so ${when.operator} can't be told` };
  if (!ELEMENTS[type].includes(element))
    yield { path: [`answer${element}`], reason: `${when.question} is a ${type} and never answered so` };
  const { answerCoding } = when;
  if (answerCoding && answerOption && !answerOption.some(({ valueCoding }) => valueCoding?.code === answerCoding.code))
    yield { path: ['answerCoding'], reason: `${when.question} has no option ${answerCoding.code}` };
}

/** A linkId that waits for itself by way of others, or of the group that it stands in. */
function circles(all: readonly Located[]): readonly Objection[] {
  const waits = new Map(
    all.map(({ item, parents }) => [item.linkId, [...(item.enableWhen ?? []).map(({ question }) => question), ...parents]] as const),
  );
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (waits.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  return all.flatMap(({ item, path }) =>
    item.enableWhen && reaches(item.linkId, item.linkId, new Set())
      ? [{ path: [...path, 'enableWhen'], reason: `${item.linkId} waits for itself in a circle` }]
      : [],
  );
}

/** What the shape alone can't say: FHIR's invariants, and conditions that point somewhere and end. */
export function checkDocument(document: Questionnaire): readonly Objection[] {
  const all = located(document.item, [], []);
  const byId = new Map(all.toReversed().map((one) => [one.item.linkId, one] as const));
  const found: Objection[] = [];
  const under = (at: Objection['path'], { path, reason }: Objection) => found.push({ path: [...at, ...path], reason });
  for (const one of all) {
    if (byId.get(one.item.linkId) !== one)
      under(one.path, { path: ['linkId'], reason: `the linkId ${one.item.linkId} stands here twice (que-2)` });
    for (const objection of ofItem(one.item)) under(one.path, objection);
    for (const [n, when] of (one.item.enableWhen ?? []).entries())
      for (const objection of ofCondition(when, one, byId)) under([...one.path, 'enableWhen', n], objection);
  }
  return [...found, ...circles(all)];
}
