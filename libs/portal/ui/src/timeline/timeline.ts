import { Component, computed, inject, input, output, type TemplateRef } from '@angular/core';
import { formatDate } from '../format/dates.ts';
import { I18n } from '../i18n/i18n.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { groupEntries, isLongAgo } from './group-entries.ts';
import type { TimelineEntry } from './timeline-entry.ts';
import { TimelineItem } from './timeline-item.ts';

/**
 * The spine: every fact of a journey (or of all), newest first, under its day. A live entry slides in once above the fold; what
 * arrives while one reads further down waits behind a pill, so that the page never jumps.
 */
@Component({
  selector: 'cw-timeline',
  imports: [TimelineItem, TPipe],
  template: `@if (waiting() > 0) {
      <p class="tl-waiting">
        <button type="button" class="pill on" (click)="showWaiting.emit()">{{ 'ui.timeline.new' | t: { count: waiting() } }}</button>
      </p>
    }
    <ol class="tl">
      @for (entry of live(); track entry.id) {
        <li [cwTimelineItem]="entry" [showJourney]="showJourney()" [now]="now()" [detail]="detail()" (dispute)="dispute.emit(entry)"></li>
      }
      @for (group of groups(); track group.key) {
        <li class="day-row">
          <h3 class="day">{{ heading(group.at) }}</h3>
        </li>
        @for (entry of group.entries; track entry.id) {
          <li [cwTimelineItem]="entry" [showJourney]="showJourney()" [now]="now()" [detail]="detail()" (dispute)="dispute.emit(entry)"></li>
        }
      }
    </ol>`,
})
export class Timeline {
  private readonly i18n = inject(I18n);
  readonly entries = input.required<readonly TimelineEntry[]>();
  /** Names the journey on each entry: for a timeline over several journeys. */
  readonly showJourney = input(false);
  /** Entries that have arrived but are not shown yet. */
  readonly waiting = input(0);
  readonly now = input(new Date());
  readonly showWaiting = output();
  /** “I don't recognise this” on a look at the record. */
  readonly dispute = output<TimelineEntry>();
  /** What an area shows under an entry: `<ng-template #detail let-entry>…</ng-template>`. */
  readonly detail = input<TemplateRef<{ $implicit: TimelineEntry }>>();

  protected readonly live = computed(() => this.entries().filter((entry) => entry.live));
  protected readonly groups = computed(() =>
    groupEntries(
      this.entries().filter((entry) => !entry.live),
      this.i18n.zone(),
      this.now(),
    ),
  );

  protected heading(at: string): string {
    const style = isLongAgo(at, this.i18n.zone(), this.now()) ? 'month' : 'near';
    const words = formatDate(at, style, this.i18n.locale(), this.i18n.zone(), this.now());
    return words.charAt(0).toLocaleUpperCase(this.i18n.locale()) + words.slice(1);
  }
}
