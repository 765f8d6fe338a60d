import type { EntryKind, Meal } from '../entry.ts';
import { fault, instantOf, type Read, textAt, type Tree, treeAt } from './point.ts';

interface Schema {
  readonly kind: EntryKind;
  /** The field of the body that holds value and unit. */
  readonly field: string;
}
/** Data point schemas of Open mHealth (https://www.openmhealth.org/documentation/#/schema-docs/schema-library), by their names. */
const SCHEMAS: Readonly<Record<string, Schema>> = {
  'blood-pressure': { kind: 'pressure', field: 'systolic_blood_pressure' },
  'blood-glucose': { kind: 'glucose', field: 'blood_glucose' },
  'body-weight': { kind: 'weight', field: 'body_weight' },
  'heart-rate': { kind: 'pulse', field: 'heart_rate' },
  'body-temperature': { kind: 'temperature', field: 'body_temperature' },
  'oxygen-saturation': { kind: 'oxygen', field: 'oxygen_saturation' },
  'step-count': { kind: 'steps', field: 'step_count' },
  'peak-expiratory-flow': { kind: 'peak-flow', field: 'peak_expiratory_flow' },
};
/** Units as Open mHealth writes them, in UCUM. What is UCUM already stays as it is. */
const UNITS: Readonly<Record<string, string>> = {
  mmHg: 'mm[Hg]',
  'beats/min': '/min',
  C: 'Cel',
  F: '[degF]',
  lb: '[lb_av]',
  oz: '[oz_av]',
  steps: '{steps}/d',
};
/** https://www.openmhealth.org/documentation/#/schema-docs/schema-library/schemas/omh_temporal-relationship-to-meal */
const MEALS: Readonly<Record<string, Meal>> = {
  fasting: 'fasting',
  'before meal': 'before-meal',
  'before breakfast': 'before-meal',
  'before lunch': 'before-meal',
  'before dinner': 'before-meal',
  'after meal': 'after-meal',
  'after breakfast': 'after-meal',
  'after lunch': 'after-meal',
  'after dinner': 'after-meal',
};

interface Measured {
  readonly value: number;
  readonly unit: string;
}
/** A number with its unit; steps come as a bare number as well. */
function measured(body: Tree, field: string): Measured | undefined {
  const bare = body[field];
  if (field === 'step_count' && typeof bare === 'number') return { value: bare, unit: '{steps}/d' };
  const unit = textAt(bare, 'unit');
  const value = treeAt(body, field)?.['value'];
  return typeof value === 'number' && unit !== undefined ? { value, unit: UNITS[unit] ?? unit } : undefined;
}

function timeOf(body: Tree): Date | undefined {
  const frame = treeAt(body, 'effective_time_frame');
  const interval = treeAt(frame, 'time_interval');
  return instantOf(textAt(frame, 'date_time') ?? textAt(interval, 'start_date_time') ?? textAt(interval, 'end_date_time'));
}

/** One Open mHealth data point: header and body. `place` is the path to it. */
export function fromDataPoint(point: Tree, place: string): Read {
  const id = treeAt(point, 'header', 'schema_id') ?? treeAt(point, 'header', 'body_schema_id');
  const schema = SCHEMAS[textAt(id, 'name') ?? ''];
  if (!schema) return fault(`${place}.header.schema_id.name`, `It is none of ${Object.keys(SCHEMAS).join(', ')}.`);
  const body = treeAt(point, 'body');
  if (!body) return fault(`${place}.body`, 'The body is missing.');
  const measuredAt = timeOf(body);
  if (!measuredAt)
    return fault(`${place}.body.effective_time_frame`, 'A time with its offset is needed, such as 2026-11-29T07:30:00+02:00.');
  const first = measured(body, schema.field);
  if (!first) return fault(`${place}.body.${schema.field}`, 'A value and a unit are needed.');
  const { kind } = schema;
  const meal = kind === 'glucose' ? (MEALS[textAt(body, 'temporal_relationship_to_meal') ?? ''] ?? null) : null;
  if (kind !== 'pressure') return { point: { kind, value: first.value, second: null, unit: first.unit, measuredAt, meal } };
  const lower = measured(body, 'diastolic_blood_pressure');
  if (!lower) return fault(`${place}.body.diastolic_blood_pressure`, 'A value and a unit are needed.');
  if (lower.unit !== first.unit) return fault(`${place}.body`, 'Both pressures must be in one unit.');
  return { point: { kind, value: first.value, second: lower.value, unit: first.unit, measuredAt, meal: null } };
}
