import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, expect, test } from '@jest/globals';
import { show } from '../../../jest/show.ts';
import { LastFocus } from './last-focus.ts';
import { TakeFocus } from './take-focus.ts';

afterEach(() => document.body.replaceChildren());

@Component({
  selector: 'cw-slot',
  template: `@if (true) {
    <form><ng-content /></form>
  }`,
})
class Slot {}

@Component({
  selector: 'cw-forms',
  imports: [Slot, TakeFocus],
  template: `<div id="around" tabindex="-1">
    @if (!open()) {
      <button type="button" id="opener">Change</button>
    }
    @if (open()) {
      <cw-slot><input cwTakeFocus id="field" /></cw-slot>
    }
  </div>`,
})
class Forms {
  readonly open = input(false);
}

const focused = (): string | undefined => document.activeElement?.id;
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

async function opened() {
  const fixture = await show(Forms);
  TestBed.inject(LastFocus);
  document.getElementById('opener')!.focus();
  fixture.componentRef.setInput('open', true);
  await fixture.whenStable();
  await soon();
  return fixture;
}

test('a field in the slot of another component takes the focus too', async () => {
  await opened();
  expect(focused()).toBe('field');
});

test('when its form goes, the focus is where it came from, though that button was drawn anew', async () => {
  const fixture = await opened();
  fixture.componentRef.setInput('open', false);
  await fixture.whenStable();
  await soon();
  expect(focused()).toBe('opener');
});

test('who has gone on meanwhile is left alone', async () => {
  const fixture = await opened();
  document.getElementById('around')!.focus();
  fixture.componentRef.setInput('open', false);
  await fixture.whenStable();
  await soon();
  expect(focused()).toBe('around');
});
