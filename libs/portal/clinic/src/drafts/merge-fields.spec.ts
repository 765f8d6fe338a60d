import { afterEach, expect, test } from '@jest/globals';
import { open, settle, textOf } from '../../test/stage.ts';
import { mergeFields } from './merge.ts';
import { type FieldWords, MergeFields } from './merge-fields.ts';

afterEach(() => document.body.replaceChildren());

const words: FieldWords = { prefix: 'goal', name: (field) => field, shown: (_, value) => value, takesOther: () => false };
const against = (theirs: string) => mergeFields(['target'], { target: '7' }, { target: '6.5' }, { target: theirs });

test('of three who change one field the last is asked again, by the value that she has not seen', async () => {
  const fixture = await open(MergeFields, { merges: against('6.8'), words, theirsBy: 'Rania Khoury' });
  const settled: unknown[] = [];
  fixture.componentInstance.settled.subscribe((values) => settled.push(values));
  const choose = async (nth: number) => {
    document.querySelectorAll<HTMLInputElement>('input[type=radio]')[nth]!.click();
    await settle(fixture);
  };
  await choose(0);
  expect(settled.at(-1)).toEqual({ target: '6.5' });
  // The third one saves: nobody has chosen between this value and one's own.
  fixture.componentRef.setInput('merges', against('7.5'));
  fixture.componentRef.setInput('theirsBy', 'Adi Gordon');
  await settle(fixture);
  expect(settled.at(-1)).toBeUndefined();
  expect(document.querySelectorAll('input[type=radio]:checked')).toHaveLength(0);
  expect(textOf(fixture)).toContain('7.5');
  await choose(1);
  expect(settled.at(-1)).toEqual({ target: '7.5' });
});
