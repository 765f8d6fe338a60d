import { Component, inject, input } from '@angular/core';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Tag } from '@careway/portal-ui/tag';
import type { ForYou } from './for-you.ts';

/** Articles by their names, each with one sentence; what was read says so, and what has a video says how long it is. */
@Component({
  selector: 'cw-article-list',
  imports: [Icon, Link, Tag, TPipe],
  template: `<ul class="card flush list">
    @for (one of of(); track one.link.article) {
      <li>
        <div class="grow">
          <h3>
            <a [cwLink]="'/member/library/' + one.link.article">{{ one.link.title }}</a>
          </h3>
          <p class="small soft">{{ one.link.summary }}</p>
          @if (one.teaches.length) {
            <p class="small">{{ 'member.library.in-plan' | t: { what: listed(one.teaches) } }}</p>
          }
          @if (one.link.videoSeconds || read().has(one.link.article)) {
            <p class="small row tight">
              @if (one.link.videoSeconds; as seconds) {
                <cw-tag icon="video">{{ 'member.library.video' | t: { count: round(seconds) } }}</cw-tag>
              }
              @if (read().has(one.link.article)) {
                <cw-tag tone="good" icon="check">{{ 'member.library.was-read' | t }}</cw-tag>
              }
            </p>
          }
        </div>
        <span class="go"><cw-icon name="chev" /></span>
      </li>
    }
  </ul>`,
})
export class ArticleList {
  private readonly i18n = inject(I18n);
  readonly of = input.required<readonly ForYou[]>();
  readonly read = input.required<ReadonlySet<string>>();

  protected readonly round = Math.round;
  protected readonly listed = (what: readonly string[]): string => new Intl.ListFormat(this.i18n.locale()).format(what);
}
