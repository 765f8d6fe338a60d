#!/usr/bin/env node
// Fails the build when a word is missing, unused, untranslated or written into a template.
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkWords } from './check-words.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const { faults, scopes, keys } = checkWords([join(root, 'apps/portal/src'), join(root, 'libs/portal')]);
for (const fault of faults) console.error(fault);
console.log(`${keys} keys in ${scopes} scopes and four languages: ${faults.length === 0 ? 'complete' : `${faults.length} faults`}.`);
process.exitCode = faults.length === 0 ? 0 : 1;
