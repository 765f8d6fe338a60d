import { Component, input } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';

/** One piece of news: what, from whom, why it matters, when. Lead (`cw-tile` or `cw-avatar`), `[heading]`, body, `[meta]`. */
@Component({
  selector: 'li[cwFeedRow]',
  imports: [TPipe],
  template: `<ng-content select="cw-tile, cw-avatar" />
    <div class="grow">
      <div class="feed-h">
        @if (unread()) {
          <span class="newdot"></span><span class="vh">{{ 'ui.feed.new' | t }}</span>
        }
        <ng-content select="[heading]" />
      </div>
      <div class="small soft"><ng-content /></div>
      <div class="meta starts"><ng-content select="[meta]" /></div>
    </div>`,
})
export class FeedRow {
  readonly unread = input(false);
}
