import { expect, test } from '@jest/globals';
import { EditedMeanwhileError } from '@careway/store';
import { FormDraft } from './form-draft.entity.ts';
import { contentFrom } from './form-draft.rules.ts';

const [member, writer] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];
const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 1, 8, minute));

test('one writer has one draft of a form about one member', () => {
  const id = (form: Lowercase<string>, author = writer) => FormDraft.first(member, author, form, at(0)).id;
  expect(id('task')).toBe(id('task'));
  expect(id('task')).not.toBe(id('test'));
  expect(id('task')).not.toBe(id('task', member));
});

test('who saw an older draft changes nothing, and is told which one stands and since when', () => {
  const draft = FormDraft.first(member, writer, 'task', at(0));
  draft.write(0, '{"text":"Walk"}', at(1));
  draft.version = 1;
  const refused = (act: () => void): unknown => {
    try {
      return act();
    } catch (error) {
      return error;
    }
  };
  for (const act of [() => draft.write(0, '{}', at(2)), () => draft.discard(0, at(2))]) {
    const error = refused(act);
    expect(error).toBeInstanceOf(EditedMeanwhileError);
    expect(error).toMatchObject({ currentVersion: 1, editedAt: at(1) });
  }
  expect(draft.content).toBe('{"text":"Walk"}');
});

test('a draft that was sent or given up holds no words', () => {
  const draft = FormDraft.first(member, writer, 'task', at(0));
  draft.write(0, '{"text":"Walk"}', at(1));
  draft.discard(0, at(2));
  expect(draft.content).toBeNull();
});

test('what is no form, or longer than any, is refused', () => {
  expect(contentFrom('{"text":"שלום"}')).toBe('{"text":"שלום"}');
  for (const text of ['', '{', `"${'x'.repeat(20_000)}"`, '"\u0000"', '"\ud800"'])
    expect(() => contentFrom(text)).toThrow(/Nothing was changed/);
});
