import { type CareEvent, encounterRecorded, resultRecorded, uuidv5, uuidv7 } from '@careway/contracts';
import { seeded } from '@careway/testing';

export interface Load {
  /** As they are published: in order per member, with duplicates and poison among them. */
  readonly events: readonly CareEvent[];
  readonly poison: number;
}

const PER_MEMBER = 50;
const DUPLICATES = 0.05;
const POISON = 0.001;

/** Visits and results of many members in turn; every twentieth fact comes a second time, every thousandth cannot be applied. */
export function loadOf(facts: number): Load {
  const random = seeded(10);
  const members = Array.from({ length: facts / PER_MEMBER }, () => uuidv7());
  const events: CareEvent[] = [];
  let poison = 0;
  for (let sequence = 1; sequence <= PER_MEMBER; sequence++)
    for (const memberId of members) {
      const isPoison = events.length > 0 && random() < POISON;
      if (isPoison) poison++;
      events.push(fact(memberId, sequence, isPoison));
      if (random() < DUPLICATES) events.push(events[Math.floor(random() * events.length)]!);
    }
  return { events, poison };
}

function fact(memberId: string, sequence: number, isPoison: boolean): CareEvent {
  const occurredAt = new Date(Date.UTC(2020, 0, 1) + sequence * 86_400_000).toISOString();
  const code = { system: 'http://loinc.org', code: '4548-4' };
  const all = {
    memberId,
    journeyId: uuidv5('bench', memberId, String(sequence % 3)),
    occurredAt,
    precision: 'instant',
    sensitivity: 'general',
  } as const;
  const visit = {
    encounterId: uuidv7(),
    class: 'AMB',
    type: code,
    status: 'finished',
    endedAt: null,
    practitionerId: null,
    clinicId: null,
  };
  const result = {
    resultId: uuidv7(),
    encounterId: null,
    reportId: null,
    code,
    category: 'laboratory',
    status: 'final',
    value: sequence / 10,
    unit: '%',
    interpretation: 'N',
    releasedAt: occurredAt,
  };
  const [definition, own] = sequence % 2 ? ([encounterRecorded, visit] as const) : ([resultRecorded, result] as const);
  const data = definition.data.parse({ ...all, ...own }) as Record<string, unknown>;
  // Nobody who validates would tell it: a time that PostgreSQL refuses.
  const told = isPoison ? { ...data, occurredAt: 'no time at all' } : data;
  return { id: uuidv7(), source: 'diagnosis', type: definition.type, time: occurredAt, subject: memberId, sequence, data: told };
}
