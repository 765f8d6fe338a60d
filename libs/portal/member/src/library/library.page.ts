import { Component, computed, inject, signal } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { SectionHead } from '@careway/portal-ui/card';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { type ArticleLinkFieldsFragment, MemberFindArticlesDocument, MemberLibraryDocument } from '../generated/graph.ts';
import { graphLanguage } from '../intake/language.ts';
import { followRecord } from '../live/follow-record.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { ArticleList } from './article-list.ts';
import { FeedList } from './feed-list.ts';
import { byTopic, type ForYou, forYou } from './for-you.ts';

const plain = (link: ArticleLinkFieldsFragment): ForYou => ({ link, teaches: [] });

/** The library: looked for by a word, what belongs to the record first, then all of it by topic. */
@Component({
  selector: 'cw-member-library',
  imports: [Answer, ArticleList, Button, EmptyState, FeedList, Icon, Link, SectionHead, TPipe],
  template: `<div class="page-h stack">
      <h1 class="display">{{ 'member.library.window' | t }}</h1>
      <p class="soft">{{ 'member.library.lead' | t }}</p>
      <form class="row nw tight library-find" role="search" (submit)="find($event, box.value)">
        <input
          #box
          class="input"
          type="search"
          autocomplete="off"
          [attr.aria-label]="'member.library.search' | t"
          [placeholder]="'member.library.search' | t"
          (input)="cleared(box.value)"
        />
        <button cwButton="second" type="submit">
          <cw-icon name="search" /><span class="vh">{{ 'member.library.search' | t }}</span>
        </button>
      </form>
    </div>
    @if (search()) {
      <section class="sec" aria-labelledby="found">
        <cw-section-head
          headingId="found"
          [title]="'member.library.for' | t: { text: search() }"
          [count]="found.data() ? ('member.library.found' | t: { count: hits().length }) : undefined"
        />
        <cw-answer [of]="found" />
        @if (found.data()) {
          @if (hits().length) {
            <cw-article-list [of]="hits()" [read]="read()" />
          } @else {
            <cw-empty-state class="card" [text]="'member.library.none' | t">
              <a cwButton="second" cwLink="/member/messages/new">{{ 'member.team.write' | t }}</a>
            </cw-empty-state>
          }
        }
      </section>
    } @else {
      <cw-answer [of]="page" />
      @if (page.data()) {
        <section class="sec" aria-labelledby="for-you">
          <cw-section-head headingId="for-you" [title]="record.titled('member.library.for-you.')" />
          @if (own().length) {
            <cw-article-list [of]="own()" [read]="read()" />
          } @else {
            <cw-empty-state class="card" [text]="'member.library.for-you-empty' | t" />
          }
        </section>
        @for (group of topics(); track group.topic) {
          <section class="sec" [attr.aria-labelledby]="'topic-' + group.key">
            <cw-section-head [headingId]="'topic-' + group.key" [title]="'member.library.topic.' + group.key | t" />
            <cw-article-list [of]="group.all" [read]="read()" />
          </section>
        }
        <cw-feed-list />
      }
    }`,
})
export class LibraryPage {
  private readonly i18n = inject(I18n);
  protected readonly record = inject(OpenRecord);
  protected readonly search = signal('');
  private readonly language = computed(() => graphLanguage(this.i18n.language()));
  protected readonly page = query(
    MemberLibraryDocument,
    () => {
      const variables = this.record.variables();
      return variables && { ...variables, language: this.language() };
    },
    { same: (before, now) => before.memberId === now.memberId },
  );
  protected readonly found = query(MemberFindArticlesDocument, () =>
    this.search() ? { language: this.language(), search: this.search() } : undefined,
  );
  protected readonly own = computed(() => {
    const data = this.page.data();
    return data ? forYou(data) : [];
  });
  protected readonly topics = computed(() =>
    byTopic(this.page.data()?.articles ?? []).map((group) => ({ ...group, all: group.links.map(plain) })),
  );
  protected readonly hits = computed(() => (this.found.data()?.articles ?? []).map(plain));
  protected readonly read = computed(() => new Set((this.page.data()?.mine?.articlesRead ?? []).map(({ article }) => article)));

  constructor() {
    followRecord(['timeline', 'plan'], () => this.page.reload());
  }

  protected find(event: Event, text: string): void {
    event.preventDefault();
    this.search.set(text.trim());
  }

  protected cleared(text: string): void {
    if (text === '') this.search.set('');
  }
}
