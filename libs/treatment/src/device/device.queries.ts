import { type Ctx, may } from '@careway/access';
import { toGlobalId } from '@careway/contracts';
import { References, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { nameOf } from '../reading/reading.input.ts';
import { Device, DeviceUse } from './device.entity.ts';

/** A device as it leaves through the graph: without its hash. */
export const showDevice = ({ memberId, id, name, kind, connectedAt, revokedAt }: Device) => ({
  ...{ __typename: 'Device', memberId, key: id, id: toGlobalId({ memberId, id }), name, connectedAt, revokedAt },
  kind: nameOf(kind),
});
export type ShownDevice = ReturnType<typeof showDevice>;

@Injectable()
export class DeviceQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  /** Those that may send first, then the newest first. */
  ofMember(ctx: Ctx, memberId: string): Promise<ShownDevice[]> {
    return this.work.read(ctx, 'reading.read', memberId, async (tx) => {
      const devices = await tx.find(Device, memberId);
      const order = (a: Device, b: Device) =>
        Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || +b.connectedAt - +a.connectedAt;
      return devices.toSorted(order).map(showDevice);
    });
  }

  async one(ctx: Ctx, memberId: string, id: string | null): Promise<ShownDevice | null> {
    const found = await this.references.one(ctx, 'reading.read', Device, memberId, id);
    return found && showDevice(found);
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownDevice | null> {
    const found = await this.references.resolve(ctx, 'reading.read', Device, id);
    return found && showDevice(found);
  }

  /** Null while it was never heard. */
  async lastUsedAt(ctx: Ctx, { memberId, key }: ShownDevice): Promise<Date | null> {
    if (!may(ctx, 'reading.read', memberId)) return null;
    return (await this.references.one(ctx, 'reading.read', DeviceUse, memberId, key))?.lastUsedAt ?? null;
  }
}
