import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const project = (name: string, layer: string, runtime: string, dependencies: readonly string[] = []) =>
  JSON.stringify({
    name: `@careway/${name}`,
    exports: { '.': {} },
    dependencies: Object.fromEntries(dependencies.map((dependency) => [`@careway/${dependency}`, '*'])),
    nx: { tags: [`layer:${layer}`, `runtime:${runtime}`] },
  });

const RESOLVER = `import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@careway/access';
@Resolver('Plan')
export class PlanResolver {
  @Query()
  @Allow('plan.read')
  plan() {}
}
`;
const SERVICE = `import { planActivated } from '@careway/contracts';
import type { Tx } from '@careway/store';
export const activate = (tx: Tx) => tx.emit(planActivated, { planId: '1' });
`;

/** A sound workspace in small: every rule holds in it, so that each planted violation stands alone. */
const SMALL_HOUSE: Readonly<Record<string, string>> = {
  'libs/contracts/package.json': project('contracts', 'contract', 'node'),
  'libs/contracts/src/index.ts': `export * from './treatment.ts';\nexport * from './registry.ts';\n`,
  'libs/contracts/src/event.ts': `export const defineEvent = (type: string, definition: object) => ({ type, ...definition });\n`,
  'libs/contracts/src/treatment.ts': `import { defineEvent } from './event.ts';\nexport const planActivated = defineEvent('treatment.plan-activated.v1', {});\n`,
  'libs/contracts/src/registry.ts': `import { defineEvent } from './event.ts';\nexport const memberEnrolled = defineEvent('registry.member-enrolled.v1', {});\n`,
  'libs/clinical/package.json': project('clinical', 'clinical', 'any'),
  'libs/clinical/src/index.ts': `export const mmol = 1;\n`,
  'libs/store/package.json': project('store', 'platform', 'node', ['contracts']),
  'libs/store/src/index.ts': `export * from './pool.ts';\nexport interface Tx { emit(definition: object, data: object): void }\n`,
  'libs/store/src/pool.ts': `import pg from 'pg';\nexport const pool = pg;\n`,
  'libs/access/package.json': project('access', 'platform', 'node', ['contracts']),
  'libs/access/src/index.ts': `export const Allow = (action: string) => (): void => void action;\n`,
  'libs/testing/package.json': project('testing', 'testing', 'node', ['store']),
  'libs/testing/src/index.ts': `export const testPostgres = () => ({});\n`,
  'libs/registry/package.json': project('registry', 'context', 'node', ['contracts']),
  'libs/registry/src/index.ts': `export { RegistryModule } from './registry.module.ts';\n`,
  'libs/registry/src/registry.module.ts': `export class RegistryModule {}\n`,
  'libs/treatment/package.json': project('treatment', 'context', 'node', ['access', 'contracts', 'store']),
  'libs/treatment/src/index.ts': `export { TreatmentModule } from './treatment.module.ts';\nexport { treatmentContext } from './treatment.module.ts';\n`,
  'libs/treatment/src/treatment.module.ts': `export class TreatmentModule {}\nexport const treatmentContext = {};\n`,
  'libs/treatment/src/plan/plan.graphql': `type Plan { id: ID! }\n`,
  'libs/treatment/src/plan/plan.resolver.ts': RESOLVER,
  'libs/treatment/src/plan/plan.service.ts': SERVICE,
  'libs/treatment/src/plan/plan.int.spec.ts': `import { testPostgres } from '@careway/testing';\ntestPostgres();\n`,
  'libs/portal/ui/package.json': project('portal-ui', 'portal-ui', 'browser'),
  'libs/portal/ui/src/index.ts': `export const button = 1;\n`,
  'libs/portal/member/package.json': project('portal-member', 'portal-area', 'browser', ['portal-ui']),
  'libs/portal/member/src/index.ts': `export { button as routes } from '@careway/portal-ui';\n`,
  'apps/treatment/package.json': project('treatment-app', 'app', 'node', ['treatment']),
  'apps/treatment/src/main.ts': `import { treatmentContext } from '@careway/treatment';\nvoid treatmentContext;\n`,
};

export interface House {
  readonly root: string;
  remove(): void;
}

/** Writes the small house into a temporary folder, with some files replaced or added. */
export function buildHouse(planted: Readonly<Record<string, string>> = {}): House {
  const root = mkdtempSync(join(tmpdir(), 'careway-house-'));
  for (const [path, text] of Object.entries({ ...SMALL_HOUSE, ...planted })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** The manifest of a planted project. */
export const manifestOf = project;
