/** The portal's own configuration: Angular's compiler, a page of jsdom, no zone. `npm run -s jest -- -c libs/portal/jest.config.js`. */
export default {
  rootDir: '../..',
  testEnvironment: '<rootDir>/libs/portal/jest/environment.cjs',
  runtime: '<rootDir>/libs/portal/jest/runtime.cjs',
  testTimeout: 60_000,
  roots: ['<rootDir>/apps/portal', '<rootDir>/libs/portal'],
  testMatch: ['**/*.spec.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  setupFilesAfterEnv: ['<rootDir>/libs/portal/jest/setup.ts'],
  transform: {},
};
