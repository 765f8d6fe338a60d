/**
 * One configuration for every server-side project. Siblings are resolved to their sources (the `source` condition in each
 * package.json), so no build stands before a test. The suffix is the price of a test:
 * `*.spec.ts` no I/O, `*.int.spec.ts` PostgreSQL and the bus, `*.e2e.spec.ts` through the gateway.
 */
export default {
  testEnvironment: 'node',
  runtime: '<rootDir>/libs/workspace/jest/runtime.cjs',
  roots: ['<rootDir>/apps', '<rootDir>/libs'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/apps/portal/', '<rootDir>/libs/portal/'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: {},
  testTimeout: 60_000,
};
