import type { Type } from '@nestjs/common';
import type { Context } from '@careway/contracts';
import type { MigrationClass, Projection } from '@careway/store';
import type { z } from 'zod';

/** Everything that `bootService` must know of a context. Each context's library exports one, beside its Nest module. */
export interface ContextDefinition {
  readonly name: Context;
  /** Its Nest module: resolvers and services. `Work` can be injected into all of them. */
  readonly module: Type;
  /** TypeORM entities of its schema. */
  readonly entities: readonly Type[];
  readonly migrations: readonly MigrationClass[];
  /** The folder that holds `schema.graphql` and, in subfolders, the other `.graphql` files: `new URL('.', import.meta.url)`. */
  readonly folder: URL;
  readonly projections: readonly Projection[];
  /** Variables of the environment that only this context reads; it injects {@link Settings}. All are optional. */
  readonly environment?: Readonly<Record<string, z.ZodType<string | undefined>>>;
}

/** What the environment says to a context beyond what every service reads. */
export class Settings {
  constructor(private readonly given: Readonly<Record<string, string | undefined>> = {}) {}
  get = (name: string): string | undefined => this.given[name];
}
