import { diagnosisContext } from '@careway/diagnosis';
import { engagementContext } from '@careway/engagement';
import { journeyContext } from '@careway/journey';
import { registryContext } from '@careway/registry';
import type { ContextDefinition } from '@careway/service';
import { supportContext } from '@careway/support';
import { treatmentContext } from '@careway/treatment';

/** Every context, the registry first: the others copy its relations. */
export const contexts: readonly ContextDefinition[] = [
  registryContext,
  diagnosisContext,
  treatmentContext,
  supportContext,
  journeyContext,
  engagementContext,
];

/** What single contexts ask the environment for, by variable. */
export const SETTINGS: readonly string[] = contexts.flatMap(({ environment = {} }) => Object.keys(environment));
