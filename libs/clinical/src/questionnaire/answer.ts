import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, ResponseItem, Value } from './fhir.ts';

interface Step {
  readonly linkId: string;
  /** Which time of a repeated group. */
  readonly time: number;
}
const stepOf = (name: string): Step => {
  const [, linkId = name, time = '0'] = /^(.*)\[(\d+)\]$/.exec(name) ?? [];
  return { linkId, time: Number(time) };
};

const isEmpty = ({ answer, item }: ResponseItem) => !answer?.length && !item?.length;

function write(
  items: readonly QuestionnaireItem[],
  given: readonly ResponseItem[],
  steps: readonly Step[],
  answer: readonly Value[],
): ResponseItem[] {
  const [step, ...deeper] = steps;
  const definition = items.find(({ linkId }) => linkId === step?.linkId);
  if (!step || !definition) throw new TypeError(`No item stands at ${step?.linkId ?? 'an empty path'}; the answers are as they were.`);
  const times = given.filter(({ linkId }) => linkId === step.linkId);
  if (step.time > times.length || (step.time > 0 && !definition.repeats))
    throw new TypeError(`${step.linkId} has no time ${step.time}; the answers are as they were.`);
  const before = times[step.time];
  const named = { linkId: step.linkId, ...(before?.text === undefined ? {} : { text: before.text }) };
  const written: ResponseItem = definition.item
    ? { ...named, item: write(definition.item, before?.item ?? [], deeper, answer) }
    : { ...named, ...(answer.length > 0 ? { answer } : {}) };
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
 * @throws TypeError for a path that the document lacks.
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
