import { articleTeaching } from '@careway/clinical/article';
import {
  type Activity,
  communityName,
  type Comparator,
  type Criterion,
  measureName,
  type Pathway,
  type PathwayGoal,
  type Text,
  type Threshold,
  type Topic,
} from '@careway/clinical/pathway';

const SIGN: Readonly<Record<Comparator, string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' };
const limit = (comparator: Comparator, value: number): string => `${SIGN[comparator]} ${value}`;

/** A criterion with every element that one of its kinds has. */
const criterion = (one: Criterion) => ({
  kind: one.kind,
  from: one.kind === 'age' ? (one.from ?? null) : null,
  to: one.kind === 'age' ? (one.to ?? null) : null,
  sex: one.kind === 'sex' ? one.sex : null,
  codes: one.kind === 'condition' ? one.codes : null,
});

export const includeOf = ({ eligibility }: Pathway) => eligibility.include.map(criterion);
export const excludeOf = ({ eligibility }: Pathway) =>
  eligibility.exclude.map(({ when, because }) => ({ when: criterion(when), becauseIn: because }));

const aim = ({ id, text, measured, done, dueInDays, unless = [] }: PathwayGoal, activities: readonly Activity[]) => ({
  ...{ id, textIn: text, dueInDays, measure: measured?.loinc ?? null, unit: measured?.unit ?? null, unless: unless.map(criterion) },
  target: measured
    ? 'low' in measured.target
      ? `${measured.target.low}–${measured.target.high}`
      : limit(measured.target.comparator, measured.target.value)
    : null,
  doneByIn: activities.find((activity) => activity.id === done)?.title ?? null,
});
export const aimsOf = ({ goals, activities }: Pathway) => goals.map((goal) => aim(goal, activities));

const step = ({ id, kind, title, who, timing, unless = [] }: Activity) => ({
  ...{ id, kind, titleIn: title, who, startDay: timing.startDay, withinDays: timing.withinDays },
  repeat: timing.repeat ?? null,
  unless: unless.map(criterion),
});
export const stepsOf = ({ activities }: Pathway) => activities.map(step);

const threshold = ({ id, loinc, unit, of, comparator, value, count, windowDays, urgency, task, tell }: Threshold) => ({
  ...{ id, measure: loinc, unit, of, limit: limit(comparator, value), count, windowDays, urgency, taskIn: task, tellIn: tell },
});
export const thresholdsOf = ({ thresholds }: Pathway) => thresholds.map(threshold);

const topic = (pathway: string, { id, title }: Topic) => {
  const article = articleTeaching(pathway, id);
  return { id, titleIn: title, article, sources: article?.sources ?? [] };
};
export const educationOf = ({ id, education }: Pathway) => education.map((one) => topic(id, one));

export interface Named {
  readonly id: string;
  readonly nameIn: Text;
}
export const communityOf = ({ community }: Pathway): Named => ({ id: community, nameIn: communityName(community) });
export const measuresOf = ({ measures }: Pathway): readonly Named[] => measures.map((id) => ({ id, nameIn: measureName(id) }));

export type ShownAim = ReturnType<typeof aim>;
export type ShownStep = ReturnType<typeof step>;
export type ShownThreshold = ReturnType<typeof threshold>;
export type ShownTopic = ReturnType<typeof topic>;
export type ShownExclusion = ReturnType<typeof excludeOf>[number];
