import { sensitivityOf } from '@careway/clinical';
import { type importedObservation, type importedReport, reportRecorded, resultRecorded } from '@careway/contracts';
import type { Taking } from '@careway/store';
import type { z } from 'zod';
import type { Arrivals } from './arrivals.ts';
import { partsOf } from './parts.ts';
import { Report } from './report.entity.ts';
import { Result } from './result.entity.ts';

/** `arrivals` knows what was there before, and when the member may see each. */
export const resultTaking = (arrivals: Arrivals): Taking<z.infer<typeof importedObservation>, Result> => ({
  type: 'Observation',
  entity: Result,
  rings: { field: 'resultChanged', id: ({ id }) => id },
  sensitivity: ({ code, valueConcept, components }) =>
    sensitivityOf([...code.codings, ...(valueConcept?.codings ?? []), ...components.flatMap((part) => part.code.codings)]),
  row: (item) => ({
    code: item.code,
    mainCode: item.code.codings[0]!.code,
    category: item.category,
    status: item.status,
    encounterId: item.encounterId,
    reportId: item.reportId,
    issuedAt: item.issuedAt,
    value: item.quantity?.value ?? null,
    unit: item.quantity ? item.quantity.unit || item.quantity.code : null,
    valueText: item.valueText,
    valueConcept: item.valueConcept,
    interpretation: item.interpretation,
    rangeLow: item.rangeLow,
    rangeHigh: item.rangeHigh,
    components: item.components,
    componentCodes: item.components.map((part) => part.code.codings[0]!.code),
    releasedAt: arrivals.releasedAt(item),
    derivedFrom: null,
    former: arrivals.former(item),
  }),
  tell(tx, common, item) {
    const { id, encounterId, reportId, code, category, status, quantity, interpretation } = item;
    const value = { value: quantity?.value ?? null, unit: quantity ? quantity.unit || quantity.code : null, interpretation };
    const fact = { ...common, resultId: id, encounterId, reportId, code: code.codings[0]!, category, status, ...value, ...partsOf(item) };
    const releasedAt = arrivals.releasedAt(item)?.toISOString() ?? null;
    tx.emit(resultRecorded, { ...fact, releasedAt }, { time: new Date(common.occurredAt) });
    arrivals.arrived(item, common.sensitivity);
  },
});

export const reportTaking: Taking<z.infer<typeof importedReport>, Report> = {
  type: 'DiagnosticReport',
  entity: Report,
  sensitivity: ({ code }) => sensitivityOf(code.codings),
  row: ({ code, status, encounterId, issuedAt, resultIds }) => ({ code, status, encounterId, issuedAt, resultIds }),
  tell(tx, common, { id, encounterId, code, status, resultIds }) {
    const fact = { ...common, reportId: id, encounterId, code: code.codings[0]!, status, results: resultIds.length };
    tx.emit(reportRecorded, fact, { time: new Date(common.occurredAt) });
  },
};
