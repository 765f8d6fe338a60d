import type { Band, Point } from '@careway/portal-ui/data';
import type { Shape, Tone } from '@careway/portal-ui/tag';
import type { ClinicConceptFragment, ClinicGoalFragment, ClinicResultFragment, DatePrecision } from '../generated/graph.ts';
import { comparatorSign } from '../plan/goal-words.ts';

export interface ResultRow {
  id: string;
  test: ClinicConceptFragment;
  /** As it is read: `7.2`, `162/101`, or words. */
  value: string | ClinicConceptFragment;
  unit: string;
  flag: Flag | undefined;
  range: string;
  /** The patient's own goal stands in place of the range. */
  isGoal: boolean;
  points: readonly Point[];
  band: Band | undefined;
  occurredAt: string;
  precision: DatePrecision;
  /** The answers that it is the score of. */
  derivedFrom: ClinicResultFragment['derivedFrom'];
}

export interface Flag {
  tone: Tone;
  shape: Shape;
  /** End of a key of `clinic.flag.`; undefined where the laboratory's own code is all that is known. */
  word: string | undefined;
  code: string | undefined;
}

/** One row per test with its newest value and the line of all that came, the newest first. */
export function resultRows(results: readonly ClinicResultFragment[], goals: readonly ClinicGoalFragment[]): ResultRow[] {
  const byTest = new Map<string, ClinicResultFragment[]>();
  for (const result of results) {
    const key = result.code.codings[0]?.code ?? result.code.text;
    byTest.set(key, [...(byTest.get(key) ?? []), result]);
  }
  return [...byTest.values()].flatMap((all) => {
    const newest = all[0];
    return newest ? [rowOf(newest, all, goals)] : [];
  });
}

function rowOf(result: ClinicResultFragment, all: readonly ClinicResultFragment[], goals: readonly ClinicGoalFragment[]): ResultRow {
  const { low, high } = result.range ?? {};
  const codes = new Set(result.code.codings.map(({ code }) => code));
  const goal = goals.find(({ measure, target }) => target !== null && measure?.codings.some(({ code }) => codes.has(code)));
  const points = all.flatMap((one) => {
    const value = one.value?.value ?? one.components[0]?.value?.value;
    return value === undefined ? [] : [{ at: one.occurredAt, value }];
  });
  const band = goal ? bandOf(goal) : { ...(typeof low === 'number' && { from: low }), ...(typeof high === 'number' && { to: high }) };
  return {
    id: result.id,
    test: result.code,
    value: valueOf(result),
    unit: result.value?.unit ?? result.components[0]?.value?.unit ?? '',
    flag: flagOf(result.meaning),
    range: goal ? aimText(goal) : rangeText(low, high),
    isGoal: goal !== undefined,
    points: points.reverse(),
    band: band && Object.keys(band).length > 0 ? band : undefined,
    occurredAt: result.occurredAt,
    precision: result.precision,
    derivedFrom: result.derivedFrom,
  };
}

function valueOf({ value, valueText, valueConcept, components }: ClinicResultFragment): string | ClinicConceptFragment {
  if (value) return readable(value.value);
  if (valueConcept) return valueConcept;
  const parts = components.flatMap((part) => (part.value ? [readable(part.value.value)] : []));
  return valueText ?? parts.join('/');
}

function rangeText(low: number | null | undefined, high: number | null | undefined): string {
  if (typeof low === 'number' && typeof high === 'number') return `${low}–${high}`;
  if (typeof low === 'number') return `> ${low}`;
  return typeof high === 'number' ? `< ${high}` : '';
}

const aimText = ({ comparator, target, low }: ClinicGoalFragment): string =>
  typeof low === 'number' ? rangeText(low, target) : `${comparatorSign(comparator)} ${target}`;

export function bandOf({ comparator, target, low }: ClinicGoalFragment): Band | undefined {
  if (target === null || target === undefined || !comparator) return undefined;
  if (typeof low === 'number') return { from: low, to: target };
  return comparator.startsWith('LESS') ? { to: target } : { from: target };
}

/** Normal says nothing; a code that nobody knows is shown as it came. */
export function flagOf({ code, level, direction }: ClinicResultFragment['meaning']): Flag | undefined {
  if (level === 'NORMAL') return undefined;
  if (level === 'UNKNOWN') return code ? { tone: 'none', shape: 'ring', word: undefined, code } : undefined;
  const far = level === 'FAR' || level === 'VERY';
  const side = direction === 'NONE' ? 'off' : direction.toLowerCase();
  return {
    tone: far ? 'bad' : 'watch',
    shape: far ? 'dia' : 'tri',
    word: level === 'VERY' ? `very-${side}` : side,
    code: code ?? undefined,
  };
}

/** As many digits as are read: two after the point, three of what is below 1. Devices and other systems send twelve. */
const readable = (value: number): string => String(Math.abs(value) < 1 ? Number(value.toPrecision(3)) : Math.round(value * 100) / 100);
