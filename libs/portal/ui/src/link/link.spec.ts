import { expect, test } from '@jest/globals';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Link } from './link.ts';

@Component({
  selector: 'cw-links',
  imports: [Link],
  template: `<a cwLink="/member/plan" [queryParams]="{ topic: 'A B' }">plan</a>
    <a [cwLink]="[]" [queryParams]="{ lens: 'age', stage: null }" queryParamsHandling="merge">lens</a>
    <a [cwLink]="['/table', 'x/y']" queryParamsHandling="preserve">table</a>`,
})
class Links {}

async function open(address: string) {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Links }])] });
  const harness = await RouterTestingHarness.create(address);
  const links = [...(harness.routeNativeElement?.parentElement?.querySelectorAll('a') ?? [])];
  const hrefs = (): (string | null)[] => {
    TestBed.tick();
    return links.map((link) => link.getAttribute('href'));
  };
  return { links, hrefs, router: TestBed.inject(Router) };
}

/** False when the portal took it. */
const press = (link: HTMLElement | undefined, how: MouseEventInit = {}): boolean =>
  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how })) ?? false;

test('a link has a real address; a filter keeps the others, and a value with a slash stays one value', async () => {
  const { hrefs } = await open('/home?stage=3&who=me');
  expect(hrefs()).toEqual(['/member/plan?topic=A%20B', '/home?who=me&lens=age', '/table/x%2Fy?stage=3&who=me']);
});

test('a press goes there in place, and the filters follow the address', async () => {
  const { hrefs, links, router } = await open('/home?who=me');
  expect(press(links[1])).toBe(false);
  await new Promise((resolve) => setTimeout(resolve));
  expect(router.url).toBe('/home?who=me&lens=age');
  expect(hrefs()[2]).toBe('/table/x%2Fy?who=me&lens=age');
});

test('with a key held, or another button, it is the browser that opens it', async () => {
  const { links, router } = await open('/home');
  links[0]?.addEventListener('click', (event) => setTimeout(() => event.preventDefault()));
  for (const how of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])
    expect(press(links[0], how)).toBe(true);
  expect(router.url).toBe('/home');
});
