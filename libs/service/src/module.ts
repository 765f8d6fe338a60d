import type { ApolloServerPlugin } from '@apollo/server';
import { Work } from '@careway/store';
import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { type ContextDefinition, Settings } from './context.ts';
import { type ResolverContext, subgraph } from './graphql/module.ts';
import { DateTimeScalar, JsonScalar, LocalDateScalar } from './graphql/scalars.ts';
import { ctxOf } from './http/authenticate.ts';

/** Wires a context's module to its store and its subgraph. `Work` is what services of the context inject. */
@Module({})
export class ServiceModule {
  static forContext(
    context: ContextDefinition,
    source: DataSource,
    observer: ApolloServerPlugin<ResolverContext>,
    onTold: () => void,
    settings: Settings,
  ): DynamicModule {
    const work = {
      module: WorkModule,
      global: true,
      providers: [
        { provide: Work, useValue: new Work(context.name, source, onTold) },
        { provide: Settings, useValue: settings },
      ],
      exports: [Work, Settings],
    };
    return {
      module: ServiceModule,
      imports: [work, subgraph(context.folder, ctxOf, observer), context.module],
      providers: [DateTimeScalar, LocalDateScalar, JsonScalar],
    };
  }
}

@Module({})
class WorkModule {}
