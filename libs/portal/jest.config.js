import presets from 'jest-preset-angular/presets/index.js';

/** The portal's own configuration: Angular's compiler, jsdom, no zone. `npm run -s jest -- -c libs/portal/jest.config.js`. */
export default {
  ...presets.createEsmPreset({ tsconfig: '<rootDir>/libs/portal/tsconfig.spec.json' }),
  rootDir: '../..',
  testTimeout: 60_000,
  roots: ['<rootDir>/apps/portal', '<rootDir>/libs/portal'],
  testMatch: ['**/*.spec.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  setupFilesAfterEnv: ['<rootDir>/libs/portal/jest/setup.ts'],
  moduleNameMapper: {
    '^@careway/portal-ui/(.*)$': '<rootDir>/libs/portal/ui/src/$1/index.ts',
    '^@careway/portal-graph/(.*)$': '<rootDir>/libs/portal/graph/src/$1/index.ts',
    '^@careway/portal-(.*)$': '<rootDir>/libs/portal/$1/src/index.ts',
    '^@careway/clinical$': '<rootDir>/libs/clinical/src/index.ts',
    '^@careway/clinical/(.*)$': '<rootDir>/libs/clinical/src/$1/index.ts',
    '\\.svg$': '<rootDir>/libs/portal/jest/asset.ts',
  },
};
