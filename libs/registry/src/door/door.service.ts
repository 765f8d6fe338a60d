import type { Ctx } from '@careway/access';
import { uuidv7 } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { Consent } from '../consent/consent.entity.ts';
import { knownId } from '../gate/caller.ts';
import { approachDoor } from '../gate/gate.ts';
import { tellDoor } from '../relation/relation.facts.ts';
import { DoorOpening } from './door-opening.entity.ts';
import { type DoorReason, reasonOf } from './door.rules.ts';

@Injectable()
export class DoorService {
  constructor(private readonly work: Work) {}

  /** @throws ReasonNeededError, NotFoundError; the record stays closed then */
  open(ctx: Ctx, memberId: string, reasonCode: DoorReason, reason: string): Promise<DoorOpening> {
    return this.work.run(ctx, async (tx) => {
      await approachDoor(tx, ctx, knownId(memberId));
      const start = { memberId, id: uuidv7(ctx.now.getTime()), personId: ctx.principal.personId, reasonCode, reasonText: reasonOf(reason) };
      const opening = DoorOpening.open(start, ctx.now);
      tellDoor(tx, opening, await tx.find(Consent, memberId));
      return tx.save(opening);
    });
  }

  async of(ctx: Ctx, memberId: string): Promise<DoorOpening[]> {
    const all = await this.work.read(ctx, 'access-log.read', knownId(memberId), (tx) => tx.find(DoorOpening, memberId));
    return all.sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime());
  }
}
