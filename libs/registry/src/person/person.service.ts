import type { Ctx } from '@careway/access';
import { isUuid } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { callerOf } from '../gate/caller.ts';

/** What a person is called. Without a name: nobody, or somebody of whom the asking person may not know. */
export interface PersonName {
  readonly id: string;
  readonly displayName: string | null;
  readonly profession: string | null;
}

/** Names of people for all contexts: staff for everyone, members for those whom a relation connects to them. One statement per request. */
@Injectable()
export class PersonService {
  private readonly loaders = new WeakMap<Ctx, DataLoader<string, PersonName>>();

  constructor(private readonly work: Work) {}

  of(ctx: Ctx, id: string): Promise<PersonName> {
    const loader = this.loaders.get(ctx) ?? new DataLoader((ids: readonly string[]) => this.name(ctx, ids));
    this.loaders.set(ctx, loader);
    return loader.load(id);
  }

  private async name(ctx: Ctx, ids: readonly string[]): Promise<PersonName[]> {
    const found = await this.work.run(ctx, (tx) =>
      tx.query<PersonName>('select * from name_people($1, $2, $3, $4, $5, $6, $7)', [...callerOf(ctx), ids.filter(isUuid)]),
    );
    const byId = new Map(found.map((one) => [one.id, one]));
    return ids.map((id) => byId.get(id) ?? { id, displayName: null, profession: null });
  }
}
