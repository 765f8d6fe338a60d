import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { checkMessages } from './messages.mjs';
import { templatesIn } from './templates.mjs';
import { literalsIn } from './template-literals.mjs';

export const LANGUAGES = ['he', 'ar', 'en', 'ru'];

/**
 * Reads every source below the folders. A library's words lie in `i18n/`; their scope is the library's name, or the name of the
 * folder that holds them. A key is used when it, or a beginning of it that ends in a dot, stands as a literal in some source.
 */
export function checkWords(folders) {
  const files = folders.flatMap((folder) => filesBelow(folder).map((path) => ({ path, shown: relative(dirname(folder), path) })));
  const scopes = new Map();
  for (const { path } of files.filter(({ path }) => path.endsWith('/i18n/en.json'))) scopes.set(scopeOf(path), dirname(path));
  const sources = files
    .filter(({ path }) => /\.(ts|html)$/.test(path) && !/\.spec\.ts$|\/generated\//.test(path))
    .map((file) => ({ ...file, text: withoutComments(readFileSync(file.path, 'utf8')) }));
  const faults = sources.flatMap(({ path, shown, text }) => templatesIn(path, text).flatMap((template) => literalsIn(template, shown)));
  const used = usedKeys(sources, [...scopes.keys()]);
  let keys = 0;
  for (const [scope, folder] of scopes) {
    const words = Object.fromEntries(LANGUAGES.map((language) => [language, readWords(join(folder, `${language}.json`), faults)]));
    faults.push(...checkMessages(scope, words));
    const known = Object.keys(words.en).map((key) => `${scope}.${key}`);
    keys += known.length;
    const asked = [...used.entries()].filter(([key]) => key.startsWith(`${scope}.`));
    for (const [key, where] of asked)
      if (key.endsWith('.') ? !known.some((one) => one.startsWith(key)) : !known.includes(key))
        faults.push(`${where}: no word for “${key}”`);
    for (const key of known)
      if (!asked.some(([one]) => one === key || (one.endsWith('.') && key.startsWith(one))))
        faults.push(`${scope}: “${key}” is used nowhere`);
  }
  return { faults, scopes: scopes.size, keys };
}

/** `libs/portal/member/src/i18n` is member, `apps/portal/src/i18n` is portal, `.../design/i18n` is design. */
const scopeOf = (path) => basename(dirname(dirname(path)).replace(/\/src$/, ''));

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

function readWords(path, faults) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    faults.push(`${path}: ${error.message}`);
    return {};
  }
}

function usedKeys(sources, scopes) {
  const used = new Map();
  // With `path` and `import` literals out of the way: a key has a scope, a dot and no slash.
  const pattern = new RegExp(`['"\`]((?:${scopes.join('|')})\\.[a-z0-9.-]*)(?=['"\`]|\\$\\{)`, 'g');
  for (const { text, shown } of sources) for (const [, key] of text.matchAll(pattern)) if (!used.has(key)) used.set(key, shown);
  return used;
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(node_modules|dist)\//.test(path));
}
