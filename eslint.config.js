import angular from 'angular-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { angularCode, angularTemplates, pages } from './libs/workspace/src/eslint/angular.js';
import { everywhere, scripts } from './libs/workspace/src/eslint/everywhere.js';
import { quiet, specs, typescript } from './libs/workspace/src/eslint/typescript.js';

const SERVER = ['apps/*/{src,test}/**/*.ts', 'libs/*/{src,test}/**/*.ts'];
const PORTAL = ['apps/portal/src/**/*.ts', 'libs/portal/**/*.ts'];
const SPECS = ['**/*.spec.ts', '**/test/**/*.ts', 'libs/testing/**/*.ts', 'apps/portal-e2e/**/*.ts'];
const TALKERS = ['libs/workspace/**/*.ts', 'apps/bench/**/*.ts'];
const typed = (project) => ({ parserOptions: { project, tsconfigRootDir: import.meta.dirname } });

export default defineConfig(
  globalIgnores(['**/dist/', '**/generated/', '**/coverage/', '.nx/', '.angular/', '.careway/', '.kafka/', 'libs/workspace/templates/']),
  everywhere,
  { files: ['**/*.{js,mjs}'], ...scripts },
  {
    files: SERVER,
    ignores: PORTAL,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: typed('tsconfig.json'),
    ...typescript,
  },
  {
    files: PORTAL,
    extends: [tseslint.configs.strictTypeChecked, angular.configs.tsRecommended],
    languageOptions: typed('libs/portal/tsconfig.spec.json'),
    processor: angular.processInlineTemplates,
    rules: { ...typescript.rules, ...angularCode.rules },
  },
  { files: ['apps/portal/src/**/*.ts', 'libs/portal/*/src/**/*.ts'], ignores: SPECS, ...pages },
  {
    files: ['**/*.html'],
    ignores: ['**/index.html', 'docs/**'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    ...angularTemplates,
  },
  { files: ['libs/**/*.ts'], ignores: [...SPECS, ...TALKERS, '**/bin/**'], ...quiet },
  { files: SPECS, ...specs },
);
