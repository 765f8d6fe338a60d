import angular from 'angular-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { angularCode, angularTemplates } from './libs/workspace/src/eslint/angular.js';
import { everywhere, scripts } from './libs/workspace/src/eslint/everywhere.js';
import { quiet, typescript } from './libs/workspace/src/eslint/typescript.js';

const SERVER = ['apps/*/{src,test}/**/*.ts', 'libs/*/{src,test}/**/*.ts'];
const PORTAL = ['apps/portal/src/**/*.ts', 'libs/portal/**/*.ts'];
const SPECS = ['**/*.spec.ts', '**/test/**/*.ts', 'libs/testing/**/*.ts', 'apps/portal-e2e/**/*.ts'];
const TALKERS = ['libs/workspace/**/*.ts', 'apps/bench/**/*.ts'];

// The rules that look at types are in .oxlintrc.jsonc.
export default defineConfig(
  globalIgnores(['**/dist/', '**/generated/', '**/coverage/', '.nx/', '.angular/', '.careway/', '.kafka/', 'libs/workspace/templates/']),
  everywhere,
  { files: ['**/*.{js,mjs}'], ...scripts },
  {
    files: SERVER,
    ignores: PORTAL,
    extends: [tseslint.configs.strict],
    // As tsconfig.json has it: the types of a decorated class are values.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    ...typescript,
  },
  {
    files: PORTAL,
    extends: [tseslint.configs.strict, angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: { ...typescript.rules, ...angularCode.rules },
  },
  {
    files: ['**/*.html'],
    ignores: ['**/index.html', 'docs/**'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    ...angularTemplates,
  },
  { files: ['libs/**/*.ts'], ignores: [...SPECS, ...TALKERS, '**/bin/**'], ...quiet },
);
