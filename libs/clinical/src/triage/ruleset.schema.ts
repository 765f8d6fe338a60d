import { z } from 'zod';
import { LANGUAGES, type Names } from '../name/names.ts';
import { ELEMENTS } from '../questionnaire/check.ts';
import { ordinalOf } from '../questionnaire/extensions.ts';
import type { Questionnaire } from '../questionnaire/fhir.ts';
import { type Fault, faultsOf, words } from '../questionnaire/schema.ts';
import { allItems } from '../questionnaire/tree.ts';
import { canonicalOf, itemOf } from '../questionnaire/validate.ts';
import { type ItemCondition, mentioned } from './condition.ts';
import { COMPARISONS, type Condition, isRedFlag, QUEUES, type Rule, type Ruleset, URGENCIES } from './ruleset.ts';

const comparison = z.enum(COMPARISONS);
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ item: words, is: comparison, value: z.union([z.boolean(), z.number(), words]) }),
    z.strictObject({ item: words, in: z.array(words).min(1) }),
    z.strictObject({ score: comparison, value: z.number() }),
    z.strictObject({ member: z.enum(['age', 'age-in-months']), is: comparison, value: z.number().nonnegative() }),
    z.strictObject({ member: z.literal('sex'), is: z.literal('='), value: z.enum(['male', 'female']) }),
    z.strictObject({ member: z.literal('pregnant'), is: z.literal('='), value: z.boolean() }),
  ]),
);
const inFourLanguages = Object.fromEntries(LANGUAGES.map((language) => [language, words])) as Record<keyof Names, typeof words>;
const fourWords: z.ZodType<Names> = z.strictObject(inFourLanguages);

const rule: z.ZodType<Rule> = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'the id of a rule is made of small letters, digits and dashes'),
    when: condition,
    urgency: z.enum(URGENCIES),
    queue: z.enum(QUEUES),
    reason: fourWords,
    advice: fourWords.optional(),
    source: z.strictObject({ title: words, year: z.int().min(1900), url: z.url() }),
  })
  .superRefine((one, context) => {
    if (isRedFlag(one) && !one.advice)
      context.addIssue({ code: 'custom', path: ['advice'], message: `${one.id} is ${one.urgency} and says not what to do now` });
    if (one.urgency === 'emergency' && one.queue !== 'emergency-advice')
      context.addIssue({
        code: 'custom',
        path: ['queue'],
        message: `${one.id} is an emergency, which waits in no queue but emergency-advice`,
      });
    if ((one.urgency === 'self-care') !== (one.queue === 'self-care'))
      context.addIssue({ code: 'custom', path: ['queue'], message: `${one.id}: self-care and its queue go together` });
  });

const rulesetSchema: z.ZodType<Ruleset> = z.strictObject({
  id: words,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers'),
  questionnaire: words,
  rules: z.array(rule).min(1),
});

/** Why that document can never give an answer that this condition looks for; undefined when it can. */
function objection(document: Questionnaire, look: ItemCondition): string | undefined {
  const item = itemOf(document, look.item);
  if (!item) return `no item has the linkId ${look.item}`;
  const values = 'in' in look ? look.in : [look.value];
  if (item.answerOption) {
    const codes: readonly unknown[] = item.answerOption.map(
      ({ valueCoding, valueInteger, valueString }) => valueCoding?.code ?? valueInteger ?? valueString,
    );
    const unknown = values.find((value) => !codes.includes(value));
    return unknown === undefined ? undefined : `${look.item} has no option ${String(unknown)}`;
  }
  const [element = ''] = ELEMENTS[item.type];
  const type = { Boolean: 'boolean', Decimal: 'number', Integer: 'number', Quantity: 'number', Date: 'string', String: 'string' }[element];
  return values.every((value) => typeof value === type) ? undefined : `${look.item} is a ${item.type} and never ${String(values[0])}`;
}

const scores = (of: Condition): boolean =>
  'score' in of || ('not' in of && scores(of.not)) || ('all' in of && of.all.some(scores)) || ('any' in of && of.any.some(scores));

/** Everything that is wrong with a table: its shape, and what its conditions point to in the document; empty when it can be used. */
export function rulesetFaults(ruleset: unknown, document: Questionnaire): readonly Fault[] {
  const read = rulesetSchema.safeParse(ruleset);
  if (!read.success) return faultsOf(read.error);
  const { rules, questionnaire } = read.data;
  const weighed = allItems(document.item).some(({ answerOption }) => answerOption?.some((option) => ordinalOf(option) !== undefined));
  return [
    ...(questionnaire === canonicalOf(document) ? [] : [{ place: 'questionnaire', reason: `this is not ${canonicalOf(document)}` }]),
    ...rules.flatMap(({ id, when }, n): Fault[] => [
      ...(rules.findIndex((other) => other.id === id) < n ? [{ place: `rules[${n}].id`, reason: `the rule ${id} stands here twice` }] : []),
      ...mentioned(when).flatMap((look) => {
        const reason = objection(document, look);
        return reason ? [{ place: `rules[${n}].when (${id})`, reason }] : [];
      }),
      ...(scores(when) && !weighed ? [{ place: `rules[${n}].when (${id})`, reason: 'the document has no score' }] : []),
    ]),
  ];
}
