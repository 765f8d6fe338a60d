import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Chips } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Tag } from '@careway/portal-ui/tag';
import {
  MemberArticleDocument,
  MemberArticleReceiptsDocument,
  MemberMarkArticleReadDocument,
  MemberRateArticleDocument,
  type ReadingLevel,
} from '../generated/graph.ts';
import { graphLanguage } from '../intake/language.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { ArticleVideo } from './article-video.ts';
import { Reached } from './reached.ts';

/** An article at the level that the reader wants, where it comes from, how its review stands, and whether it was useful. */
@Component({
  selector: 'cw-member-article',
  imports: [Answer, ArticleVideo, Button, Icon, Link, Reached, Chips, Tag, TPipe, WhenPipe],
  templateUrl: './article.page.html',
})
export class ArticlePage {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  private readonly record = inject(OpenRecord);
  /** The name of the article. */
  readonly name = input.required<string>();
  /** The education item of a plan that led here. */
  readonly section = input<string>();

  protected readonly level = signal<string>('PLAIN');
  protected readonly levels = computed(() =>
    ['PLAIN', 'MORE'].map((value) => ({ value, label: this.i18n.t(`member.article.level.${value.toLowerCase()}`) })),
  );
  protected readonly page = query(MemberArticleDocument, () => ({
    article: this.name(),
    language: graphLanguage(this.i18n.language()),
    level: this.level() as ReadingLevel,
  }));
  private readonly receipts = query(MemberArticleReceiptsDocument, this.record.variables);
  protected readonly article = computed(() => this.page.data()?.article ?? undefined);
  private readonly told = signal<{ readonly readAt: string; readonly useful: boolean | null } | undefined>(undefined);
  /** What stands of this version; what was said just now before what was asked when the page opened. */
  private readonly receipt = computed(
    () =>
      this.told() ??
      this.receipts
        .data()
        ?.mine?.articlesRead.find(({ article, version }) => article === this.article()?.article && version === this.article()?.version),
  );
  protected readonly rated = computed(() => this.receipt()?.useful ?? null);
  protected readonly readAt = computed(() => this.receipt()?.readAt);
  protected readonly busy = signal<boolean | undefined>(undefined);
  protected readonly failed = signal(false);

  constructor() {
    let shown = false;
    effect(() => {
      const key = this.section();
      if (!key || shown || !this.article()) return;
      shown = true;
      untracked(() => setTimeout(() => document.getElementById(key)?.scrollIntoView()));
    });
  }

  protected readonly hostOf = (url: string): string => new URL(url).host;
  protected readonly reviewer = (by: string): string => this.i18n.t(`member.article.by.${by.toLowerCase()}`);

  /** The end came on screen, or its film was watched: either is reading, and the second of them says nothing more. That it could not be told is no matter to the reader: it is told when the article is read again. */
  protected async reached(): Promise<void> {
    const memberId = this.record.memberId();
    if (memberId === undefined || this.readAt() !== undefined) return;
    try {
      const { markArticleRead: said } = await this.mutate(MemberMarkArticleReadDocument, { memberId, ...this.what() });
      if (said.__typename === 'ArticleRead') this.told.set(said);
    } catch {
      // Said above.
    }
  }

  protected async rate(useful: boolean): Promise<void> {
    const memberId = this.record.memberId();
    if (memberId === undefined || this.busy() !== undefined) return;
    this.busy.set(useful);
    this.failed.set(false);
    try {
      const { rateArticle: said } = await this.mutate(MemberRateArticleDocument, { memberId, ...this.what(), useful });
      if (said.__typename === 'ArticleRead') this.told.set(said);
      else this.failed.set(true);
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(undefined);
    }
  }

  private readonly what = () => ({ article: this.name(), level: this.level() as ReadingLevel });
}
