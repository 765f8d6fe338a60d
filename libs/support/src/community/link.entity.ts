import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AlreadyJoinedError, NotJoinedError } from './community.errors.ts';

export type LinkState = 'joined' | 'left';
/** Who has left may come back, under the same name. */
const NEXT: Readonly<Record<LinkState, readonly LinkState[]>> = { joined: ['left'], left: ['joined'] };

/** Which pseudonym is whose: read by the member alone. Another community is another pseudonym, and nothing joins the two. */
@Entity({ name: 'community_link' })
export class CommunityLink implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) memberId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) community: string;
  @Column({ name: 'pseudonym_id', type: 'uuid' }) pseudonymId: string;
  @Column({ name: 'joined_at', type: 'timestamptz' }) joinedAt: Date;
  @Column({ name: 'left_at', type: 'timestamptz', nullable: true }) leftAt: Date | null;

  static join(of: Pick<CommunityLink, 'memberId' | 'id' | 'community' | 'pseudonymId' | 'joinedAt'>): CommunityLink {
    return Object.assign(new CommunityLink(), of, { leftAt: null });
  }

  get state(): LinkState {
    return this.leftAt ? 'left' : 'joined';
  }

  /** @throws NotJoinedError */
  leave(now: Date): void {
    if (!NEXT[this.state].includes('left')) throw new NotJoinedError();
    this.leftAt = now;
  }

  /** @throws AlreadyJoinedError */
  comeBack(): void {
    if (!NEXT[this.state].includes('joined')) throw new AlreadyJoinedError();
    this.leftAt = null;
  }
}
