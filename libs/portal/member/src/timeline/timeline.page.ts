import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { query } from '@careway/portal-graph';
import { Chips, type Option } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { MemberTimelinePageDocument } from '../generated/graph.ts';
import { Concerns, huesOf } from '../journey/concern.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { FILTER_KEYS, FILTERS, isFilter } from './kinds.ts';
import { Spine } from './spine.ts';
import { Story } from './story.ts';

const EVERY = 'all';

/** Everything that happened, over all journeys; filters stand in the address. */
@Component({
  selector: 'cw-member-timeline',
  imports: [Chips, Notice, Spine, TPipe],
  templateUrl: './timeline.page.html',
})
export class TimelinePage {
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly concerns = inject(Concerns);
  protected readonly record = inject(OpenRecord);
  /** From the address: `?show=results&journey=…`. */
  readonly show = input<string>();
  readonly journey = input<string>();
  protected readonly frame = query(MemberTimelinePageDocument, this.record.variables);
  protected readonly filter = computed(() => {
    const wanted = this.show();
    return isFilter(wanted) ? wanted : 'all';
  });
  protected readonly story = new Story(() => ({ journey: this.journey(), types: FILTERS[this.filter()] }));

  protected readonly hues = computed(() => huesOf(this.frame.data()?.member?.journeys ?? []));
  protected readonly kinds = computed((): Option[] =>
    FILTER_KEYS.map((value) => ({ value, label: this.i18n.t(`member.filter.${value}`) })),
  );
  protected readonly journeys = computed((): Option[] => [
    { value: EVERY, label: this.i18n.t('member.timeline.every-journey') },
    ...(this.frame.data()?.member?.journeys ?? []).map(({ id, concern }) => ({ value: id, label: this.concerns.of(concern).title })),
  ]);
  protected readonly chosenJourney = computed(() => this.journey() ?? EVERY);
  protected readonly isLimited = computed(() => this.frame.data()?.member?.timelineLimited ?? false);

  protected choose(show: string): void {
    void this.go({ show: show === 'all' ? null : show });
  }
  protected chooseJourney(journey: string): void {
    void this.go({ journey: journey === EVERY ? null : journey });
  }

  private go(queryParams: Record<string, string | null>): Promise<boolean> {
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
