import { TestBed } from '@angular/core/testing';
import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, type Reply, settle, textOf } from '../../test/stage.ts';
import { ArticlePage } from './article.page.ts';
import { byTopic, forYou } from './for-you.ts';
import { LibraryPage } from './library.page.ts';
import { ReadingList } from './reading-list.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const link = (article: string, topic: string) => ({ article, topic, title: `About ${article}`, summary: `One line on ${article}.` });
const articles = [link('sugar-one', 'SUGAR'), link('heart-one', 'HEART'), link('sugar-two', 'SUGAR')];
const item = (key: string, article: string) => ({ key, article, title: `How ${key} goes` });
const library = {
  articles,
  conditions: {
    id: 'noa',
    conditions: [
      { id: 'a', active: true, verificationStatus: 'confirmed', articles: [{ article: 'sugar-two' }] },
      { id: 'b', active: false, verificationStatus: 'confirmed', articles: [{ article: 'sugar-one' }] },
    ],
  },
  plans: {
    id: 'noa',
    plans: [
      { id: 'p', status: 'ACTIVE', readingList: [item('salt', 'heart-one'), item('cuff', 'heart-one')] },
      { id: 'o', status: 'COMPLETED', readingList: [item('over', 'sugar-one')] },
    ],
  },
  mine: { id: 'noa', articlesRead: [{ article: 'heart-one' }] },
};
const text = {
  ...{ article: 'heart-one', version: 2, title: 'About heart-one', summary: 'One line.', writtenOn: '2026-11-30', review: null },
  sections: [
    {
      key: 'salt',
      heading: 'Salt',
      blocks: [
        { text: 'There is salt.', items: [] },
        { text: null, items: ['Bread', 'Cheese'] },
      ],
    },
  ],
  sources: [{ title: 'WHO: Salt', year: 2023, url: 'https://www.who.int/salt' }],
};
function serve(replies: Record<string, unknown>) {
  const line = network(({ name }): Reply => (replies[name] === 'offline' ? 'offline' : { data: replies[name] ?? {} }));
  restore = line.restore;
  return line;
}
const press = (name: string): void =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === name)!.click();

test('what a plan asks to read comes first, then what is about a condition that is there; what is over asks for nothing', () => {
  expect(forYou(library as never).map(({ link: { article }, teaches }) => [article, ...teaches])).toEqual([
    ['heart-one', 'How salt goes', 'How cuff goes'],
    ['sugar-two'],
  ]);
  expect(forYou({ ...library, conditions: null, plans: null } as never)).toEqual([]);
  expect(byTopic(articles as never).map(({ key, links }) => [key, links.length])).toEqual([
    ['sugar', 2],
    ['heart', 1],
  ]);
});

test('the library shows what is for one, all by topic, and what was read; the page is without faults', async () => {
  serve({ MemberLibrary: library });
  const fixture = await open(LibraryPage);
  const words = textOf(fixture);
  for (const part of ['For you', 'In the plan: How salt goes and How cuff goes', 'Sugar and weight', 'Heart and blood vessels', 'Read'])
    expect(words).toContain(part);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a word finds articles; where it finds none, one can ask the care team', async () => {
  const line = serve({ MemberLibrary: library, MemberFindArticles: { articles: [] } });
  const fixture = await open(LibraryPage);
  const box = document.querySelector('input')!;
  box.value = ' salt ';
  box.form!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle(fixture);
  expect(line.asked.find(({ name }) => name === 'MemberFindArticles')?.variables).toEqual({ language: 'EN', search: 'salt' });
  expect(textOf(fixture)).toContain('Nothing in the library fits');
  expect(document.querySelector('a[href="/member/messages/new"]')).not.toBeNull();
  box.value = '';
  box.dispatchEvent(new Event('input'));
  await settle(fixture);
  expect(textOf(fixture)).toContain('For you');
});

