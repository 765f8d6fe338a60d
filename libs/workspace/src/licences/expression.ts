/** Licences that the OSI has approved, or that give up all rights, and the reason for each that is no everyday sight. */
export const OPEN: Readonly<Record<string, string>> = {
  MIT: '',
  'Apache-2.0': '',
  'BSD-2-Clause': '',
  'BSD-3-Clause': '',
  ISC: '',
  '0BSD': 'BSD without the duty to name the author; OSI-approved',
  'MIT-0': 'MIT without the duty to name the author; OSI-approved',
  'LGPL-3.0-or-later': 'libvips, a shared library of its own beside sharp, loaded unchanged; OSI-approved',
  'MPL-2.0': 'copyleft per file, and we change none of their files (axe-core, lightningcss); OSI-approved',
  'BlueOak-1.0.0': 'permissive, in plain words (glob, minimatch); OSI-approved',
  'OFL-1.1': 'fonts, shipped unchanged under their own names; OSI-approved',
  'Python-2.0': 'argparse, ported from Python; OSI-approved',
  'PSF-2.0': 'the same argparse in a later version; OSI-approved',
  'Unicode-DFS-2016': 'plural rules of the languages, from Unicode CLDR (make-plural); OSI-approved',
  PostgreSQL: 'the database itself; OSI-approved',
  Unlicense: 'public domain; OSI-approved',
  'CC0-1.0': 'public domain; stands beside MIT as a choice in the packages that offer it',
};

/** What is no software licence, allowed for exactly these packages, which carry data. */
export const DATA: Readonly<Record<string, { readonly licence: string; readonly why: string }>> = {
  'caniuse-lite': { licence: 'CC-BY-4.0', why: 'a table of browser features, read by the build only' },
};

const unwrap = (text: string) => (text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text);

/** Whether an SPDX expression is open: one side of OR is enough, AND needs both. Anything that it can't read is not open. */
export function isOpen(expression: string): boolean {
  const text = unwrap(expression.trim());
  if (/[()]/.test(text)) return false;
  return text.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => Object.hasOwn(OPEN, licence.trim())));
}
