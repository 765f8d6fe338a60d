import type { Ctx, Relation } from '@careway/access';
import { type DataFor, type EventDefinition, isUuid, type MemberRef, uuidv7 } from '@careway/contracts';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { isWorkingState, type MemberScoped } from './entity.ts';
import { EditedMeanwhileError, NotFoundError, UncheckedChangeError, UntoldChangeError } from './errors.ts';
import type { Pipeline } from './pipeline.ts';
import { together } from './together.ts';

interface Told {
  key: string;
  id: string;
  type: string;
  time: Date;
  correlationId: string | null;
  causationId: string | null;
  data: unknown;
}
interface Ring {
  memberId: string;
  field: string;
  id: string;
}
export interface EmitOptions {
  /** When it became true; the request's instant unless told (an imported fact may lie decades back). */
  readonly time?: Date;
}

/** The only way to load, save or tell. Made by {@link Work}; lives as long as its transaction. */
export class Tx {
  private readonly told: Told[] = [];
  private readonly rings: Ring[] = [];
  private readonly loaded = new WeakMap<object, number>();
  /** An item was found by its id: what follows may not tell that to somebody whom it does not concern. */
  hasLoaded = false;
  private changed = 0;
  private current: string | undefined;

  constructor(
    readonly ctx: Ctx,
    private readonly context: string,
    private readonly pipeline: Pipeline,
    private readonly reading: boolean,
  ) {}

  /** Opens a member's record for this transaction: row-level security lets through that member only, until another is opened. */
  async open(memberId: string): Promise<Relation> {
    if (!isUuid(memberId)) throw new NotFoundError();
    this.current = memberId;
    const { principal, operation, after } = this.ctx;
    const values = [principal.personId, principal.kind, principal.sessionId, principal.purpose, memberId, operation, this.reading, after];
    const [row] = await this.pipeline.query('select kind, areas, labels from open_record($1, $2, $3, $4, $5, $6, $7, $8)', values);
    const relation = { memberId, ...(row as Omit<Relation, 'memberId'>) };
    this.ctx.relations.set(memberId, relation);
    return relation;
  }

  /**
   * From here on the opened record is shown as to its member: what row-level security holds back from the member is held back from the
   * reader too. It only narrows: labels, rooms and the audit row stay the reader's own.
   */
  async asMember(): Promise<void> {
    await this.pipeline.query(`select set_config('careway.relation', 'as-member', true)`);
  }

  /** Opens the acting clinician's own panel (worklists, search among one's patients). Tell {@link disclosed} what left. */
  async openPanel(): Promise<void> {
    const { principal, after } = this.ctx;
    await this.pipeline.query('select open_panel($1, $2, $3)', [principal.personId, principal.kind, after]);
  }

  /** Writes the audit rows of a panel read: the members whose data leave with the answer. */
  async disclosed(memberIds: readonly string[], relation = 'care-team'): Promise<void> {
    if (memberIds.length === 0) return;
    const { principal, operation } = this.ctx;
    const values = [
      [...new Set(memberIds)],
      principal.personId,
      principal.kind,
      principal.sessionId,
      principal.purpose,
      operation,
      relation,
    ];
    await this.pipeline.query('select audit_read($1, $2, $3, $4, $5, $6, $7)', values);
  }

  /** Loads one entity and opens its member's record with it; {@link NotFoundError} where it is not there or not theirs. */
  async load<E extends MemberScoped & ObjectLiteral>(entity: EntityTarget<E>, ref: MemberRef): Promise<E> {
    const opened = this.current === ref.memberId ? undefined : this.open(ref.memberId);
    const found = await together(opened, this.find(entity, ref.memberId, { id: ref.id } as FindOptionsWhere<E>));
    if (!found[0]) throw new NotFoundError();
    this.hasLoaded = true;
    return found[0];
  }

  /** As {@link load}, behind the lock of its row: writers of one item take turns, and each sees what the one before wrote. */
  async lock<E extends MemberScoped & ObjectLiteral>(entity: EntityTarget<E>, ref: MemberRef): Promise<E> {
    const opened = this.current === ref.memberId ? undefined : this.open(ref.memberId);
    const { tableName } = this.pipeline.runner.manager.dataSource.getMetadata(entity);
    const locked = this.pipeline.query(`select from ${tableName} where member_id = $1 and id = $2 for update`, [ref.memberId, ref.id]);
    return together(
      opened,
      Promise.all([locked, this.load(entity, ref)]).then(([, found]) => found),
    );
  }

