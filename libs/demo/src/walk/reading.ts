import { articlesAbout } from '@careway/clinical/article';
import type { Chart } from '../chart/chart.ts';
import { asMember, expectOne, type WalkClient } from './client.ts';
import { crowd } from './crowd.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
}
const ADULT = 18;
const WIDTH = 4;

/** Members read what the library has about what they have, each as oneself; most say whether it was useful. Twice is once. */
export async function readArticles(client: WalkClient, charts: readonly Chart[]): Promise<void> {
  const readers = charts.filter(({ age, ends }) => age >= ADULT && ends === 0);
  const readings = readers.flatMap((chart) => {
    const about = chart.diagnosis.conditions.flatMap(({ code }) => code.codings.flatMap((coding) => articlesAbout(coding)));
    return [...new Set(about)].map(({ id }) => ({ chart, article: id }));
  });
  await crowd([...readings.entries()], WIDTH, async ([n, { chart, article }]) => {
    const asked = { service: 'support', as: asMember(chart.person.key), about: chart.memberId };
    const of = { memberId: chart.memberId, article };
    if (n % 4 === 3) {
      const query = `mutation DemoWalk($memberId: ID!, $article: String!) {
        markArticleRead(memberId: $memberId, article: $article, level: PLAIN) { __typename ... on DomainError { message } } }`;
      return expectOne(await client.ask<Answer>({ ...asked, query, variables: of }), ['ArticleRead']);
    }
    const query = `mutation DemoWalk($memberId: ID!, $article: String!, $useful: Boolean!) {
      rateArticle(memberId: $memberId, article: $article, level: PLAIN, useful: $useful) { __typename ... on DomainError { message } } }`;
    return expectOne(await client.ask<Answer>({ ...asked, query, variables: { ...of, useful: n % 8 !== 5 } }), ['ArticleRead']);
  });
}
