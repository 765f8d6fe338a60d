import { expect, test } from '@jest/globals';
import { show } from '../../../jest/show.ts';
import { ShownFiles } from './shown-files.ts';

const PICTURE = { id: 'a/b', kind: 'PICTURE', alt: '<img src=x onerror=alert(1)> a rash', width: 400, height: 300 };
const LETTER = { id: 'c', kind: 'DOCUMENT', alt: 'A letter', text: 'Seen on 12/03/2025.\n<script>alert(1)</script>' };

test('a picture has what is to be seen on it as its alternative text, a document its words, and neither is taken for HTML', async () => {
  const { nativeElement } = await show(ShownFiles, { files: [PICTURE, LETTER] });
  const page = nativeElement as HTMLElement;
  const [image, ...others] = [...page.querySelectorAll('img')];
  expect(others).toEqual([]);
  expect([image?.getAttribute('alt'), image?.getAttribute('src')]).toEqual([PICTURE.alt, '/files/consult/a%2Fb']);
  expect(page.querySelector('.framed')?.textContent).toBe(LETTER.text);
  expect(page.querySelectorAll('script, input')).toHaveLength(0);
});

test('where its author is to look, each picture is asked for and no document', async () => {
  const fixture = await show(ShownFiles, { files: [PICTURE, LETTER], asks: true, at: 'case' });
  const page = fixture.nativeElement as HTMLElement;
  const [box, ...others] = [...page.querySelectorAll('input')];
  expect(others).toEqual([]);
  expect(page.querySelector('img')?.getAttribute('src')).toBe('/files/case/a%2Fb');
  box!.click();
  expect([...fixture.componentInstance.looked()]).toEqual(['a/b']);
  box!.click();
  expect([...fixture.componentInstance.looked()]).toEqual([]);
});
