import { parseMessage } from '../src/i18n/message-parser.ts';

const LETTERS = { he: /[\u05d0-\u05ea]/, ar: /[\u0621-\u064a]/, ru: /[\u0400-\u04ff]/ };
const RTL = new Set(['he', 'ar']);
/** `1–10` shows as `10–1` in a right-to-left line, `162/101` as `101/162`, `18+` as `+18`. */
const TURNED = /(?<!\u2066[^\u2069]*)\d+(?:\s?[–/]\s?\d|\+)/;
/** Names that are the same in every language. */
const NAMES = /\b(Careway|CSV|PDF|HbA1c|LDL|eGFR|FHIR|LOINC)\b/g;
const CATEGORIES = Object.fromEntries(
  ['he', 'ar', 'en', 'ru'].map((language) => [language, new Intl.PluralRules(language).resolvedOptions().pluralCategories]),
);

/** What is wrong with a scope's words: keys that differ, syntax, arguments, plural forms, and text that was never translated. */
export function checkMessages(scope, words) {
  const faults = [];
  const all = new Set(Object.values(words).flatMap(Object.keys));
  for (const key of all) {
    const english = words.en[key];
    for (const [language, messages] of Object.entries(words)) {
      const at = `${scope}/${language}.json: “${key}”`;
      const message = messages[key];
      if (typeof message !== 'string' || message.trim() === '') {
        faults.push(`${at} is missing`);
        continue;
      }
      try {
        const parts = parseMessage(message);
        faults.push(...pluralFaults(parts, language).map((fault) => `${at} ${fault}`));
        const own = argumentsOf(parts);
        const theirs = english === undefined ? own : argumentsOf(parseMessage(english));
        if (own !== theirs) faults.push(`${at} takes ${own || 'nothing'}, English takes ${theirs || 'nothing'}`);
      } catch (error) {
        faults.push(`${at} ${error.message}`);
        continue;
      }
      if (RTL.has(language) && TURNED.test(message))
        faults.push(`${at} has a range or a sign that turns round: put it between U+2066 and U+2069`);
      const letters = LETTERS[language];
      if (letters && /[a-z]{2}/i.test(plain(english ?? '')) && !letters.test(message)) faults.push(`${at} is not translated`);
    }
  }
  return faults;
}

/** The message without its placeholders and without names. */
const plain = (message) =>
  message
    .replace(/\{\w+\}/g, '')
    .replace(NAMES, '')
    .replace(/<\/?b>/g, '');

function walk(parts, visit) {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    visit(part);
    if (part.cases) for (const inner of part.cases.values()) walk(inner, visit);
  }
}

function argumentsOf(parts) {
  const names = new Set();
  walk(parts, (part) => part.name && names.add(part.name));
  return [...names].sort().join(', ');
}

function pluralFaults(parts, language) {
  const faults = [];
  walk(parts, (part) => {
    if (part.kind !== 'plural') return;
    const missing = CATEGORIES[language].filter((category) => !part.cases.has(category));
    if (missing.length) faults.push(`has no plural form for ${missing.join(', ')}`);
  });
  return faults;
}