  /** All entities of an opened member that match. */
  async find<E extends MemberScoped & ObjectLiteral>(
    entity: EntityTarget<E>,
    memberId: string,
    where: FindOptionsWhere<E> = {},
  ): Promise<E[]> {
    const found = await this.pipeline.runner.manager.findBy(entity, { ...where, memberId });
    for (const one of found) if (one.version !== undefined) this.loaded.set(one, one.version);
    return found;
  }

  /** A read in SQL, under the same row-level security. */
  query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.pipeline.query(text, values) as Promise<Row[]>;
  }

  /**
   * A write in SQL for sets (imports): counts as a change that must be told. A statement that ends with `returning` tells by its rows
   * whether it changed anything: a second import changes nothing, and tells nothing.
   */
  async execute<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (this.ctx.checked.size === 0) throw new UncheckedChangeError('A set was written without an access check.');
    const returning = /\breturning\b/i.test(text);
    if (!returning) this.changed += 1;
    const rows = await this.query<Row>(text, values);
    if (returning && rows.length > 0) this.changed += 1;
    return rows;
  }

  /** Inserts a new entity, or updates a loaded one where nobody did meanwhile ({@link EditedMeanwhileError}). */
  async save<E extends MemberScoped & ObjectLiteral>(entity: E): Promise<E> {
    const { manager } = this.pipeline.runner;
    const target = entity.constructor as EntityTarget<E>;
    if (!this.ctx.checked.has(entity.memberId))
      throw new UncheckedChangeError(`${entity.constructor.name} was saved without an access check.`);
    if (!isWorkingState(entity.constructor)) this.changed += 1;
    const seen = this.loaded.get(entity);
    if (seen === undefined) {
      (entity as MemberScoped).version = 1;
      await manager.insert(target, entity);
    } else {
      const columns = manager.dataSource.getMetadata(target).columns.filter((column) => !column.isPrimary);
      const values = Object.fromEntries(columns.map((column) => [column.propertyName, column.getEntityValue(entity) as unknown]));
      const where = { memberId: entity.memberId, id: entity.id, version: seen } as unknown as FindOptionsWhere<E>;
      const { affected } = await manager.update(target, where, { ...values, version: seen + 1 } as never);
      if (affected !== 1) throw new EditedMeanwhileError(entity.constructor.name);
      (entity as MemberScoped).version = seen + 1;
    }
    this.loaded.set(entity, (entity as MemberScoped).version!);
    return entity;
  }

  /** Tells a fact of this context; stored with the change, in the same transaction. Invalid data throws and rolls back. */
  emit<D extends EventDefinition>(definition: D, data: DataFor<D>, { time }: EmitOptions = {}): void {
    if (definition.owner !== this.context)
      throw new UntoldChangeError(`${definition.type} belongs to ${definition.owner}, not to ${this.context}.`);
    const valid = definition.data.parse(data) as Record<string, unknown>;
    this.told.push({
      key: valid[definition.key] as string,
      id: uuidv7(),
      type: definition.type,
      time: time ?? this.ctx.now,
      correlationId: (valid['journeyId'] as string | undefined) ?? null,
      causationId: this.ctx.causationId ?? null,
      data: valid,
    });
  }

  /** Rings for open pages after the commit: `field` is the subscription, `id` what it re-asks. */
  ring(memberId: string, field: string, id: string): void {
    this.rings.push({ memberId, field, id });
  }

  /** Writes what was told. Called once by {@link Work}, before the COMMIT. */
  async flush(): Promise<void> {
    if (this.changed > 0 && this.told.length === 0) throw new UntoldChangeError('State was changed and no fact was told.');
    if (this.told.length === 0 && this.rings.length === 0) return;
    const told = this.told.length
      ? this.pipeline.query('select key, last from emit($1)', [JSON.stringify(this.told)])
      : Promise.resolve([]);
    const rung = this.rings.length ? this.pipeline.query('select ring($1)', [JSON.stringify(this.rings)]) : undefined;
    const [positions] = await Promise.all([told, rung]);
    for (const { key, last } of positions) this.ctx.positions.push(`${this.context}:${String(key)}:${String(last)}`);
  }

  get hasTold(): boolean {
    return this.told.length > 0;
  }
}
