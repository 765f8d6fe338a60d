import type { ContextDefinition } from '@careway/service';
import { Module } from '@nestjs/common';
import { experienceMigration } from './experience/experience.migration.ts';
import { experienceProjection } from './experience/experience.projection.ts';
import { ExperienceResolver } from './experience/experience.resolver.ts';
import { ExperienceService } from './experience/experience.service.ts';
import { funnelMigration } from './funnel/funnel.migration.ts';
import { funnelProjection } from './funnel/funnel.projection.ts';
import { FunnelCellResolver, FunnelResolver } from './funnel/funnel.resolver.ts';
import { FunnelService } from './funnel/funnel.service.ts';
import { learningMigration } from './learning/learning.migration.ts';
import { learningProjection } from './learning/learning.projection.ts';
import { LearningResolver } from './learning/learning.resolver.ts';
import { LearningService } from './learning/learning.service.ts';
import { readingMigration } from './reading/reading.migration.ts';
import { readingProjection } from './reading/reading.projection.ts';
import { ReadingResolver } from './reading/reading.resolver.ts';
import { ReadingService } from './reading/reading.service.ts';

/** The population in numbers, never one person. */
@Module({
  providers: [
    FunnelService,
    FunnelResolver,
    FunnelCellResolver,
    ReadingService,
    ReadingResolver,
    ExperienceService,
    ExperienceResolver,
    LearningService,
    LearningResolver,
  ],
})
export class EngagementModule {}

export const engagementContext: ContextDefinition = {
  name: 'engagement',
  module: EngagementModule,
  entities: [],
  migrations: [funnelMigration, readingMigration, experienceMigration, learningMigration],
  folder: new URL('.', import.meta.url),
  projections: [funnelProjection, readingProjection, experienceProjection, learningProjection],
};
