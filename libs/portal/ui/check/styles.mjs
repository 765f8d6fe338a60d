#!/usr/bin/env node
// Fails the build when a style names a side of the screen, a colour of its own, or a token that does not exist.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stylelint from 'stylelint';
import config from './stylelint.config.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const { results, errored } = await stylelint.lint({
  files: [join(root, 'apps/portal/src/**/*.css'), join(root, 'libs/portal/*/src/**/*.css')],
  config,
});
for (const { source, warnings } of results)
  for (const { line, severity, text } of warnings) if (severity === 'error') console.error(`${source}:${line} ${text}`);
console.log(`${results.length} style sheets: ${errored ? 'see above' : 'logical, tokens only'}.`);
process.exitCode = errored ? 1 : 0;
