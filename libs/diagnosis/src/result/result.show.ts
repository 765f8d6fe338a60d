import { convert, displayUnit, observationArea } from '@careway/clinical';
import { toGlobalId } from '@careway/contracts';
import { shown } from '@careway/service';
import { words, wordsOrNull } from '../item/words.ts';
import { isCorrected } from './former.rules.ts';
import type { ResultRow } from './result.queries.ts';
import { partOf, type Reading, readWhole, whoseAt } from './result.rules.ts';

const quantity = (value: number | null, unit: string | null) => (value === null ? null : { value, unit: displayUnit(unit ?? '') });

/** Range and interpretation of a value as they leave: about a member, so that they are guarded like the result. */
function readingOf(row: ResultRow, reading: Reading, parts: readonly Reading[] = []) {
  const { memberId } = row;
  const { range, interpretation } = readWhole(reading, parts, whoseAt(row.birthDate, row.gender, row.occurredAt));
  return {
    range: range && { memberId, ...range, unit: displayUnit(reading.unit ?? '') },
    interpretation: { memberId, ...interpretation },
  };
}

/** The parts of a panel that is one resource, each read by itself. */
const componentsOf = (row: ResultRow) =>
  row.components.map((component) => {
    const reading = partOf(component);
    const { code, value, unit } = reading;
    const { memberId } = row;
    return { memberId, code: words(code), value: quantity(value, unit), valueText: component.valueText, ...readingOf(row, reading) };
  });

/** A result as it leaves through the graph. */
export function showResult(row: ResultRow) {
  const { memberId, previousId, previousValue, previousAt } = row;
  return {
    ...shown(row),
    ...readingOf(row, row, row.components.map(partOf)),
    code: words(row.code),
    area: observationArea(row.code.codings),
    value: quantity(row.value, row.unit),
    valueConcept: wordsOrNull(row.valueConcept),
    components: componentsOf(row),
    derivedFrom: row.derivedFrom && {
      memberId,
      kind: row.derivedFrom.type.toUpperCase(),
      id: toGlobalId({ memberId, id: row.derivedFrom.id }),
    },
    corrected: isCorrected(row),
    former: row.former.map(({ value, unit, valueConcept, ...one }) => ({
      ...{ ...one, memberId, value: quantity(value, unit), valueConcept: wordsOrNull(valueConcept) },
      replacedAt: new Date(one.replacedAt),
    })),
    previous: previousId && {
      memberId,
      id: toGlobalId({ memberId, id: previousId }),
      value: quantity(previousValue, row.unit),
      occurredAt: previousAt,
    },
  };
}
export type ShownResult = ReturnType<typeof showResult>;

/** An older value in the unit of the newest, so that a laboratory that changes its units cuts no line; undefined where it can't be told in it. */
function inUnitOf(newest: { readonly unit: string | null }, code: string, value: number, unit: string | null): number | undefined {
  if (unit === newest.unit) return value;
  return unit === null || newest.unit === null ? undefined : convert(code, value, unit, newest.unit);
}

/** Values of one test over time, in the unit of the newest; null where there is none. `rows` are newest first. */
export function showTrend(memberId: string, code: string, rows: readonly ResultRow[]) {
  const values = rows.flatMap((row) => {
    const whole = row.mainCode === code;
    const part = whole ? undefined : row.components.find((one) => one.code.codings.some((coding) => coding.code === code));
    const value = whole ? row.value : (part?.quantity?.value ?? null);
    const unit = whole ? row.unit : part?.quantity ? part.quantity.unit || part.quantity.code : null;
    const concept = whole ? row.code : part?.code;
    if (value === null || !concept) return [];
    const { interpretation: flag, rangeLow, rangeHigh } = part ? partOf(part) : row;
    const told = { interpretation: flag, rangeLow, rangeHigh };
    return [{ row, concept, value, unit, ...readingOf(row, { code: concept, value, unit, ...told }) }];
  });
  const newest = values[0];
  if (!newest) return null;
  const points = values
    .flatMap(({ unit, value, ...one }) => {
      const told = inUnitOf(newest, code, value, unit);
      return told === undefined ? [] : [{ ...one, value: told }];
    })
    .toReversed()
    .map(({ row, value, interpretation }) => ({
      memberId,
      resultId: toGlobalId(row),
      occurredAt: row.occurredAt,
      precision: row.precision.toUpperCase(),
      value,
      level: interpretation.level,
    }));
  return { memberId, code: words(newest.concept), unit: displayUnit(newest.unit ?? ''), range: newest.range, points };
}
