import { type Ctx, require } from '@careway/access';
import { type Article, articleOf } from '@careway/clinical/article';
import { articleRated, articleRead, isUuid, type ReadingLevel, uuidv5 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { again } from '../messaging/thread.service.ts';
import { ArticleRead } from './article-read.entity.ts';
import { articleReadNode } from './library.nodes.ts';

export interface Reading {
  readonly memberId: string;
  readonly article: string;
  readonly level: ReadingLevel;
}
/** Enough for a library of some hundred articles in all their versions. */
const MOST = 500;

/** What a person has read of the library, and whether it was useful. */
@Injectable()
export class LibraryService {
  constructor(private readonly work: Work) {}

  /** Twice is once: a second tab, or an answer that was lost, changes nothing. */
  read(ctx: Ctx, reading: Reading) {
    return this.change(ctx, reading, async (tx, article) => {
      const { receipt, isNew } = await receiptOf(tx, ctx, reading, article);
      return isNew ? tx.save(receipt) : receipt;
    });
  }

  /** The last word counts, as with everything that only its writer sees. */
  rate(ctx: Ctx, { useful, ...reading }: Reading & { readonly useful: boolean }) {
    return this.change(ctx, reading, async (tx, article) => {
      const { receipt } = await receiptOf(tx, ctx, reading, article);
      if (!receipt.rate(useful)) return receipt;
      tx.emit(articleRated, { ...stepOf(receipt, article, ctx), useful });
      return tx.save(receipt);
    });
  }

  /** The reader's own, the latest first. */
  async ofReader(ctx: Ctx, memberId: string) {
    const receipts = await this.work.read(ctx, 'article.receipt', memberId, (tx) => tx.find(ArticleRead, memberId));
    return receipts
      .toSorted((a, b) => +b.readAt - +a.readAt)
      .slice(0, MOST)
      .map(articleReadNode);
  }

  private change(ctx: Ctx, { memberId, article: id }: Reading, does: (tx: Tx, article: Article) => Promise<ArticleRead>) {
    if (!isUuid(memberId)) throw new NotFoundError();
    return again(() =>
      this.work.run(ctx, async (tx) => {
        await tx.open(memberId);
        require(ctx, 'article.receipt', memberId);
        const article = articleOf(id);
        if (!article) throw new NotFoundError();
        return articleReadNode(await does(tx, article));
      }),
    );
  }
}

const stepOf = ({ memberId, id, personId }: ArticleRead, { id: article, version, sensitivity }: Article, { now }: Ctx) => ({
  ...{ memberId, receiptId: id, by: personId, article, version, sensitivity, occurredAt: now.toISOString() },
});

/** The one that stands; else a new one, told and still to be saved. */
async function receiptOf(tx: Tx, ctx: Ctx, { memberId, level }: Reading, article: Article) {
  const { personId } = ctx.principal;
  const id = uuidv5('article-read', memberId, personId, article.id, String(article.version));
  const [known] = await tx.find(ArticleRead, memberId, { id });
  if (known) return { receipt: known, isNew: false };
  const of = { memberId, id, personId, articleId: article.id, articleVersion: article.version, level, readAt: ctx.now };
  const receipt = ArticleRead.of(of);
  tx.emit(articleRead, { ...stepOf(receipt, article, ctx), level });
  return { receipt, isNew: true };
}
