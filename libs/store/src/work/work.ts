import { type Action, couldEver, type Ctx, inSpan, NotYoursError, require } from '@careway/access';
import type { DataSource } from 'typeorm';
import { isNotYet, NotFoundError, RetryError } from './errors.ts';
import { inTransaction, type Pipeline, type TransactionOptions } from './pipeline.ts';
import { together } from './together.ts';
import { Tx } from './tx.ts';

/** How long a context waits by itself for what has not arrived yet, before it says "ask again". */
const PATIENCE_MS = 800;

/** One statement with its parameters. */
export interface Question {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs use cases: the one place where transactions begin. Injected into every service of a context. */
export class Work {
  constructor(
    private readonly context: string,
    private readonly source: DataSource,
    /** Called after a commit that told something: wakes the relay. */
    private readonly onTold: () => void = () => undefined,
  ) {}

  /**
   * A command: everything in `work` commits together with its facts, or nothing does. Refused after it has loaded an item, it answers
   * {@link NotFoundError}: whoever may not act on an item is not told that it is there.
   */
  run<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.attempt(ctx, false, (tx) =>
      work(tx).catch((error: unknown) => {
        throw error instanceof NotYoursError && tx.hasLoaded ? new NotFoundError() : error;
      }),
    );
  }

  /**
   * A question about one member: the record is opened with an audit row where another person reads, and `action` must be allowed
   * towards the member, else {@link NotYoursError} and nothing leaves.
   */
  read<T>(ctx: Ctx, action: Action, memberId: string, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const opened = async (tx: Tx) => {
      const [open, asked] = await Promise.allSettled([tx.open(memberId), work(tx)]);
      if (open.status === 'rejected') throw open.reason;
      // before "not found" as well: a refusal must not tell the items that are there from those that are not
      require(ctx, action, memberId);
      if (asked.status === 'rejected') throw asked.reason;
      return asked.value;
    };
    return this.attempt(ctx, true, opened, options);
  }

  /**
   * As {@link read}, for a question of one statement. A member asking about oneself needs one round trip: what the relation will be is
   * known, and no audit row depends on the decision. Everybody else's is decided before the audit row is committed.
   */
  ask<Row>(ctx: Ctx, action: Action, memberId: string, { text, values }: Question): Promise<Row[]> {
    const { kind, personId } = ctx.principal;
    const inOneFlush = kind === 'member' && personId === memberId;
    return this.read(ctx, action, memberId, (tx) => tx.query<Row>(text, values), { inOneFlush });
  }

  /** A question over the acting person's own panel: row-level security lets through those whom a relation connects to them. */
  panel<T>(ctx: Ctx, action: Action, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!couldEver(ctx.principal, action)) throw new NotYoursError(action);
    return this.attempt(ctx, true, (tx) => together(tx.openPanel(), work(tx)));
  }

  /** A question about nobody in particular (directories, aggregates): no record is opened, so no member's row is visible. */
  browse<T>(ctx: Ctx, action: Action, work: (tx: Tx) => Promise<T>): Promise<T> {
    require(ctx, action);
    return this.attempt(ctx, true, work);
  }

  private attempt<T>(ctx: Ctx, reading: boolean, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const attributes = { 'careway.context': this.context };
    return inSpan(reading ? 'read' : 'transaction', [ctx.causationId], attributes, () => this.attempts(ctx, reading, work, options));
  }

  private async attempts<T>(ctx: Ctx, reading: boolean, work: (tx: Tx) => Promise<T>, options: TransactionOptions): Promise<T> {
    const end = Date.now() + PATIENCE_MS;
    for (let pause = 10; ; pause = Math.min(pause * 2, 100)) {
      try {
        const { answer, told } = await inTransaction(this.source, (pipeline) => this.once(ctx, reading, pipeline, work), options);
        if (told) this.onTold();
        return answer;
      } catch (error) {
        if (!isNotYet(error)) throw error;
        if (Date.now() + pause > end) throw new RetryError((error as Error).message);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  private async once<T>(
    ctx: Ctx,
    reading: boolean,
    pipeline: Pipeline,
    work: (tx: Tx) => Promise<T>,
  ): Promise<{ answer: T; told: boolean }> {
    const tx = new Tx(ctx, this.context, pipeline, reading);
    const answer = await work(tx);
    await tx.flush();
    return { answer, told: tx.hasTold };
  }
}
