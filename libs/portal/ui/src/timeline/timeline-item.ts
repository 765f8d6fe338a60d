import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, output, type TemplateRef } from '@angular/core';
import { Link } from '../link/link.ts';
import { WhenPipe } from '../format/when.pipe.ts';
import { I18n } from '../i18n/i18n.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Tile } from '../tag/tile.ts';
import { isLongAgo } from './group-entries.ts';
import type { TimelineEntry } from './timeline-entry.ts';

/** One fact on the spine. */
@Component({
  selector: 'li[cwTimelineItem]',
  imports: [NgTemplateOutlet, Link, Tile, TPipe, WhenPipe],
  host: { '[class.live]': 'entry().live' },
  templateUrl: './timeline-item.html',
})
export class TimelineItem {
  private readonly i18n = inject(I18n);
  readonly entry = input.required<TimelineEntry>({ alias: 'cwTimelineItem' });
  readonly showJourney = input(false);
  readonly now = input.required<Date>();
  /** What stands under the text of the entry, by the area that shows it. */
  readonly detail = input<TemplateRef<{ $implicit: TimelineEntry }>>();
  /** “I don't recognise this” on a look at the record. */
  readonly dispute = output();

  /** Inside a month the entry says its day, inside a day its time; a date alone says no time that nobody knows. */
  protected readonly moment = computed((): 'date' | 'time' | undefined => {
    if (isLongAgo(this.entry().at, this.i18n.zone(), this.now())) return 'date';
    return this.entry().at.length > 10 ? 'time' : undefined;
  });
}
