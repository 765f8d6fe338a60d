import type { ContextDefinition } from '@careway/service';
import { Module } from '@nestjs/common';
import { Draft } from './messaging/draft.entity.ts';
import { HandlingService } from './messaging/handling.service.ts';
import { handlingMigration } from './messaging/handling.migration.ts';
import { InboxQueries } from './messaging/inbox.queries.ts';
import { InboxResolver } from './messaging/inbox.resolver.ts';
import { Message } from './messaging/message.entity.ts';
import { messagingMigration, messagingPanels } from './messaging/messaging.migration.ts';
import { ThreadNote } from './messaging/note.entity.ts';
import { ReplyClock } from './messaging/reply-clock.ts';
import { Thread } from './messaging/thread.entity.ts';
import { ThreadQueries } from './messaging/thread.queries.ts';
import { MemberThreadsResolver, MessageResolver, ThreadResolver } from './messaging/thread.resolver.ts';
import { ThreadService } from './messaging/thread.service.ts';

/** Online support; `messaging` is its first part. */
@Module({
  providers: [
    ThreadQueries,
    ThreadService,
    ThreadResolver,
    MessageResolver,
    MemberThreadsResolver,
    InboxQueries,
    HandlingService,
    InboxResolver,
    ReplyClock,
  ],
})
export class SupportModule {}

export const supportContext: ContextDefinition = {
  name: 'support',
  module: SupportModule,
  entities: [Thread, Message, Draft, ThreadNote],
  migrations: [messagingMigration, messagingPanels, handlingMigration],
  folder: new URL('.', import.meta.url),
  projections: [],
};
