import { Component, computed, inject, input } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TPipe } from '@careway/portal-ui/i18n';
import { EmptyState } from '@careway/portal-ui/state';
import type { Hue } from '@careway/portal-ui/tag';
import { Timeline } from '@careway/portal-ui/timeline';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { Entries } from './entries.ts';
import { EntryDetail } from './entry-detail.ts';
import type { Story } from './story.ts';

/** A story on the spine with its states, older pages and what has just come in. */
@Component({
  selector: 'cw-spine',
  imports: [Answer, Button, EmptyState, EntryDetail, Part, Timeline, TPipe],
  templateUrl: './spine.html',
})
export class Spine {
  private readonly view = inject(Entries);
  protected readonly record = inject(OpenRecord);
  readonly story = input.required<Story>();
  readonly hues = input.required<ReadonlyMap<string, Hue>>();
  readonly showJourney = input(false);
  protected readonly entries = computed(() => this.view.of(this.story().entries(), this.hues(), this.story().live()));
  protected readonly missing = computed(() => partState(this.story().newest, 'member'));
  protected readonly isEmpty = computed(() => this.story().newest.data()?.member?.timeline.edges.length === 0);
}
