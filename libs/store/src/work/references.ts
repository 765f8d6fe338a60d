import type { Action, Ctx } from '@careway/access';
import { fromGlobalId, type MemberRef } from '@careway/contracts';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type FindOptionsWhere, In, type ObjectLiteral } from 'typeorm';
import type { MemberScoped } from './entity.ts';
import { NotFoundError } from './errors.ts';
import { Work } from './work.ts';

type EntityClass<E> = new () => E;
type Scoped = MemberScoped & ObjectLiteral;

/** Loads what a graph refers to: all that one request asks of one kind and member is one question. Provide it in a context's module. */
@Injectable()
export class References {
  private readonly loaders = new WeakMap<Ctx, Map<string, DataLoader<string, unknown[]>>>();

  constructor(private readonly work: Work) {}

  /** By opaque id, for root fields. {@link NotFoundError} where it is not there, not theirs, or no id at all. */
  async byId<E extends Scoped>(ctx: Ctx, action: Action, entity: EntityClass<E>, globalId: string): Promise<E> {
    const ref = fromGlobalId(globalId);
    const found = ref && (await this.one(ctx, action, entity, ref.memberId, ref.id));
    if (!found) throw new NotFoundError();
    return found;
  }

  /** By opaque id, for references from other graphs: null where it is not there or withheld, so that its neighbours stay. */
  async resolve<E extends Scoped>(ctx: Ctx, action: Action, entity: EntityClass<E>, globalId: string): Promise<E | null> {
    const ref: MemberRef | undefined = fromGlobalId(globalId);
    return ref ? this.one(ctx, action, entity, ref.memberId, ref.id) : null;
  }

  /** One entity that another names; null where there is none, or none for this reader. */
  async one<E extends Scoped>(ctx: Ctx, action: Action, entity: EntityClass<E>, memberId: string, id: string | null): Promise<E | null> {
    if (id === null) return null;
    const [found] = await this.loader(ctx, action, entity, memberId, 'id').load(id);
    return (found as E | undefined) ?? null;
  }

  /** All entities whose `property` names the other. */
  async of<E extends Scoped>(ctx: Ctx, action: Action, entity: EntityClass<E>, memberId: string, property: keyof E & string, id: string) {
    return (await this.loader(ctx, action, entity, memberId, property).load(id)) as E[];
  }

  /** Gathers what one request asks one by one: `load` gets all ids at once and answers rows with their `id`. Null for what it left out. */
  async gather<Row extends { readonly id: string }>(
    ctx: Ctx,
    name: string,
    id: string,
    load: (ids: readonly string[]) => Promise<readonly Row[]>,
  ): Promise<Row | null> {
    const loader = this.batched(ctx, name, async (ids) => {
      const byId = Map.groupBy(await load(ids), (row) => row.id);
      return ids.map((one) => byId.get(one) ?? []);
    });
    const [found] = (await loader.load(id)) as Row[];
    return found ?? null;
  }

  private loader<E extends Scoped>(ctx: Ctx, action: Action, entity: EntityClass<E>, memberId: string, property: string) {
    return this.batched(ctx, `${action} ${entity.name}.${property} ${memberId}`, async (ids) => {
      const where = { [property]: In([...new Set(ids)]) } as FindOptionsWhere<E>;
      const found = await this.work.read(ctx, action, memberId, (tx) => tx.find(entity, memberId, where));
      const byId = Map.groupBy(found, (one) => one[property] as string);
      return ids.map((id) => byId.get(id) ?? []);
    });
  }

  private batched(ctx: Ctx, name: string, load: (ids: readonly string[]) => Promise<unknown[][]>): DataLoader<string, unknown[]> {
    const ofRequest = this.loaders.get(ctx) ?? new Map<string, DataLoader<string, unknown[]>>();
    this.loaders.set(ctx, ofRequest);
    // Batched, not kept: a request that writes twice would be shown what was there before the second.
    const loader = ofRequest.get(name) ?? new DataLoader(load, { cache: false });
    ofRequest.set(name, loader);
    return loader;
  }
}
