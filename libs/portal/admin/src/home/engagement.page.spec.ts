import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { I18n, plainText, uiWords } from '@careway/portal-ui/i18n';
import { faultsIn } from '../../../jest/axe.ts';
import { STAGES } from '../funnel/stages.ts';
import { FunnelPicturesDocument, FunnelPlacesDocument } from '../generated/graph.ts';
import { TablePage } from '../table/table.page.ts';
import { adminWords } from '../words.ts';
import { EngagementPage } from './engagement.page.ts';

const CLINIC = 'c1e35768-2f54-507c-a79a-9ed91c554279';
const cells = (count: number | null) =>
  STAGES.map((stage) => ({ stage, members: count, journeys: count === null ? null : count * 2, hidden: count === null }));
const answerOf = (count: number | null) => {
  const rows = (key: string) => [{ key, cells: cells(null) }];
  return {
    funnel: {
      computedAt: '2026-11-22T07:50:03.783Z',
      stages: cells(count),
      districts: rows('Carmel Coast'),
      clinics: rows(CLINIC),
      ages: rows('75-plus'),
      sexes: rows('female'),
      rows: rows('Carmel Coast'),
    },
  };
};

/** The network's edge. */
const PLACES = {
  clinics: [
    {
      ...{ id: CLINIC, name: 'Neve Alon', names: [{ language: 'HE', name: 'נווה אלון' }] },
      ...{ district: 'Carmel Coast', districtNames: [{ language: 'HE', name: 'חוף הכרמל' }] },
    },
  ],
};
type Sent = { documentId?: string; query?: string; variables: object };
let sent: Sent[] = [];
let answer: () => object | undefined = () => answerOf(25);
const realFetch = globalThis.fetch;
const isPlaces = ({ documentId, query }: Sent): boolean => documentId === FunnelPlacesDocument.id || query === FunnelPlacesDocument.source;
const isPictures = ({ documentId, query }: Sent): boolean =>
  documentId === FunnelPicturesDocument.id || query === FunnelPicturesDocument.source;

beforeEach(() => {
  sent = [];
  answer = () => answerOf(25);
  globalThis.fetch = (_path, init = {}) => {
    const request = JSON.parse(init.body as string) as Sent;
    sent.push(request);
    const data = isPlaces(request) ? PLACES : answer();
    if (!data) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve({
      status: 200,
      ok: true,
      headers: new Map([['content-type', 'application/json']]),
      json: () => Promise.resolve({ data }),
    } as unknown as Response);
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
  document.body.replaceChildren();
});

async function open(address: string, language: 'en' | 'he' = 'en'): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'admin', component: EngagementPage },
        { path: 'admin/table/:by', component: TablePage },
      ]),
    ],
  });
  const i18n = TestBed.inject(I18n);
  await Promise.all([i18n.addScope('ui', uiWords), i18n.addScope('admin', adminWords)]);
  await i18n.use(language);
  const harness = await RouterTestingHarness.create(address);
  document.body.append(harness.fixture.nativeElement as Node);
  await arrive();
  return harness.fixture.nativeElement as HTMLElement;
}
/** Lets the answers of the network come in and be drawn. */
async function arrive(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  }
}
const text = (page: HTMLElement): string => plainText(page.textContent ?? '').replace(/\s+/g, ' ');

test('the title is a question, and every number says when it was computed and what it knows', async () => {
  const page = await open('/admin');
  expect(page.querySelector('h1')?.textContent).toMatch(/\?$/);
  expect(text(page)).toContain('Computed today');
  expect(text(page)).toContain('Facts up to 22/11, 09:50');
  expect(page.querySelectorAll('cw-definition').length).toBe(page.querySelectorAll('cw-csv-button').length);
  expect(await faultsIn(page)).toEqual([]);
});

test('small groups say “hidden” in every picture', async () => {
  const page = await open('/admin');
  for (const picture of ['cw-stage-matrix td', 'cw-group-bars .n', 'cw-data-table td'])
    for (const cell of page.querySelectorAll(picture)) expect(cell.textContent).toBe('hidden');
});

test('the filter of the address bar is the filter of the question, and a pill shows it', async () => {
  const page = await open(`/admin?clinic=${CLINIC}&sex=female`);
  const asked = sent.filter(isPictures).map(({ variables }) => variables);
  expect(asked).toEqual([{ district: null, clinic: CLINIC, ageBand: null, gender: 'FEMALE' }]);
  const pills = [...page.querySelectorAll('summary.on b')].map((pill) => pill.textContent);
  expect(pills).toEqual(['Neve Alon', 'Female']);
  expect(page.querySelector('cw-filter-pill a')?.getAttribute('href')).toBe('/admin?sex=female');
});

test('districts and clinics are called as the language of the page calls them', async () => {
  const page = await open(`/admin?district=Carmel+Coast&clinic=${CLINIC}`, 'he');
  const named = ['summary.on b', 'cw-stage-matrix tbody th', 'cw-data-table tbody th'].map((one) =>
    page.querySelector(one)?.textContent?.trim(),
  );
  expect(named).toEqual(['חוף הכרמל', 'חוף הכרמל', 'נווה אלון']);
  expect(text(page)).not.toMatch(/Carmel|Neve/);
});

test('nobody at any stage: the page says so and offers to take the filters away', async () => {
  answer = () => answerOf(0);
  const page = await open('/admin?sex=other');
  expect(text(page)).toContain('Nobody stands here');
  expect(page.querySelector('cw-empty-state a')?.getAttribute('href')).toBe('/admin');
});

test('without a connection the page says so and asks again on a press', async () => {
  answer = () => undefined;
  const page = await open('/admin');
  expect(text(page)).toContain('You are offline.');
  answer = () => answerOf(25);
  page.querySelector<HTMLButtonElement>('cw-answer-state button')?.click();
  TestBed.tick();
  await arrive();
  expect(page.querySelector('cw-funnel')).not.toBeNull();
});

test('the table has every stage, and a total that the service gave', async () => {
  const page = await open('/admin/table/district?count=journeys');
  const rows = [...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
  expect(rows.map(([name]) => name)).toEqual(['Carmel Coast', 'All together']);
  expect(rows[0]?.slice(1)).toEqual(STAGES.map(() => 'hidden'));
  expect(rows[1]?.slice(1)).toEqual(STAGES.map(() => '50'));
  expect(await faultsIn(page)).toEqual([]);
});
