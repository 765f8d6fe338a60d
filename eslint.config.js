import angular from 'angular-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { angularCode, angularTemplates } from './libs/workspace/src/eslint/angular.js';
import { everywhere, scripts } from './libs/workspace/src/eslint/everywhere.js';
import { quiet, typescript } from './libs/workspace/src/eslint/typescript.js';

const PORTAL = ['apps/portal/src/**/*.ts', 'libs/portal/**/*.ts'];

// TypeScript of the servers is linted by oxlint alone, and so is what looks at types: .oxlintrc.jsonc.
export default defineConfig(
  globalIgnores(['**/dist/', '**/generated/', '**/coverage/', '.nx/', '.angular/', '.careway/', '.kafka/', 'libs/workspace/templates/']),
  everywhere,
  { files: ['**/*.{js,mjs}'], ...scripts },
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
  { files: ['libs/portal/**/*.ts'], ignores: ['**/*.spec.ts', '**/test/**/*.ts', '**/bin/**'], ...quiet },
);
