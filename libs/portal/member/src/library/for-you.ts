import type { ArticleLinkFieldsFragment, MemberLibraryQuery } from '../generated/graph.ts';

/** An article that belongs to the record, with what a plan says is in it. */
export interface ForYou {
  readonly link: ArticleLinkFieldsFragment;
  readonly teaches: readonly string[];
}

/** What a plan in force asks to read comes first, then what is about a condition that is there. Each article stands once. */
export function forYou({ articles, conditions, plans }: MemberLibraryQuery): readonly ForYou[] {
  const listed = (plans?.plans ?? []).filter(({ status }) => status === 'ACTIVE').flatMap(({ readingList }) => readingList);
  const about = (conditions?.conditions ?? [])
    .filter(({ active, verificationStatus }) => active && verificationStatus === 'confirmed')
    .flatMap((condition) => condition.articles);
  const names = [...new Set([...listed, ...about].map(({ article }) => article))];
  return names.flatMap((name) => {
    const link = articles.find(({ article }) => article === name);
    return link ? [{ link, teaches: listed.filter(({ article }) => article === name).map(({ title }) => title) }] : [];
  });
}

/** The library by topic, in the order in which the topics first stand in it. */
export const byTopic = (articles: readonly ArticleLinkFieldsFragment[]) =>
  [...Map.groupBy(articles, ({ topic }) => topic)].map(([topic, links]) => ({ topic, key: topic.toLowerCase(), links }));
