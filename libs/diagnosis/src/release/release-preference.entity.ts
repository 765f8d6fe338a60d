import type { ReleasePreference as Preference } from '@careway/clinical/release';
import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a member wants to see results. One row a member, under the member's own id; without one it is as the rules say. */
@Entity({ name: 'release_preference' })
export class ReleasePreference implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) preference: Preference;
  @Column({ name: 'chosen_by', type: 'uuid' }) chosenBy: string;
  @Column({ name: 'chosen_at', type: 'timestamptz' }) chosenAt: Date;

  static of(memberId: string): ReleasePreference {
    return Object.assign(new ReleasePreference(), { memberId, id: memberId, preference: 'as-ruled' });
  }

  choose(preference: Preference, by: string, now: Date): void {
    Object.assign(this, { preference, chosenBy: by, chosenAt: now });
  }
}
