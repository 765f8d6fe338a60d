import { type Ctx, type Relation, require } from '@careway/access';
import { isUuid } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { callerOf } from '../gate/caller.ts';

/** What `member.identify` tells, and how the person who asks stands to the member. */
export interface Identity extends Relation {
  readonly given: string;
  readonly family: string;
  readonly yearOfBirth: number;
  readonly clinicId: string | null;
}

export const displayOf = ({ given, family }: { given: string; family: string }): string => `${given} ${family}`.trim();

/** Who members are: for their own people, and for any clinician, who is written into the access log. One statement per request. */
@Injectable()
export class IdentityService {
  private readonly loaders = new WeakMap<Ctx, DataLoader<string, Identity>>();

  constructor(private readonly work: Work) {}

  /** @throws NotFoundError for whom the person may not even identify, as for whom nobody knows. */
  of(ctx: Ctx, memberId: string): Promise<Identity> {
    return this.loader(ctx).load(memberId);
  }

  /** Takes what another audited question has already answered. */
  know(ctx: Ctx, identity: Identity): void {
    ctx.relations.set(identity.memberId, identity);
    this.loader(ctx).prime(identity.memberId, identity);
  }

  private loader(ctx: Ctx): DataLoader<string, Identity> {
    const known = this.loaders.get(ctx) ?? new DataLoader((ids: readonly string[]) => this.identify(ctx, ids));
    this.loaders.set(ctx, known);
    return known;
  }

  private async identify(ctx: Ctx, ids: readonly string[]): Promise<(Identity | Error)[]> {
    const asked = (tx: Tx) =>
      tx.query<Identity>('select * from identify_members($1, $2, $3, $4, $5, $6, $7)', [...callerOf(ctx), ids.filter(isUuid)]);
    const found = new Map((await this.work.run(ctx, asked)).map((one) => [one.memberId, one]));
    return ids.map((id) => {
      const one = found.get(id);
      if (!one) return new NotFoundError();
      ctx.relations.set(id, one);
      require(ctx, 'member.identify', id);
      return one;
    });
  }
}
