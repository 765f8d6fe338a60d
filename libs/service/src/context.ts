import type { Type } from '@nestjs/common';
import type { Context } from '@careway/contracts';
import type { MigrationClass, Projection } from '@careway/store';

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
}
