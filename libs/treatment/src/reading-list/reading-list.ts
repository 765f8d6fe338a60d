import type { Language } from '@careway/clinical';
import { articleTeaching } from '@careway/clinical/article';
import { pathwayOf } from '@careway/clinical/pathway';

/** The education items of a pathway, in the version that a plan was made from, with the articles that teach them; none without a pathway. */
export function readingList(pathwayId: string | null, version: number | null, language: Language) {
  const pathway = pathwayId === null ? undefined : pathwayOf(pathwayId, version ?? undefined);
  return (pathway?.education ?? []).flatMap(({ id, title }) => {
    const article = articleTeaching(pathway!.id, id);
    return article ? [{ key: id, title: title[language], article: article.id }] : [];
  });
}
