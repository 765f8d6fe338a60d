import { type MemberScoped, Stays } from '@careway/store';
import { WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DeviceBusyError, DeviceRevokedError } from './device.errors.ts';
import { type DeviceKind, turnOf } from './device.rules.ts';

/** FHIR Device: something of the member's own that may send readings with the token that it was given once. */
@Entity({ name: 'device' })
export class Device implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) readonly name: string;
  @Column({ type: 'text' }) readonly kind: DeviceKind;
  /** SHA-256 of the secret part of its token; the token itself is nowhere. */
  @Column({ name: 'token_hash', type: 'text' }) readonly tokenHash: string;
  @Column({ name: 'connected_by', type: 'uuid' }) readonly connectedBy: string;
  @Column({ name: 'connected_at', type: 'timestamptz' }) readonly connectedAt: Date;
  @Column({ name: 'revoked_by', type: 'uuid', nullable: true }) revokedBy: string | null;
  @Stays()
  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  static connect(given: NewDevice, by: string, now: Date): Device {
    return Object.assign(new Device(), given, { connectedBy: by, connectedAt: now, revokedBy: null, revokedAt: null });
  }

  /** Throws {@link DeviceRevokedError} where that was done before. */
  revoke(by: string, now: Date): void {
    if (this.revokedAt) throw new DeviceRevokedError();
    Object.assign(this, { revokedBy: by, revokedAt: now });
  }
}
type NewDevice = Pick<Device, 'memberId' | 'id' | 'name' | 'kind' | 'tokenHash'>;

/** When a device was last heard, and how often lately: nothing of the record. */
@WorkingState()
@Entity({ name: 'device_use' })
export class DeviceUse implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** The device's. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'last_used_at', type: 'timestamptz' }) lastUsedAt: Date;
  @Column({ name: 'window_at', type: 'timestamptz' }) windowAt: Date;
  /** Posts since `windowAt`. */
  @Column({ type: 'int' }) posts: number;

  static of({ memberId, id }: Device, now: Date): DeviceUse {
    return Object.assign(new DeviceUse(), { memberId, id, lastUsedAt: now, windowAt: now, posts: 0 });
  }

  /** Throws {@link DeviceBusyError} where it posts too often. */
  post(now: Date): this {
    const turn = turnOf(this, now);
    if ('waitSeconds' in turn) throw new DeviceBusyError(turn.waitSeconds);
    return Object.assign(this, turn, { lastUsedAt: now });
  }
}
