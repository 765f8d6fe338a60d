import { Component, computed, inject, input, signal } from '@angular/core';
import { LiveUpdates, query } from '@careway/portal-graph';
import { WhenPipe } from '@careway/portal-ui/format';
import { Chips, type Option } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { Tag, Tile } from '@careway/portal-ui/tag';
import { JourneyRail } from '@careway/portal-ui/way';
import { MemberJourneyDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { CareTeam } from '../team/care-team.ts';
import { ConditionWords } from '../result/condition-words.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { OpenSurveys } from '../survey/open-surveys.ts';
import { nextTaskOf } from '../plan/next-task.ts';
import { NextStep } from '../plan/next-step.ts';
import { FILTER_KEYS, FILTERS, isFilter } from '../timeline/kinds.ts';
import { Spine } from '../timeline/spine.ts';
import { Story } from '../timeline/story.ts';
import { Concerns, huesOf } from './concern.ts';
import { Way } from './way.ts';

/** One concern from the first question to the outcome: where one stands, what is next, all that happened. */
@Component({
  selector: 'cw-member-journey',
  imports: [Answer, CareTeam, Chips, ConditionWords, JourneyRail, NextStep, Notice, OpenSurveys, Spine, Tag, Tile, TPipe, WhenPipe],
  templateUrl: './journey.page.html',
})
export class JourneyPage {
  private readonly i18n = inject(I18n);
  private readonly concerns = inject(Concerns);
  private readonly way = inject(Way);
  protected readonly record = inject(OpenRecord);
  protected readonly live = inject(LiveUpdates).state;
  readonly id = input.required<string>();

  protected readonly filter = signal<string>('all');
  protected readonly page = query(MemberJourneyDocument, () => {
    const variables = this.record.variables();
    return variables && { ...variables, id: this.id() };
  });
  protected readonly story = new Story(() => {
    const filter = this.filter();
    return { journey: this.id(), types: isFilter(filter) ? FILTERS[filter] : undefined };
  });

  protected readonly journey = computed(() => this.page.data()?.journey ?? undefined);
  protected readonly concern = computed(() => {
    const journey = this.journey();
    return journey && this.concerns.of(journey.concern);
  });
  protected readonly hues = computed(() => huesOf(this.page.data()?.all?.journeys ?? []));
  protected readonly hue = computed(() => this.hues().get(this.journey()?.id ?? this.id()) ?? 'lagoon');
  protected readonly stages = computed(() => {
    const journey = this.journey();
    return journey ? this.way.rail(journey) : [];
  });
  protected readonly ended = computed(() => {
    const journey = this.journey();
    if (journey?.stage !== 'CLOSED') return undefined;
    return { words: this.way.standing(journey), isGood: journey.outcome === 'RESOLVED' || journey.outcome === 'CONTROLLED' };
  });
  protected readonly pin = computed(() => {
    const name = this.record.given();
    return this.record.isActing() && name ? this.i18n.t('member.journey.pin-of', { name }) : undefined;
  });
  protected readonly kinds = computed((): Option[] =>
    FILTER_KEYS.map((value) => ({ value, label: this.i18n.t(`member.filter.${value}`) })),
  );
  protected readonly next = computed(() =>
    nextTaskOf(this.page.data()?.plans?.plans ?? [], this.journey()?.plans ?? [], this.record.isActing()),
  );
  protected readonly team = computed(() => this.page.data()?.team?.careTeam ?? []);
  protected readonly isLimited = computed(() => this.page.data()?.who?.timelineLimited ?? false);

  constructor() {
    followRecord(['timeline', 'plan'], () => this.page.reload());
  }
}
