import { afterEach, expect, test } from '@jest/globals';
import { headingFrom } from './parts.ts';

afterEach(() => document.body.replaceChildren());

function chart(): Element {
  document.body.innerHTML = `<main><div><section><h2>Results</h2><a href="#r">HbA1c</a></section><p>no part</p>
    <section><h2>Problems</h2></section><section><h2>Notes</h2></section></div></main>`;
  return document.querySelector('main > div')!;
}
const said = (...from: Parameters<typeof headingFrom>) => headingFrom(...from)?.textContent;

test('from inside a part the next one is after it, and before the first and behind the last there is none', () => {
  const parts = chart();
  const [results, problems, notes] = [...parts.querySelectorAll('section')];
  expect(said(parts, results!.querySelector('a'), 1)).toBe('Problems');
  expect(said(parts, problems!, 1)).toBe('Notes');
  expect(said(parts, notes!, 1)).toBe('Notes');
  expect(said(parts, problems!, -1)).toBe('Results');
  expect(said(parts, results!, -1)).toBe('Results');
});

test('from elsewhere on the page it begins at the first part, or at the last', () => {
  const parts = chart();
  expect([said(parts, null, 1), said(parts, document.body, -1)]).toEqual(['Results', 'Notes']);
  parts.replaceChildren();
  expect(said(parts, null, 1)).toBeUndefined();
});
