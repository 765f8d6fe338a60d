import { afterEach, expect, test } from '@jest/globals';
import { KeptDraft } from './kept-draft.ts';
import { uuidv7 } from './uuid.ts';

afterEach(() => sessionStorage.clear());

test('a text survives the page, and only for its writer, record and thread', () => {
  new KeptDraft('noa', 'ruth', 't1').keep('half a thought');
  expect(new KeptDraft('noa', 'ruth', 't1').text).toBe('half a thought');
  for (const other of [new KeptDraft('yoav', 'ruth', 't1'), new KeptDraft('noa', 'noa', 't1'), new KeptDraft('noa', 'ruth', 't2')])
    expect(other.text).toBe('');
});

test('the same text is sent again under the same id, another text under another one', () => {
  const draft = new KeptDraft('noa', 'noa', 't1');
  const first = draft.idFor('Hello');
  expect(new KeptDraft('noa', 'noa', 't1').idFor('Hello')).toBe(first);
  draft.keep('Hello again');
  expect(draft.idFor('Hello')).toBe(first);
  expect(draft.idFor('Hello again')).not.toBe(first);
  draft.clear();
  expect(draft.idFor('Hello')).not.toBe(first);
});

test('what somebody else wrote into the storage breaks nothing', () => {
  sessionStorage.setItem('careway.draft.noa.noa.t1', '{');
  expect(new KeptDraft('noa', 'noa', 't1').text).toBe('');
});

test('an id is a UUIDv7 with its time in front, so that ids sort as they were made', () => {
  const [a, b] = [uuidv7(1_795_336_111_955), uuidv7(1_795_336_111_956)];
  expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(a.replaceAll('-', '').slice(0, 12), 16)).toBe(1_795_336_111_955);
  expect(a < b).toBe(true);
});
