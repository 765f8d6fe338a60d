import {
  type CareEvent,
  conditionRecorded,
  conditionResolved,
  coverageLapsed,
  coverageStarted,
  type DataFor,
  encounterRecorded,
  type EventDefinition,
  goalSet,
  medicationOrdered,
  messageSent,
  planActivated,
  planRecorded,
  reportRecorded,
  resultRecorded,
  taskAdded,
  taskCompleted,
  taskReopened,
  threadOpened,
  uuidv5,
  uuidv7,
} from '@careway/contracts';
import { generalCareOf } from '../src/journey/journey.rules.ts';

export const SNOMED = 'http://snomed.info/sct';
type Told = readonly [EventDefinition, Record<string, unknown>];
const fact = <D extends EventDefinition>(definition: D, data: DataFor<D>): Told => [definition, data];

/** One concern from the first question to a goal that is held, beside a visit without a concern: facts of four contexts. */
export function story(memberId: string, { journeyId = uuidv7(), year = 2026 } = {}) {
  const id = (name: string) => uuidv5('story', memberId, name);
  const at = (day: number, hour = 9) => new Date(Date.UTC(year, 0, day, hour)).toISOString();
  const on = (day: number, hour?: number) =>
    ({ memberId, journeyId, occurredAt: at(day, hour), precision: 'instant', sensitivity: 'general' }) as const;
  const code = { system: SNOMED, code: '44054006' };
  const encounter = {
    encounterId: id('visit'),
    class: 'AMB',
    type: code,
    status: 'finished',
    endedAt: null,
    practitionerId: null,
    clinicId: null,
  };
  const result = {
    encounterId: id('visit'),
    reportId: id('report'),
    category: 'laboratory',
    status: 'final',
    unit: '%',
    interpretation: 'H',
  };
  const condition = {
    conditionId: id('condition'),
    encounterId: id('visit'),
    code,
    clinicalStatus: 'active',
    verificationStatus: 'confirmed',
  };
  const goal = {
    planId: id('plan'),
    goalId: id('goal'),
    lifecycleStatus: 'active',
    measure: code,
    comparator: '<',
    target: 7,
    unit: '%',
  } as const;
  const task = { planId: id('plan'), taskId: id('task') };
  return {
    memberId,
    journeyId,
    id,
    facts: [
      fact(threadOpened, { ...on(1), threadId: id('thread'), by: memberId }),
      fact(messageSent, { ...on(1), threadId: id('thread'), messageId: id('message'), by: memberId, from: 'member' }),
      fact(coverageStarted, { memberId, coverageId: id('cover'), from: '2020-01-01' }),
      fact(encounterRecorded, { ...on(3), ...encounter }),
      fact(encounterRecorded, { ...on(2), ...encounter, journeyId: generalCareOf(memberId), encounterId: id('other visit') }),
      fact(resultRecorded, { ...on(3), ...result, resultId: id('result 1'), code, value: 7.4, releasedAt: at(3) }),
      fact(resultRecorded, { ...on(3), ...result, resultId: id('result 2'), code, value: 7.1, releasedAt: at(3) }),
      fact(resultRecorded, { ...on(3), ...result, resultId: id('held'), reportId: null, code, value: 9, releasedAt: null }),
      fact(reportRecorded, { ...on(3), reportId: id('report'), encounterId: id('visit'), code, status: 'final', results: 2 }),
      fact(conditionRecorded, { ...on(3), ...condition, abatedAt: null }),
      fact(planRecorded, { ...on(4), planId: id('plan'), code, status: 'draft', conditionIds: [id('condition')], version: 1 }),
      fact(goalSet, { ...on(4), ...goal, achievementStatus: 'in-progress', version: 1, by: null }),
      fact(taskAdded, { ...on(4), ...task, code, status: 'requested', owner: 'member', dueAt: null, by: null }),
      fact(planActivated, { ...on(5), planId: id('plan'), version: 2, by: id('doctor') }),
      fact(medicationOrdered, { ...on(5), medicationId: id('medicine'), encounterId: null, code, status: 'active', requesterId: null }),
      fact(taskCompleted, { ...on(6), ...task, by: memberId }),
      fact(taskReopened, { ...on(7), ...task, by: memberId }),
      fact(taskCompleted, { ...on(8), ...task, by: memberId }),
      fact(goalSet, { ...on(9), ...goal, achievementStatus: 'achieved', version: 2, by: null }),
    ] as const satisfies readonly Told[],
    resolved: fact(conditionResolved, { ...on(20), conditionId: id('condition'), code }),
    lapsed: fact(coverageLapsed, { memberId, coverageId: id('cover'), until: '2026-02-01' }),
  };
}

/** The facts as they travel: sequences count per context. */
export function asEvents(facts: readonly Told[]): CareEvent[] {
  const sequences = new Map<string, number>();
  return facts.map(([definition, data]) => {
    const subject = String(data[definition.key]);
    const sequence = (sequences.get(`${definition.owner} ${subject}`) ?? 0) + 1;
    sequences.set(`${definition.owner} ${subject}`, sequence);
    const time = typeof data['occurredAt'] === 'string' ? data['occurredAt'] : '2026-01-01T00:00:00.000Z';
    return { id: uuidv7(), source: definition.owner, type: definition.type, time, subject, sequence, data: definition.data.parse(data) };
  });
}
