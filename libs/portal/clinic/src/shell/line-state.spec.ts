import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LiveUpdates, type LiveState } from '@careway/portal-graph';
import { I18n, uiWords } from '@careway/portal-ui/i18n';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { LineState } from './line-state.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

async function shown() {
  const state = signal<LiveState>('live');
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), { provide: LiveUpdates, useValue: { state } }],
  });
  const i18n = TestBed.inject(I18n);
  await i18n.addScope('ui', uiWords);
  await i18n.use('en');
  const fixture = TestBed.createComponent(LineState);
  const after = async (next: LiveState, ms: number): Promise<string> => {
    state.set(next);
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(ms);
    TestBed.tick();
    return (fixture.nativeElement as HTMLElement).textContent.trim();
  };
  await after('live', 0);
  return after;
}

test('a stream that is set up anew with each chart is worth no word', async () => {
  const after = await shown();
  expect([await after('reconnecting', 1_000), await after('up-to-date', 0), await after('live', 5_000)]).toEqual(['', '', '']);
});

test('a line that stays away is told, and then that nothing is missing', async () => {
  const after = await shown();
  expect(await after('reconnecting', 2_500)).not.toBe('');
  expect(await after('up-to-date', 0)).toBe('Up to date. Nothing is missing.');
  expect(await after('live', 0)).toBe('');
});
