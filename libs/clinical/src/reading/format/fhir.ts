import { entryKindOf, type EntryKind, type Meal, partsOf } from '../entry.ts';
import { fault, instantOf, isTree, type Read, textAt, type Tree, treeAt } from './point.ts';

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
/** LOINC codes of glucose that say how it stands to a meal. */
const FASTING: Readonly<Record<string, Meal>> = {
  '1558-6': 'fasting',
  '14771-0': 'fasting',
  '1521-4': 'after-meal',
  '14760-3': 'after-meal',
};
const GLUCOSE = new Set(Object.keys(FASTING));

const codesOf = (concept: Tree | undefined): readonly string[] => {
  const codings = concept?.['coding'];
  return (Array.isArray(codings) ? codings : []).flatMap((one: unknown) =>
    textAt(one, 'system') === LOINC ? (textAt(one, 'code') ?? []) : [],
  );
};

function kindOf(codes: readonly string[]): EntryKind | undefined {
  if (codes.some((code) => GLUCOSE.has(code))) return 'glucose';
  for (const code of codes) {
    const kind = entryKindOf(code);
    // Upper pressure by itself is no entry: it has to come with the lower one.
    if (kind) return kind;
  }
  return undefined;
}

interface Measured {
  readonly value: number;
  readonly unit: string;
}
function measured(quantity: Tree | undefined): Measured | undefined {
  if (!quantity || typeof quantity['value'] !== 'number' || textAt(quantity, 'system') !== UCUM) return undefined;
  const unit = textAt(quantity, 'code');
  return unit === undefined ? undefined : { value: quantity['value'], unit };
}

function pressureOf(observation: Tree, place: string): { upper: Measured; lower: Measured } | Read {
  const components = Array.isArray(observation['component']) ? (observation['component'] as readonly unknown[]) : [];
  const found = partsOf('pressure').map(({ loinc }) =>
    components.filter(isTree).find((one) => codesOf(treeAt(one, 'code')).some((code) => loinc.includes(code))),
  );
  const [upper, lower] = found.map((one) => measured(treeAt(one, 'valueQuantity')));
  if (!upper || !lower)
    return fault(`${place}.component`, 'A blood pressure needs both 8480-6 and 8462-4, each with a valueQuantity in UCUM.');
  if (upper.unit !== lower.unit) return fault(`${place}.component`, 'Both pressures must be in one unit.');
  return { upper, lower };
}

/** One FHIR R4 Observation (https://hl7.org/fhir/R4/observation.html) of a home device. `place` is its FHIRPath. */
export function fromObservation(observation: Tree, place: string): Read {
  if (observation['resourceType'] !== 'Observation') return fault(`${place}.resourceType`, 'Only Observation is taken here.');
  const status = textAt(observation, 'status');
  if (status !== 'final' && status !== 'amended' && status !== 'corrected')
    return fault(`${place}.status`, 'Only what is final, amended or corrected is taken.');
  const codes = codesOf(treeAt(observation, 'code'));
  const kind = kindOf(codes);
  if (!kind) return fault(`${place}.code`, 'No LOINC code of a home reading that we take.');
  const period = treeAt(observation, 'effectivePeriod');
  const measuredAt = instantOf(
    textAt(observation, 'effectiveDateTime') ?? textAt(observation, 'effectiveInstant') ?? textAt(period, 'start') ?? textAt(period, 'end'),
  );
  if (!measuredAt) return fault(`${place}.effectiveDateTime`, 'A time with its offset is needed, such as 2026-11-29T07:30:00+02:00.');
  const meal = codes.map((code) => FASTING[code]).find((one) => one !== undefined) ?? null;
  if (kind === 'pressure') {
    const both = pressureOf(observation, place);
    if (!('upper' in both)) return both;
    return { point: { kind, value: both.upper.value, second: both.lower.value, unit: both.upper.unit, measuredAt, meal: null } };
  }
  const quantity = measured(treeAt(observation, 'valueQuantity'));
  if (!quantity) return fault(`${place}.valueQuantity`, `A value with a UCUM code (system ${UCUM}) is needed.`);
  return { point: { kind, value: quantity.value, second: null, unit: quantity.unit, measuredAt, meal: kind === 'glucose' ? meal : null } };
}