test('an article says where it comes from and that nobody has reviewed it; a vote is kept, and can be changed', async () => {
  const said = (useful: boolean) => ({
    __typename: 'ArticleRead',
    article: 'heart-one',
    version: 2,
    readAt: '2026-11-30T10:00:00Z',
    useful,
  });
  const replies: Record<string, unknown> = {
    ...{ MemberArticle: { article: text }, MemberArticleReceipts: { mine: { id: 'noa', articlesRead: [] } } },
    MemberRateArticle: { rateArticle: said(true) },
  };
  const line = serve(replies);
  const fixture = await open(ArticlePage, { name: 'heart-one' });
  const words = textOf(fixture);
  for (const part of ['There is salt.', 'Bread', 'www.who.int', 'No clinician has reviewed this text yet', 'Was this useful?'])
    expect(words).toContain(part);
  press('Yes');
  await settle(fixture);
  expect(document.querySelector('[aria-pressed="true"]:not(.chips *)')?.textContent).toContain('Yes');
  replies['MemberRateArticle'] = 'offline';
  press('No');
  await settle(fixture);
  expect(textOf(fixture)).toContain('That was not saved');
  expect(document.querySelector('[aria-pressed="true"]:not(.chips *)')?.textContent).toContain('Yes');
  press('Tell me more');
  await settle(fixture);
  expect(line.asked.filter(({ name }) => name === 'MemberArticle').map(({ variables }) => variables['level'])).toEqual(['PLAIN', 'MORE']);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a review is said with the profession and the day, and a receipt of an earlier version does not count as read', async () => {
  const mine = { id: 'noa', articlesRead: [{ article: 'heart-one', version: 1, readAt: '2026-11-01T10:00:00Z', useful: true }] };
  serve({ MemberArticle: { article: { ...text, review: { by: 'NURSE', on: '2026-12-02' } } }, MemberArticleReceipts: { mine } });
  const words = textOf(await open(ArticlePage, { name: 'heart-one' }));
  expect(words).toMatch(/Reviewed by a nurse on .*2026/);
  expect(document.querySelector('[aria-pressed="true"]:not(.chips *)')).toBeNull();
});

test('an article that does not exist is nothing here', async () => {
  serve({ MemberArticle: { article: null } });
  expect(textOf(await open(ArticlePage, { name: 'no-such' }))).toContain('Nothing here to show');
});

test('a plan lists what it asks to read, with links to the sections', async () => {
  serve({ MemberReadingList: { plans: library.plans } });
  const fixture = await open(ReadingList, { planId: 'p' });
  expect(textOf(fixture)).toContain('How salt goes');
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/member/library/heart-one?section=salt');
});

test('a plan that was written without a pathway leads to what the library has about its conditions, each article once', async () => {
  const condition = (id: string) => ({ id, articles: [{ article: 'sugar-one', title: 'About sugar-one' }] });
  const plans = [{ id: 'p', readingList: [], addresses: [condition('a'), condition('b'), null] }];
  serve({ MemberReadingList: { plans: { id: 'noa', plans } } });
  await open(ReadingList, { planId: 'p' });
  expect([...document.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual(['/member/library/sugar-one']);
});

test('what trusted sources told stands with where each link leads; where nobody is asked there is no such section', async () => {
  const entry = {
    title: 'Heat <b>wave</b>',
    summary: 'Drink.',
    link: 'https://health.example/heat',
    source: 'Ministry',
    publishedAt: null,
  };
  serve({ MemberLibrary: library, MemberFeedEntries: { feedEntries: [entry] } });
  const fixture = await open(LibraryPage);
  for (const part of ['From trusted sources', 'Heat <b>wave</b>', 'Ministry · health.example']) expect(textOf(fixture)).toContain(part);
  expect(document.querySelector('a[href="https://health.example/heat"]')?.getAttribute('rel')).toContain('noopener');
  expect(await faultsIn(document.body)).toEqual([]);
  restore();
  document.body.replaceChildren();
  TestBed.resetTestingModule();
  serve({ MemberLibrary: library, MemberFeedEntries: { feedEntries: [] } });
  expect(textOf(await open(LibraryPage))).not.toContain('From trusted sources');
});
