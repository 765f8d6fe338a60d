import { readFileSync } from 'node:fs';
import stylelint from 'stylelint';

const { createPlugin, utils } = stylelint;

/** Properties that name a side of the screen, and sizes that name an axis of it. */
const PHYSICAL =
  /^(?:(?:min-|max-)?(?:width|height)|top|bottom|left|right|(?:margin|padding|border)-(?:top|bottom|left|right)(?:-.*)?|border-(?:top|bottom)-(?:left|right)-radius|overflow-[xy]|scroll-(?:margin|padding)-(?:top|bottom|left|right))$/;
const SIDES = { 'text-align': /^(?:left|right)$/, float: /^(?:left|right)$/, clear: /^(?:left|right)$/ };
/** Four values go round the screen: the second and the fourth must be the same, or a side is meant. */
const FOUR_SIDES = /^(?:margin|padding|inset|border-(?:width|style|color))$/;
/** Scrolling sideways has no logical property in all browsers yet. */
const NO_LOGICAL_FORM = new Set(['overflow-x', 'overflow-y']);

const HEX = /#[0-9a-f]{3,8}\b/i;
const KNOWN = /var\((--[\w-]+)(?:,|\))/g;

function rule(name, messages, check) {
  const ruleName = `careway/${name}`;
  const apply = (on) => (root, result) => {
    if (!on) return;
    root.walkDecls((declaration) => {
      for (const message of check(declaration, root))
        utils.report({ ruleName, result, node: declaration, message: `${message} (${ruleName})` });
    });
  };
  apply.ruleName = ruleName;
  apply.messages = utils.ruleMessages(ruleName, messages);
  apply.meta = {};
  return createPlugin(ruleName, apply);
}

const logical = rule('logical', {}, ({ prop, value }) => {
  if (PHYSICAL.test(prop) && !NO_LOGICAL_FORM.has(prop)) return [`${prop} names a side of the screen: use inline and block`];
  if (SIDES[prop]?.test(value)) return [`${prop}: ${value} names a side of the screen: use start and end`];
  const values = value.split(/\s+(?![^(]*\))/);
  if (FOUR_SIDES.test(prop) && values.length === 4 && values[1] !== values[3])
    return [`${prop} with four values names sides of the screen`];
  return [];
});

/** Custom properties that a style sheet may use: the tokens', and those that it or a template sets itself. */
const tokens = rule('tokens', {}, (declaration, root) => {
  const file = root.source?.input.file ?? '';
  const isTokens = file.endsWith('/tokens.css');
  // The artwork of the public door keeps its colours in every theme; they stand as custom properties in its own file.
  const isArtwork = file.endsWith('/start.css') && declaration.prop.startsWith('--art');
  const faults = [];
  if (HEX.test(declaration.value) && !isTokens && !isArtwork) faults.push(`${declaration.value} is a colour of its own: use a token`);
  if (isTokens) return faults;
  for (const [, name] of declaration.value.matchAll(KNOWN))
    if (!tokenNames().has(name) && !SET_BY_TEMPLATES.has(name) && !setIn(root, name)) faults.push(`${name} is no token`);
  return faults;
});

/** Measures that components hand to their style sheet. */
const SET_BY_TEMPLATES = new Set([
  '--at',
  '--w',
  '--x',
  '--y',
  '--v',
  '--a',
  '--b',
  '--c',
  '--h',
  '--lo',
  '--hi',
  '--m',
  '--t',
  '--gap',
  '--jh',
  '--jt',
  '--f',
]);

let known;
function tokenNames() {
  const text = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
  known ??= new Set([...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  return known;
}

function setIn(root, name) {
  let found = false;
  root.walkDecls(name, () => {
    found = true;
  });
  return found;
}

export default [logical, tokens];
