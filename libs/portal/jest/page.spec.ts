/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { enter, openPage, sweep } from './page.cjs';

test('what a spec did to its page is not there for the next one, and behind the last there is no page', () => {
  const page = openPage();
  const leave = enter(page);
  document.body.innerHTML = '<p>words</p>';
  document.documentElement.lang = 'ar';
  document.cookie = 'careway-language=ar; Path=/';
  localStorage.setItem('draft', 'words');
  history.pushState(null, '', '/member?of=noa');
  let heard = 0;
  addEventListener('beforeunload', () => heard++);
  document.addEventListener('click', () => heard++, { capture: true });
  const happen = (): number => (dispatchEvent(new Event('beforeunload')), document.body.click(), heard);
  expect([window === globalThis, happen()]).toEqual([true, 2]);

  sweep(page);
  expect([document.body.innerHTML, document.documentElement.lang, document.cookie, localStorage.length, location.href, happen()]).toEqual([
    '',
    '',
    '',
    0,
    'http://localhost/',
    2,
  ]);
  leave();
  expect([typeof document, typeof window, typeof localStorage, navigator.userAgent]).toEqual([
    ...['undefined', 'undefined', 'undefined'],
    expect.stringContaining('Node'),
  ]);
});
