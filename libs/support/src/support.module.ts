import type { ContextDefinition } from '@careway/service';
import { Module } from '@nestjs/common';
import { Draft } from './messaging/draft.entity.ts';
import { Message } from './messaging/message.entity.ts';
import { messagingMigration, messagingPanels } from './messaging/messaging.migration.ts';
import { Thread } from './messaging/thread.entity.ts';
import { ThreadQueries } from './messaging/thread.queries.ts';
import { MemberThreadsResolver, MessageResolver, ThreadResolver } from './messaging/thread.resolver.ts';
import { ThreadService } from './messaging/thread.service.ts';

/** Online support; `messaging` is its first part. */
@Module({ providers: [ThreadQueries, ThreadService, ThreadResolver, MessageResolver, MemberThreadsResolver] })
export class SupportModule {}

export const supportContext: ContextDefinition = {
  name: 'support',
  module: SupportModule,
  entities: [Thread, Message, Draft],
  migrations: [messagingMigration, messagingPanels],
  folder: new URL('.', import.meta.url),
  projections: [],
};
