import { z } from 'zod';
import { isLoinc, isSnomedId } from '../coding/check-digit.ts';
import { SYSTEM } from '../coding/systems.ts';
import { isUcum } from '../unit/ucum.ts';
import { ADVICE } from './advice.ts';
import { ACTIVITY_KINDS, COMPARED, type Pathway, PERFORMERS, URGENCIES } from './pathway.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words with hyphens');
const says = z.string().trim().min(1);
const text = z.strictObject({ en: says, he: says, ar: says, ru: says });
const snomed = z.string().refine(isSnomedId, 'no SNOMED CT identifier');
const codes = z.strictObject({ snomed: z.array(snomed), icd10: z.array(z.string().regex(/^[A-Z][0-9]{0,2}[0-9A-Z]{0,4}$/)) });
const age = z.int().min(0).max(120);
const criterion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('age'), from: age.optional(), to: age.optional() }),
  z.strictObject({ kind: z.literal('sex'), sex: z.enum(['male', 'female']) }),
  z.strictObject({ kind: z.literal('pregnant') }),
  z.strictObject({ kind: z.literal('condition'), codes }),
]);

const loinc = z.string().refine(isLoinc, 'no LOINC code');
const unit = z.string().refine(isUcum, 'not UCUM');
const comparator = z.enum(['<', '<=', '>', '>=']);
const days = z.int().min(0).max(3650);
const target = z.union([
  z.strictObject({ comparator, value: z.number() }),
  z.strictObject({ low: z.number(), high: z.number() }).refine(({ low, high }) => low < high, 'low is not below high'),
]);
const goal = z.strictObject({
  id,
  text,
  measured: z.strictObject({ loinc, unit, target }).optional(),
  done: id.optional(),
  dueInDays: days.min(1),
  unless: z.array(criterion).optional(),
});

const CHECKED: Readonly<Record<string, (code: string) => boolean>> = { [SYSTEM.snomed]: isSnomedId, [SYSTEM.loinc]: isLoinc };
const intact = (coding: { system: string; code: string }) => CHECKED[coding.system]?.(coding.code) ?? true;
const times = z.int().min(1);
const repeat = z.strictObject({ frequency: times, period: times, periodUnit: z.enum(['d', 'wk', 'mo', 'a']), count: times.optional() });
const activity = z.strictObject({
  id,
  kind: z.enum(ACTIVITY_KINDS),
  who: z.enum(PERFORMERS),
  code: z.strictObject({ system: z.url(), code: says }).refine(intact, 'a mistyped code'),
  title: text,
  timing: z.strictObject({ startDay: days, withinDays: days.min(1), repeat: repeat.optional() }),
  goals: z.array(id).optional(),
  advises: z.array(z.enum(ADVICE)).optional(),
  unless: z.array(criterion).optional(),
});
const threshold = z.strictObject({
  id,
  loinc,
  unit,
  of: z.enum(COMPARED),
  comparator,
  value: z.number(),
  count: times,
  days: times.optional(),
  windowDays: days.min(1),
  urgency: z.enum(URGENCIES),
  task: text,
  tell: text,
});
const source = z.strictObject({ title: says, url: z.url({ protocol: /^https$/ }), year: z.int().min(1990) });
const topic = z.strictObject({ id, title: text });

const shape = z.strictObject({
  id,
  version: times,
  date: z.iso.date(),
  title: text,
  summary: text,
  concern: id,
  conditions: codes,
  eligibility: z.strictObject({ include: z.array(criterion).min(1), exclude: z.array(z.strictObject({ when: criterion, because: text })) }),
  goals: z.array(goal).min(1),
  activities: z.array(activity).min(3),
  thresholds: z.array(threshold),
  education: z.array(topic).min(1),
  community: id,
  measures: z.array(id).min(1),
  sources: z.array(source).min(1),
});

const twice = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter((one, n) => ids.indexOf(one) !== n))];

/** The shape of a pathway, and that its parts fit each other; for pathways that come from outside or from a store. */
export const PATHWAY = shape.superRefine((pathway, ctx) => {
  const fault = (message: string) => {
    ctx.addIssue({ code: 'custom', message });
  };
  for (const part of ['goals', 'activities', 'thresholds', 'education'] as const)
    for (const one of twice(pathway[part].map((entry) => entry.id))) fault(`${part}: ${one} stands there twice`);
  for (const one of pathway.activities)
    for (const goalId of one.goals ?? [])
      if (!pathway.goals.some((known) => known.id === goalId)) fault(`activity ${one.id} serves ${goalId}, which is no goal`);
  for (const one of pathway.goals) {
    if ((one.measured === undefined) === (one.done === undefined))
      fault(`goal ${one.id} is reached by a value or by an activity, by one of them`);
    if (one.done && !pathway.activities.some((known) => known.id === one.done))
      fault(`goal ${one.id} waits for ${one.done}, which is no activity`);
  }
  for (const one of pathway.thresholds) if (one.of !== 'value' && one.count !== 1) fault(`threshold ${one.id}: a rise or fall counts once`);
  for (const one of pathway.thresholds)
    if ((one.days ?? 1) > Math.min(one.count, one.windowDays))
      fault(`threshold ${one.id}: more days than readings, or than the window has`);
  const { snomed: concepts, icd10 } = pathway.conditions;
  if (concepts.length + icd10.length === 0) fault('no condition leads to it');
}) satisfies z.ZodType<Pathway>;

/** A pathway that came as JSON. Throws a ZodError that names each fault by its path; nothing is taken in part. */
export const parsePathway = (json: unknown): Pathway => PATHWAY.parse(json);
