import { expect, test } from '@jest/globals';
import { NO_EXCEPTIONS } from './exceptions.ts';
import { inspect, tell } from './house.ts';
import { buildHouse, manifestOf } from './small-house.ts';

async function findingsIn(planted: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const house = buildHouse(planted);
  try {
    return Object.entries(await inspect(house.root, NO_EXCEPTIONS)).flatMap(([rule, findings]) =>
      tell(findings).map((line) => `${rule}: ${line}`),
    );
  } finally {
    house.remove();
  }
}

test('the small house is sound', async () => {
  expect(await findingsIn({})).toEqual([]);
});

const RESOLVER = 'libs/treatment/src/plan/plan.resolver.ts';
const SERVICE = 'libs/treatment/src/plan/plan.service.ts';
/** Written in pieces, since nobody may write it. */
const OFF = ['oxlint', 'disable'].join('-');
const imports = (specifier: string) => `import '${specifier}';\n`;

/** What is planted, where, with which text, and what must be said about it. */
const PLANTED: readonly (readonly [string, string, string, RegExp])[] = [
  ['a context imports another', SERVICE, imports('@careway/registry'), /a context may not depend on a context/],
  [
    'a context imports the type of another',
    SERVICE,
    `import type { RegistryModule } from '@careway/registry';\nexport type R = RegistryModule;\n`,
    /a context may not depend on a context/,
  ],
  [
    'a context loads another late',
    SERVICE,
    `export const late = () => import('@careway/registry');\n`,
    /a context may not depend on a context/,
  ],
  ['a context re-exports another', SERVICE, `export * from '@careway/registry';\n`, /a context may not depend on a context/],
  ['a context reaches into another by a path', SERVICE, imports('../../../registry/src/registry.module.ts'), /leaves the project/],
  ['a context goes through a back door', SERVICE, imports('@careway/store/src/index.ts'), /is no export of @careway\/store/],
  ['a context uses what it does not declare', SERVICE, imports('@careway/clinical'), /missing in the dependencies/],
  ['a context uses test parts outside its tests', SERVICE, imports('@careway/testing'), /may not depend on a testing/],
  ['a context imports kafkajs', SERVICE, imports('kafkajs'), /libs\/bus\/src\/kafka only/],
  ['a context imports the graph server', SERVICE, imports('@apollo/server'), /not the server of the graph/],
  ['a context imports fastify', SERVICE, imports('fastify'), /know no HTTP server/],
  ['a context imports express', SERVICE, imports('express'), /know no HTTP server/],
  ['a context imports pg', SERVICE, imports('pg'), /unit of work/],
  [
    'a context asks another over the network',
    SERVICE,
    `export const ask = () => fetch('http://127.0.0.1:1/graphql');\n`,
    /uses fetch; contexts ask nobody/,
  ],
  ['a context asks by a global', SERVICE, `export const ask = () => globalThis.fetch('http://127.0.0.1:1');\n`, /uses fetch;/],
  [
    'a context opens a connection',
    SERVICE,
    `import http from 'node:http';\nexport const ask = () => http.get('http://127.0.0.1:1');\n`,
    /uses node:http;/,
  ],
  [
    'a context loads a package past the rules',
    SERVICE,
    `import { createRequire } from 'node:module';\nexport const pg: unknown = createRequire(import.meta.url)('pg');\n`,
    /uses node:module;/,
  ],
  ['a context reads the environment', SERVICE, `export const x = process.env['X'];\n`, /uses process\.env;/],
  ['contracts import one of us', 'libs/contracts/src/late.ts', imports('@careway/store'), /a contract may not depend on a platform/],
  ['contracts import Nest', 'libs/contracts/src/late.ts', imports('@nestjs/common'), /stay out of contracts/],
  [
    'clinical knowledge imports a contract',
    'libs/clinical/src/late.ts',
    imports('@careway/contracts'),
    /a clinical may not depend on a contract/,
  ],
  ['code for anywhere imports Node', 'libs/clinical/src/late.ts', imports('node:fs'), /code for any may not import node:fs/],
  ['the portal imports Node', 'libs/portal/ui/src/late.ts', imports('fs'), /code for browser may not import fs/],
  [
    'a portal area imports a context',
    'libs/portal/member/src/late.ts',
    imports('@careway/treatment'),
    /a portal-area may not depend on a context/,
  ],
  [
    'a portal area imports the contracts',
    'libs/portal/member/src/late.ts',
    imports('@careway/contracts'),
    /a portal-area may not depend on a contract/,
  ],
  [
    'the ui imports an area',
    'libs/portal/ui/src/late.ts',
    imports('@careway/portal-member'),
    /a portal-ui may not depend on a portal-area/,
  ],
  ['a platform imports a context', 'libs/store/src/late.ts', imports('@careway/treatment'), /a platform may not depend on a context/],
  ['a server imports Angular', SERVICE, imports('@angular/core'), /Angular stays in the portal/],
  ['an enum', 'libs/store/src/late.ts', `export enum Stage {\n  Draft,\n}\n`, /a union of strings/],
  ['a linter is switched off', 'libs/store/src/late.ts', `/* ${OFF} */\nexport {};\n`, /may not switch a linter off/],
  ['the Elastic-2.0 gateway in the product', 'libs/store/src/late.ts', imports('@apollo/gateway'), /Elastic-2.0/],
  ['two files need each other', 'libs/store/src/pool.ts', `export * from './index.ts';\n`, /pool\.ts -> /],
  ['a project without tags', 'libs/late/package.json', '{ "name": "@careway/late" }', /exactly one layer/],
  ['a layer that nobody wrote down', 'libs/late/package.json', manifestOf('late', '*', 'node'), /exactly one layer/],
  ['a file outside all projects', 'libs/stray/src/a.ts', imports('zod'), /no package.json above this file/],
  [
    'a context shows its service',
    'libs/treatment/src/index.ts',
    `export { TreatmentModule } from './treatment.module.ts';\nexport { activate } from './plan/plan.service.ts';\n`,
    /exports activate/,
  ],
  ['a context shows everything', 'libs/treatment/src/index.ts', `export * from './treatment.module.ts';\n`, /exports export \*/],
  ['a context shows code of its door', 'libs/treatment/src/index.ts', 'export const answer = 42;\n', /exports "export const answer/],
  ['a context without a door', 'libs/late/package.json', manifestOf('late', 'context', 'node'), /has one door/],
  ['a long main.ts', 'apps/treatment/src/main.ts', '// a line\n'.repeat(26), /26 lines; an app's main.ts/],
  ['logic in an app', 'apps/treatment/src/rules.ts', 'export const rule = 1;\n', /logic goes into a lib/],
  ['an unguarded query', RESOLVER, `@Resolver()\nexport class R {\n  @Query() plan() {}\n}\n`, /R.plan carries neither/],
  ['an unguarded field', RESOLVER, `@Resolver()\nexport class R {\n  @ResolveField('goals') goals() {}\n}\n`, /R.goals carries neither/],
  ['an unguarded reference', RESOLVER, `@Resolver()\nexport class R {\n  @ResolveReference() byId() {}\n}\n`, /R.byId carries neither/],
  [
    'a public query without a reason',
    RESOLVER,
    `@Resolver()\nexport class R {\n  @Query() @Public() plan() {}\n}\n`,
    /R.plan is @Public, but/,
  ],
  ['an untold entity without a reason', SERVICE, `@Entity()\n@WorkingState()\nexport class Draft {}\n`, /Draft is @WorkingState, but/],
  [
    'a resolver far from a schema',
    'libs/treatment/src/goal/goal.resolver.ts',
    `@Resolver('Goal')\nexport class GoalResolver {}\n`,
    /without a .graphql file/,
  ],
  [
    'an entity that is a GraphQL type',
    'libs/treatment/src/plan/plan.entity.ts',
    `@Entity()\n@ObjectType()\nexport class Plan {}\n`,
    /Plan is an entity and a GraphQL type/,
  ],
  [
    'a fact of another context is told',
    SERVICE,
    `import { memberEnrolled as m } from '@careway/contracts';\nexport const f = (tx: any) => tx.emit(m, {});\n`,
    /emits m, a fact of registry/,
  ],
  [
    'a fact that no contract defines is told',
    SERVICE,
    `const m = {};\nexport const f = (tx: any) => tx.emit(m, {});\n`,
    /emits m, which is no event imported/,
  ],
  [
    'a fact in the file of another context',
    'libs/contracts/src/registry.ts',
    `import { defineEvent } from './event.ts';\nexport const planRevised = defineEvent('treatment.plan-revised.v1', {});\n`,
    /planRevised belongs into the file of treatment/,
  ],
  ['a file of 401 lines', 'libs/store/src/long.ts', '// a line\n'.repeat(401), /401 lines; split it/],
  [
    'a cheap spec that starts PostgreSQL',
    'libs/treatment/src/plan/plan.spec.ts',
    `import { testPostgres } from '@careway/testing';\ntestPostgres();\n`,
    /uses testPostgres: name it \*\.int\.spec\.ts/,
  ],
  [
    'an integration spec that starts a browser',
    'libs/treatment/src/plan/plan.int.spec.ts',
    imports('playwright-core'),
    /name it \*\.e2e\.spec\.ts/,
  ],
];

test.each(PLANTED)('%s: found', async (_what, path, text, said) => {
  const findings = await findingsIn({ [path]: text });
  expect(findings.join('\n')).toMatch(said);
});

test('a reason that nothing needs any more: found', async () => {
  const house = buildHouse();
  const rules = await inspect(house.root, { ...NO_EXCEPTIONS, open: { 'R.gone': 'told nothing' } });
  house.remove();
  expect(tell(Object.values(rules).flat())).toEqual([expect.stringMatching(/R.gone is no longer @Public/)]);
});
