import type { CalculatorRecord, Observed } from '@careway/clinical/calculator';
import type { ClinicCalculatorRecordQuery, ClinicConceptFragment } from '../generated/graph.ts';

type Member = NonNullable<ClinicCalculatorRecordQuery['member']>;
export interface KnownProblem {
  readonly codings: ClinicConceptFragment['codings'];
  readonly code: ClinicConceptFragment;
}

/** LOINC's parts of a blood pressure, as a reading at home has them. */
const UPPER = [{ system: 'http://loinc.org', code: '8480-6' }];
const LOWER = [{ system: 'http://loinc.org', code: '8462-4' }];

/** The record as calculators ask for it: values of the laboratory and of visits, readings at home, and conditions that stand. */
export function calculatorRecord(member: Member): CalculatorRecord<KnownProblem> {
  const results = [...member.laboratory.edges, ...member.vital.edges].map(({ node }) => node);
  const measured = results
    .filter(({ status }) => status !== 'entered-in-error' && status !== 'cancelled')
    .flatMap((result): Observed[] =>
      [result, ...result.components].flatMap(({ code, value }) =>
        value ? [{ codings: code.codings, value: value.value, unit: value.unit, at: result.occurredAt, atHome: false }] : [],
      ),
    );
  const atHome = member.readings.flatMap(({ kind, code, value, second, unit, measuredAt }): Observed[] => {
    const one = { unit, at: measuredAt, atHome: true };
    if (kind !== 'PRESSURE') return [{ ...one, codings: code.codings, value }];
    return [{ ...one, codings: UPPER, value }, ...(second === null ? [] : [{ ...one, codings: LOWER, value: second }])];
  });
  return {
    age: member.deceasedAt === null ? member.age : null,
    sex: member.gender === 'FEMALE' ? 'female' : member.gender === 'MALE' ? 'male' : null,
    observed: [...measured, ...atHome],
    problems: member.conditions
      .filter(({ active, verificationStatus }) => active && verificationStatus === 'confirmed')
      .map(({ code }) => ({ codings: code.codings, code })),
  };
}
