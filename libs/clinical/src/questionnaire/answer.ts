import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, ResponseItem, Value } from './fhir.ts';

interface Step {
  readonly linkId: string;
  /** Which time of a repeated group. */
  readonly time: number;
}
const stepOf = (name: string): Step => {
  const [, linkId = name, time = '0'] = /^(.*)\[(\d{1,3})\]$/.exec(name) ?? [];
  return { linkId, time: Number(time) };
};

/** The document lacks that place, or nothing can stand there yet; nothing was written. */
export class NoSuchPlaceError extends TypeError {
  override name = 'NoSuchPlaceError';
}
const nowhere = (why: string): NoSuchPlaceError => new NoSuchPlaceError(`${why}; the answers are as they were.`);

const isEmpty = ({ answer, item }: ResponseItem) => !answer?.length && !item?.length;
const withBelow = ({ item: _former, ...value }: Value, item: readonly ResponseItem[]): Value => ({
  ...value,
  ...(item.length > 0 ? { item } : {}),
});

/** The answers of one question: in place of those it had, with what stands below the first; or one deeper, below its answer. */
function answersOf(
  definition: QuestionnaireItem,
  before: readonly Value[],
  deeper: readonly Step[],
  answer: readonly Value[],
): readonly Value[] {
  const [first, ...others] = before;
  if (deeper.length === 0) return answer.map((one, n) => withBelow(one, (n === 0 && first?.item) || []));
  if (!first) throw nowhere(`${definition.linkId} has no answer yet that another could stand below`);
  return [withBelow(first, write(definition.item ?? [], first.item ?? [], deeper, answer)), ...others];
}

function write(
  items: readonly QuestionnaireItem[],
  given: readonly ResponseItem[],
  steps: readonly Step[],
  answer: readonly Value[],
): ResponseItem[] {
  const [step, ...deeper] = steps;
  const definition = items.find(({ linkId }) => linkId === step?.linkId);
  if (!step || !definition) throw nowhere(`No item stands at ${step?.linkId ?? 'an empty path'}`);
  const times = given.filter(({ linkId }) => linkId === step.linkId);
  const isGroup = definition.type === 'group';
  if (step.time > times.length || (step.time > 0 && !(isGroup && definition.repeats)))
    throw nowhere(`${step.linkId} has no time ${step.time}`);
  const before = times[step.time];
  const named = { linkId: step.linkId, ...(before?.text === undefined ? {} : { text: before.text }) };
  const answers = isGroup ? [] : answersOf(definition, before?.answer ?? [], deeper, answer);
  const written: ResponseItem = isGroup
    ? { ...named, item: write(definition.item ?? [], before?.item ?? [], deeper, answer) }
    : { ...named, ...(answers.length > 0 ? { answer: answers } : {}) };
  const all = new Map(Map.groupBy(given, (one) => one.linkId));
  all.set(step.linkId, step.time === times.length ? [...times, written] : times.with(step.time, written));
  // In the order of the document, as FHIR asks for; what the document doesn't know stays, for validateResponse to tell.
  const known = items.flatMap((item) => all.get(item.linkId) ?? []);
  const strangers = given.filter((one) => !items.some((item) => item.linkId === one.linkId));
  return [...known, ...strangers].filter((one) => !isEmpty(one));
}

/**
 * The response with the answers to one question, in place of those it had; without any they are taken back. Everything else is kept, the
 * answers to questions that this one closes as well: they count again when it opens them again. `path` is that of `Progress.next`; the
 * number after the last of a repeated group begins a new time of it.
 * @throws NoSuchPlaceError for a path that the document lacks, or that lies below a question without an answer
 */
export function withAnswer(
  document: Questionnaire,
  response: QuestionnaireResponse,
  path: readonly string[],
  answer: readonly Value[],
): QuestionnaireResponse {
  const { item: given, ...rest } = response;
  const item = write(document.item, given ?? [], path.map(stepOf), answer);
  return { ...rest, ...(item.length > 0 ? { item } : {}) };
}
