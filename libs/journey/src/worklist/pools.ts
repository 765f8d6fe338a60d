import type { ThreadTopic } from '@careway/contracts';

/** Professions of the directory, by what they are asked about. One that is not named is asked about everything. */
const DOCTORS = ['physician', 'family-physician', 'internist', 'cardiologist', 'paediatrician'] as const;
const NURSES = ['nurse', 'diabetes-nurse', 'midwife'] as const;
const THERAPISTS = ['dietitian', 'physiotherapist', 'psychologist'] as const;

/** Who of a care team is asked first about what; a topic that is not named goes to everybody. */
export const POOLS: Readonly<Partial<Record<ThreadTopic, readonly string[]>>> = {
  result: DOCTORS,
  medicine: [...DOCTORS, ...NURSES, 'pharmacist'],
  plan: [...DOCTORS, ...NURSES, ...THERAPISTS],
  appointment: NURSES,
  form: NURSES,
};

const array = (codes: readonly string[]): string => `array[${codes.map((code) => `'${code}'`).join(', ')}]`;
const ROUTE = `case w.level ${Object.entries(POOLS)
  .map(([topic, professions]) => `when '${topic}' then ${array(professions)}`)
  .join(' ')} end`;
const AWAY = `exists (select from cover c where c.absent_id = w.owner_id and c.starts_at <= $2 and c.ends_at > $2 and c.ended_at is null)`;

/**
 * What of work `w` stands in the pool of `$1`: nobody looks after it, or whoever does is away; and it is not meant for others first. A
 * thread that was escalated, or whose topic nobody of its care team is asked about, is everybody's: a message always reaches someone.
 */
export const IN_POOL = `(w.owner_id is null or ${AWAY}) and (w.kind <> 'message' or w.step = 'escalated' or w.base = 0
  or coalesce((select work_asked($1, w.member_id, w.sensitivity, ${ROUTE})), true))`;
