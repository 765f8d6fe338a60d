import type { ReadingLevel } from '@careway/contracts';
import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a person has read an article, in one version; shown to that person alone. */
@Entity({ name: 'article_read' })
export class ArticleRead implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** UUIDv5 of (member, person, article, version): one each. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'person_id', type: 'uuid' }) readonly personId: string;
  @Column({ name: 'article_id', type: 'text' }) readonly articleId: string;
  @Column({ name: 'article_version', type: 'int' }) readonly articleVersion: number;
  @Column({ type: 'text' }) readonly level: ReadingLevel;
  @Column({ name: 'read_at', type: 'timestamptz' }) readonly readAt: Date;
  @Column({ type: 'boolean', nullable: true }) useful: boolean | null;

  static of(receipt: Pick<ArticleRead, 'memberId' | 'id' | 'personId' | 'articleId' | 'articleVersion' | 'level' | 'readAt'>): ArticleRead {
    return Object.assign(new ArticleRead(), receipt, { useful: null });
  }

  /** Answers whether that is news. */
  rate(useful: boolean): boolean {
    const isNews = this.useful !== useful;
    this.useful = useful;
    return isNews;
  }
}
