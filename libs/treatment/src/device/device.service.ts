import { type Ctx, require } from '@careway/access';
import { readSent } from '@careway/clinical/reading';
import { deviceConnected, deviceRevoked, uuidv7 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { textFrom } from '../item/input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { requireAlive } from '../member/alive.ts';
import { refOf } from '../plan/plan.edit.ts';
import { type Advice, dangerNow } from '../reading/advice.ts';
import { checkMany, type Refusal, saveMany } from '../reading/reading.batch.ts';
import { deskOf, lockReadings } from '../reading/reading.desk.ts';
import { Device, DeviceUse } from './device.entity.ts';
import { DeviceUnknownError, ReadingsUnreadableError } from './device.errors.ts';
import { type DeviceKind, MOST_DEVICES } from './device.rules.ts';
import { holds, newToken, readToken } from './token.ts';

export interface Taken {
  readonly recorded: number;
  readonly duplicates: number;
  readonly refused: readonly Pick<Refusal, 'place' | 'reason'>[];
  readonly advice: readonly Advice[];
}

/** Devices of members, and what they send. */
@Injectable()
export class DeviceService {
  constructor(private readonly work: Work) {}

  /** The token is in the answer and nowhere else. */
  connect(ctx: Ctx, memberId: string, name: string, kind: DeviceKind): Promise<{ device: Device; token: string }> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'device.manage', memberId);
      const [devices] = await Promise.all([tx.find(Device, memberId), requireAlive(tx, memberId), lockReadings(tx, memberId)]);
      if (devices.filter(({ revokedAt }) => revokedAt === null).length >= MOST_DEVICES)
        throw new InvalidInputError('name', `There are ${MOST_DEVICES} devices already. End one of them first.`);
      const id = uuidv7();
      const { token, hash } = newToken({ memberId, id });
      const made = { memberId, id, name: textFrom('name', name, 80), kind, tokenHash: hash };
      const device = Device.connect(made, ctx.principal.personId, ctx.now);
      tx.emit(deviceConnected, factOf(device, ctx));
      return { device: await tx.save(device), token };
    });
  }

  revoke(ctx: Ctx, id: string): Promise<Device> {
    return this.work.run(ctx, async (tx) => {
      const device = await tx.load(Device, refOf(id));
      require(ctx, 'device.manage', device.memberId);
      device.revoke(ctx.principal.personId, ctx.now);
      tx.emit(deviceRevoked, factOf(device, ctx));
      return tx.save(device);
    });
  }

  /**
   * What a device posted. Good readings go in, the others are told with their place; what came before is not saved again. Throws
   * {@link DeviceUnknownError} for a token that does not hold: wrong, revoked and never given are one answer.
   */
  take(ctx: Ctx, token: string, body: unknown): Promise<Taken> {
    require(ctx, 'reading.send');
    return this.work.run(ctx, async (tx) => {
      const device = await deviceOf(ctx, tx, token);
      const { memberId, id: deviceId } = device;
      const sent = readSent(body);
      await lockReadings(tx, memberId);
      const [use = DeviceUse.of(device, ctx.now)] = await tx.find(DeviceUse, memberId, { id: deviceId });
      await tx.save(use.post(ctx.now));
      if ('unreadable' in sent) throw new ReadingsUnreadableError(sent.unreadable.place, sent.unreadable.reason);
      const desk = await deskOf(tx, memberId, ctx.now);
      const placed = sent.reads.flatMap(({ place, read }) => ('point' in read ? { place, point: read.point } : []));
      const unread = sent.reads.flatMap(({ read }) => ('fault' in read ? read.fault : []));
      const checked = await checkMany(ctx, tx, desk, placed, { origin: 'device', deviceId, by: null, confirmed: false });
      await saveMany(tx, desk, checked.readings, null);
      const advice = checked.readings.flatMap((reading) => dangerNow(reading, ctx.now) ?? []);
      return {
        recorded: checked.readings.length,
        duplicates: checked.doubles,
        refused: [...unread, ...checked.refused],
        advice: advice.slice(0, 1),
      };
    });
  }
}

async function deviceOf(ctx: Ctx, tx: Tx, token: string): Promise<Device> {
  const read = readToken(token);
  if (!read) throw new DeviceUnknownError();
  const device = await tx.load(Device, read.ref).catch((error: unknown) => {
    throw error instanceof NotFoundError ? new DeviceUnknownError() : error;
  });
  require(ctx, 'reading.send', device.memberId);
  const dead = await tx.query('select from member where member_id = $1 and died_at is not null', [device.memberId]);
  if (!holds(read.secret, device.tokenHash) || device.revokedAt || dead.length) throw new DeviceUnknownError();
  return device;
}

const factOf = ({ memberId, id: deviceId, kind }: Device, { now, principal }: Ctx) => ({
  ...{ memberId, deviceId, kind, at: now.toISOString(), by: principal.personId },
});
