import { type ConsultSpecialty, type Sensitivity, toGlobalId } from '@careway/contracts';
import { type MemberScoped, migration, panelPolicy } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { toEnum } from './gate.ts';

/** A published question beside the journey of the patient whom it is about: for those who treat. Its id is the case's. */
@Entity({ name: 'consult_attachment' })
export class ConsultAttachment implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'consult_id', type: 'uuid' }) readonly consultId: string;
  @Column({ name: 'journey_id', type: 'uuid' }) readonly journeyId: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ name: 'attached_by', type: 'uuid' }) readonly attachedBy: string;
  @Column({ name: 'attached_at', type: 'timestamptz' }) readonly attachedAt: Date;
}

export interface AttachedRow {
  readonly memberId: string;
  readonly id: string;
  readonly journeyId: string;
  readonly attachedBy: string;
  readonly attachedAt: Date;
  readonly consultId: string;
  /** Null where its author took the question back: that colleagues were asked stays, what they were asked does not. */
  readonly state: string | null;
  readonly specialty: ConsultSpecialty | null;
  readonly text: string | null;
  readonly outcome: string | null;
  readonly answerCount: number;
}
export const ATTACHED = `select a.member_id as "memberId", a.id, a.journey_id as "journeyId", a.attached_by as "attachedBy", a.attached_at as "attachedAt",
  a.consult_id as "consultId", c.state, c.specialty, c.text, c.outcome, (select count(*)::int from consult_answer b where b.consult_id = c.id) as "answerCount"
  from consult_attachment a left join consult c on c.id = a.consult_id and c.state <> 'withdrawn'`;

/** Taken away again by whoever put it there, and by nobody else; whoever put it there sees it beside the own questions. */
export const consultDetachMigration = migration(
  'ConsultDetach1760000401200',
  `${panelPolicy('support', 'consult_attachment', { sensitive: true, panel: { to: ['care-team'], own: 'attached_by' } })}
grant delete on consult_attachment to support;
create policy undo on consult_attachment as restrictive for delete to support
  using (attached_by = (select nullif(current_setting('careway.person', true), '')::uuid));`,
);

export const attachedNode = ({ id, memberId, journeyId, attachedBy, state, specialty, text, ...row }: AttachedRow) => ({
  __typename: 'AttachedConsult' as const,
  ...{ memberId, id: toGlobalId({ memberId, id }), ...row },
  journey: { memberId, id: toGlobalId({ memberId, id: journeyId }) },
  attachedBy: { memberId, id: attachedBy },
  ...{ state: toEnum(state ?? 'withdrawn'), specialty: specialty && toEnum(specialty), text: text ?? '' },
});
