import { type ConsultSpecialty, type Sensitivity, toGlobalId } from '@careway/contracts';
import type { MemberScoped } from '@careway/store';
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
  readonly state: string;
  readonly specialty: ConsultSpecialty;
  readonly text: string;
  readonly outcome: string | null;
  readonly answerCount: number;
}
/** One that was taken back stands there no more. */
export const ATTACHED = `select a.member_id as "memberId", a.id, a.journey_id as "journeyId", a.attached_by as "attachedBy", a.attached_at as "attachedAt",
  c.id as "consultId", c.state, c.specialty, c.text, c.outcome, (select count(*)::int from consult_answer b where b.consult_id = c.id) as "answerCount"
  from consult_attachment a join consult c on c.id = a.consult_id and c.state <> 'withdrawn'`;

export const attachedNode = ({ id, memberId, journeyId, attachedBy, state, specialty, ...row }: AttachedRow) => ({
  __typename: 'AttachedConsult' as const,
  ...{ memberId, id: toGlobalId({ memberId, id }), ...row },
  journey: { memberId, id: toGlobalId({ memberId, id: journeyId }) },
  attachedBy: { memberId, id: attachedBy },
  ...{ state: toEnum(state), specialty: toEnum(specialty) },
});
