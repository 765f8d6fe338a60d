import { heldBack, memberTable, migration } from '@careway/store';

/** Who looked at a result and what was done is the care team's; what the member learns of it are the facts that follow. */
export const reviewTable = migration(
  'Review1760000131000',
  `create table result_review (
    member_id uuid,
    id uuid,
    version int not null,
    journey_id uuid not null,
    sensitivity text not null,
    level text not null check (level in ('critical', 'abnormal', 'usual')),
    waits_for text,
    code jsonb not null,
    occurred_at timestamptz not null,
    precision text not null,
    reported_at timestamptz not null,
    opened_at timestamptz not null,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    action text,
    told_by uuid,
    told_at timestamptz,
    told_how text,
    primary key (member_id, id),
    check ((acknowledged_at is null) = (action is null))
  );
  create index result_review_open on result_review (member_id) where acknowledged_at is null or told_at is null;
  ${memberTable('diagnosis', 'result_review', { sensitive: true, panel: { to: ['care-team', 'break-glass'] } })}
  ${heldBack('diagnosis', 'result_review')}`,
);

const ISO = (column: string): string => `to_char(v.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const FACT = `jsonb_build_object('memberId', v.member_id, 'journeyId', v.journey_id, 'precision', v.precision, 'sensitivity', v.sensitivity, 'resultId', v.id,
  'code', jsonb_build_object('system', v.code->'codings'->0->>'system', 'code', v.code->'codings'->0->>'code'))`;
const told = (type: string, more: string, where: string): string => `
select emit(facts) from (select jsonb_agg(jsonb_build_object('key', v.member_id, 'id', uuidv7(), 'type', 'diagnosis.${type}.v1', 'time', now(),
  'correlationId', v.journey_id, 'data', ${FACT} || ${more}) order by v.opened_at, v.id) as facts from result_review v where ${where}) f where facts is not null;`;

/**
 * Reviews that were open before anything told so are told of once, in the order in which it happened: the worklist, which knows facts
 * only, must not lose one.
 */
export const reviewsTold = migration(
  'ReviewsTold1760000131001',
  `
alter table result_review no force row level security;
${told(
  'result-review-opened',
  `jsonb_build_object('occurredAt', ${ISO('occurred_at')}, 'openedAt', ${ISO('opened_at')}, 'waitsFor', v.waits_for, 'level', v.level)`,
  'v.acknowledged_at is null or v.told_at is null',
)}
${told(
  'result-acknowledged',
  `jsonb_build_object('occurredAt', ${ISO('acknowledged_at')}, 'precision', 'instant', 'action', v.action, 'level', v.level, 'by', v.acknowledged_by)`,
  'v.acknowledged_at is not null and v.told_at is null',
)}
${told(
  'result-told',
  `jsonb_build_object('occurredAt', ${ISO('told_at')}, 'precision', 'instant', 'how', v.told_how, 'by', v.told_by)`,
  'v.acknowledged_at is null and v.told_at is not null',
)}
alter table result_review force row level security;
`,
);
