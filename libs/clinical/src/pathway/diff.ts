import type { Pathway, Text } from './pathway.ts';

export interface FieldChange {
  /** Path inside the part: `target.value`, `timing.repeat.period`. Absent values are undefined. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}
export interface PartChange {
  readonly part: 'goal' | 'activity' | 'threshold' | 'topic' | 'pathway';
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What the part is called, of the newer version where it is in both. */
  readonly title: Text;
  /** Empty for what was added or removed. */
  readonly fields: readonly FieldChange[];
}
export interface PathwayDiff {
  readonly pathway: string;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly PartChange[];
}

interface Part {
  readonly id: string;
  readonly title: Text;
  readonly content: object;
}

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isList = (value: unknown): boolean => Array.isArray(value);

/** Lists and texts in four languages are one field; all else is walked. */
function fieldsOf(before: unknown, after: unknown, field = ''): readonly FieldChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const whole = !isTree(before) || !isTree(after) || isList(before) || isList(after) || 'en' in before;
  if (whole) return [{ field, before, after }];
  const [old, young] = [before, after] as Record<string, unknown>[];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => fieldsOf(old?.[key], young?.[key], field ? `${field}.${key}` : key));
}

function partsOf(pathway: Pathway): Readonly<Record<PartChange['part'], readonly Part[]>> {
  const { id, version: _version, date: _date, goals, activities, thresholds, education, ...rest } = pathway;
  return {
    pathway: [{ id, title: pathway.title, content: rest }],
    goal: goals.map((goal) => ({ id: goal.id, title: goal.text, content: goal })),
    activity: activities.map((activity) => ({ id: activity.id, title: activity.title, content: activity })),
    threshold: thresholds.map((threshold) => ({ id: threshold.id, title: threshold.task, content: threshold })),
    topic: education.map((topic) => ({ id: topic.id, title: topic.title, content: topic })),
  };
}

function changesOf(part: PartChange['part'], before: readonly Part[], after: readonly Part[]): readonly PartChange[] {
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
  const news = after.flatMap((one): PartChange[] => {
    const { id, title } = one;
    const old = before.find((other) => other.id === id);
    if (!old) return [{ part, id, change: 'added', title, fields: [] }];
    const fields = fieldsOf(old.content, one.content);
    return fields.length ? [{ part, id, change: 'changed', title, fields }] : [];
  });
  return [...news, ...gone.map(({ id, title }) => ({ part, id, change: 'removed' as const, title, fields: [] }))];
}

/**
 * What a plan would feel by the step from one version to another, part by part. Throws a RangeError for two different pathways: their
 * difference says nothing.
 */
export function diffOf(before: Pathway, after: Pathway): PathwayDiff {
  if (before.id !== after.id) throw new RangeError(`${before.id} and ${after.id} are two pathways, not two versions of one.`);
  const [old, young] = [partsOf(before), partsOf(after)];
  const parts = ['pathway', 'goal', 'activity', 'threshold', 'topic'] as const;
  const changes = parts.flatMap((part) => changesOf(part, old[part], young[part]));
  return { pathway: after.id, from: before.version, to: after.version, changes };
}
