import { afterEach, expect, test } from '@jest/globals';
import { EnvironmentInjector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { styles } from './styles.ts';

const links = (): HTMLLinkElement[] => [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
afterEach(() => links().forEach((link) => link.remove()));

/** Asks the guard; tells whether the page may be drawn yet. */
function ask(area: string): { answer: Promise<unknown>; state: () => string } {
  let state = 'waits';
  const answer = runInInjectionContext(TestBed.inject(EnvironmentInjector), () => styles(area)({}, [], {} as never) as Promise<unknown>);
  answer.then(
    () => (state = 'draws'),
    () => (state = 'fails'),
  );
  return { answer, state: () => state };
}

test('no page of the area is drawn before its sheet is applied', async () => {
  const asked = ask('clinic');
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked.state()).toBe('waits');
  expect(links().map((link) => link.getAttribute('href'))).toEqual(['clinic.css']);
  links()[0]!.dispatchEvent(new Event('load'));
  expect(await asked.answer).toBe(true);
});

test('whoever comes back finds it there', async () => {
  const first = ask('clinic');
  const second = ask('clinic');
  expect(links()).toHaveLength(1);
  links()[0]!.dispatchEvent(new Event('load'));
  await Promise.all([first.answer, second.answer]);
  await ask('clinic').answer;
  expect(links()).toHaveLength(1);
});

test('a sheet that did not come over a bad connection is asked for again the next time', async () => {
  const failed = ask('clinic');
  links()[0]!.dispatchEvent(new Event('error'));
  await expect(failed.answer).rejects.toThrow('clinic.css');
  expect(links()).toEqual([]);
  const again = ask('clinic');
  links()[0]!.dispatchEvent(new Event('load'));
  expect(await again.answer).toBe(true);
});
