import { EditedMeanwhileError, type MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Group } from '../notification/kinds.ts';
import { type Choices, type Digest, FIRST_WISHES, type Outward, settled, type Wishes } from './preference.rules.ts';

/** What a member wants to be told of: one row each, under the member's own id. Nobody else reads or changes it, whoever acts for them. */
@Entity({ name: 'notification_preference' })
export class NotificationPreference implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'jsonb' }) choices: Choices;
  @Column({ name: 'quiet_from', type: 'text', nullable: true }) quietFrom: string | null;
  @Column({ name: 'quiet_to', type: 'text', nullable: true }) quietTo: string | null;
  @Column({ type: 'text' }) digest: Digest;
  @Column({ name: 'digest_at', type: 'text' }) digestAt: string;
  @Column({ name: 'digest_day', type: 'int' }) digestDay: number;
  @Column({ name: 'paused_until', type: 'timestamptz', nullable: true }) pausedUntil: Date | null;
  @Column({ type: 'boolean' }) others: boolean;
  @Column({ name: 'changed_at', type: 'timestamptz' }) changedAt: Date;

  /** What holds as long as nobody has chosen: version 0, kept nowhere. */
  static first(memberId: string, now: Date): NotificationPreference {
    const preference = Object.assign(new NotificationPreference(), { memberId, id: memberId, version: 0 });
    preference.take(FIRST_WISHES, now);
    return preference;
  }

  get wishes(): Wishes {
    const { choices, quietFrom, quietTo, digest, digestAt, digestDay, pausedUntil, others } = this;
    const quiet = quietFrom && quietTo ? { from: quietFrom, to: quietTo } : null;
    return { choices: settled(choices), quiet, digest, digestAt, digestDay, pausedUntil, others };
  }

  /** Replaces all of it. Throws {@link EditedMeanwhileError} where another device saved after the caller had looked. */
  choose(wishes: Wishes, expectedVersion: number, now: Date): void {
    if (this.version !== expectedVersion)
      throw new EditedMeanwhileError('NotificationPreference', {
        ...{ currentVersion: this.version, editedBy: this.memberId, editedAt: this.changedAt },
      });
    this.take(wishes, now);
  }

  /** Without looking at what stands: whoever presses a link has not seen it. @returns whether anything was on */
  turnOff(channel: Outward, groups: readonly Group[], now: Date): boolean {
    const { choices } = this.wishes;
    const on = groups.filter((group) => choices[group][channel]);
    const off = Object.fromEntries(on.map((group) => [group, { ...choices[group], [channel]: false }]));
    if (on.length > 0) this.take({ ...this.wishes, choices: { ...choices, ...off } }, now);
    return on.length > 0;
  }

  private take({ choices, quiet, ...rest }: Wishes, now: Date): void {
    Object.assign(this, rest, { choices: settled(choices), quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null, changedAt: now });
  }
}
