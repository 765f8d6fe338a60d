import {
  type DataFor,
  type EventDefinition,
  intakeClosed,
  intakeCompleted,
  intakeTaken,
  messageSent,
  planActivated,
  planRecorded,
  planSuspended,
  refillApproved,
  refillDispensed,
  refillRequested,
  resultAcknowledged,
  resultReviewOpened,
  resultTold,
  type Sensitivity,
  surveyAnswered,
  taskAdded,
  taskCompleted,
  taskReopened,
  thresholdCrossed,
  type ThreadTopic,
  uuidv5,
  uuidv7,
} from '@careway/contracts';

type Told = readonly [EventDefinition, Record<string, unknown>];
const fact = <D extends EventDefinition>(definition: D, data: DataFor<D>): Told => [definition, data];
const HOUR = 3_600_000;
const code = { system: 'http://loinc.org', code: '2823-3' };

interface Given {
  readonly hoursAgo?: number;
  readonly sensitivity?: Sensitivity;
  readonly now?: number;
}
/** One member with something of every kind that waits, told so many hours ago, and the facts that end it. */
export function waiting(memberId = uuidv7(), { hoursAgo = 2, sensitivity = 'general', now = Date.now() }: Given = {}) {
  const id = (name: string) => uuidv5('waiting', memberId, name);
  const at = (hours: number) => new Date(now - hours * HOUR).toISOString();
  const journeyId = id('journey');
  const on = (hours = hoursAgo) => ({ memberId, journeyId, occurredAt: at(hours), precision: 'instant' as const, sensitivity });
  const by = memberId;
  const doctor = id('doctor');
  const rules = { ruleset: 'headache', rulesetVersion: '1', rules: [] };
  const intake = (urgency: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self-care', name = 'intake') => ({
    ...{ ...on(), intakeId: id(name), urgency, queue: 'primary-care' },
  });
  const answered = (urgency: Parameters<typeof intake>[0], name?: string) =>
    fact(intakeCompleted, { ...intake(urgency, name), questionnaire: code, questionnaireVersion: '1', by, from: 'member', ...rules });
  const review = (level: 'critical' | 'abnormal' | 'usual', name = `${level} result`) =>
    fact(resultReviewOpened, { ...on(48), resultId: id(name), code, level, waitsFor: null, openedAt: at(hoursAgo) });
  const refill = { ...on(), refillId: id('refill'), medicationId: id('medicine'), code, kind: 'refill' as const, by };
  const task = {
    ...on(),
    planId: id('plan'),
    taskId: id('task'),
    code,
    status: 'requested' as const,
    owner: 'care-team' as const,
    dueAt: at(-24),
    by: null,
  };
  const survey: DataFor<typeof surveyAnswered> = {
    ...{
      ...on(),
      surveyId: id('survey'),
      instrument: 'phq-9',
      instrumentVersion: '1.0.0',
      kind: 'prom',
      reason: 'interval',
      clinicId: null,
    },
    ...{
      by: memberId,
      from: 'member',
      score: 21,
      previous: 8,
      course: 'worse',
      urgency: 'soon',
      queue: 'mental-health',
      rules: ['severe'],
    },
    outcomeId: id('outcome'),
  };
  const plan = { ...on(), planId: id('plan') };
  const message = (name: string, from: 'member' | 'care-team', hours = hoursAgo, topic?: ThreadTopic) =>
    fact(messageSent, { ...on(hours), threadId: id('thread'), messageId: id(name), by: from === 'member' ? by : doctor, from, topic });
  const result = (name: string) => ({ ...on(0), resultId: id(name), code, by: doctor });
  return {
    ...{ memberId, id, doctor, answered, review, message, plan },
    taken: (who: string) => fact(intakeTaken, { ...intake('urgent'), occurredAt: at(0), by: who }),
    intakeDone: fact(intakeClosed, { ...intake('urgent'), by: doctor, outcome: 'advised' }),
    acknowledged: (name: string) => fact(resultAcknowledged, { ...result(name), level: 'critical', action: 'repeat-test' }),
    told: (name: string) => fact(resultTold, { ...result(name), how: 'talked' }),
    refill: fact(refillRequested, refill),
    approved: fact(refillApproved, { ...refill, warnings: 0 }),
    dispensed: (hours: number) => fact(refillDispensed, { ...refill, occurredAt: at(hours) }),
    drafted: fact(planRecorded, { ...plan, code, status: 'draft', conditionIds: [], version: 1 }),
    activated: fact(planActivated, { ...plan, version: 2, by: doctor }),
    suspended: fact(planSuspended, { ...plan, version: 3, by: doctor }),
    task: fact(taskAdded, task),
    taskDone: fact(taskCompleted, { ...on(), planId: id('plan'), taskId: id('task'), by: doctor }),
    scored: (urgency: 'soon' | 'urgent') => fact(surveyAnswered, { ...survey, urgency }),
    crossed: fact(thresholdCrossed, {
      ...{ ...on(), planId: id('plan'), taskId: id('task'), part: 'severe', urgency: 'urgent', readings: 1 },
      readingId: uuidv5('score', survey.surveyId),
    }),
    taskReopened: fact(taskReopened, { ...on(), planId: id('plan'), taskId: id('task'), by: doctor }),
  };
}
