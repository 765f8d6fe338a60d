import { Component, computed, effect, inject, untracked } from '@angular/core';
import { query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { CareCard, NextPanel, SectionHead } from '@careway/portal-ui/card';
import { dayNumber, formatDate, Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { FeedRow } from '@careway/portal-ui/row';
import { EmptyState } from '@careway/portal-ui/state';
import { Avatar, Tile } from '@careway/portal-ui/tag';
import { AppointmentClock } from '../appointment/clock.ts';
import { ConceptPipe, WrittenPipe } from '../concept/names.ts';
import { AnsweredFeedback } from '../feedback/answered-feedback.ts';
import { MemberHomeDocument } from '../generated/graph.ts';
import { Concerns } from '../journey/concern.ts';
import { JourneyCards } from '../journey/journey-cards.ts';
import { SomethingNew } from '../journey/something-new.ts';
import { followRecord } from '../live/follow-record.ts';
import { ownTasks } from '../plan/next-task.ts';
import { TaskRow } from '../plan/task-row.ts';
import { TaskTicks } from '../plan/task-ticks.ts';
import { HeldResults } from '../result/held-results.ts';
import { MeaningTag } from '../result/meaning-tag.ts';
import { rangeOf, valueOf } from '../result/value.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { EntryDetail } from '../timeline/entry-detail.ts';
import { professionOf } from '../timeline/who.ts';
import { OpenSurveys } from '../survey/open-surveys.ts';
import { OpenVisits } from '../visit/open-visits.ts';
import { DangerNow } from './danger-now.ts';
import { NewsFeed } from './news.ts';
import { type NextUp, nextUp } from './next-up.ts';
import { urgentResult } from './urgent.ts';
import { UrgentOthers } from './urgent-others.ts';

const TO_DO_MOST = 5;
const JOURNEYS_MOST = 6;

/** Answers in this order: is anything urgent, what do I have to do, what comes next, what is new, where do I stand. */
@Component({
  selector: 'cw-member-home',
  imports: [
    ...[
      Answer,
      AnsweredFeedback,
      Avatar,
      Button,
      CareCard,
      ConceptPipe,
      DangerNow,
      EmptyState,
      EntryDetail,
      FeedRow,
      HeldResults,
      Icon,
      JourneyCards,
      MeaningTag,
      NextPanel,
    ],
    ...[OpenSurveys, OpenVisits, Part, Link, SectionHead, SomethingNew, TaskRow, Tile, TPipe, UrgentOthers, Value, WhenPipe, WrittenPipe],
  ],
  templateUrl: './home.page.html',
})
export class HomePage {
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  private readonly clock = inject(AppointmentClock);
  private readonly concerns = inject(Concerns);
  private readonly ticks = inject(TaskTicks);
  protected readonly feed = inject(NewsFeed);
  protected readonly record = inject(OpenRecord);
  protected readonly today = new Date();
  protected readonly page = query(MemberHomeDocument, this.record.variables);
  /** Nobody is greeted by the own name over another person's record. */
  protected readonly name = computed(() => (this.record.isActing() ? undefined : this.session.info()?.name.split(' ')[0]));

  protected readonly missing = computed(() => ({
    plans: partState(this.page, 'plans'),
    news: this.page.data() && this.news().length === 0 ? partState(this.page, 'news') : undefined,
    journeys: partState(this.page, 'journeys'),
  }));
  protected readonly urgent = computed(() => {
    const data = this.page.data();
    const result = data && urgentResult(data, new Date());
    return result && { result, value: valueOf(result, this.i18n.locale()), range: rangeOf(result.range, this.i18n.locale()) };
  });
  private readonly tasks = computed(() => ownTasks(this.page.data()?.plans?.plans ?? [], this.record.isActing()));
  /** What was ticked off here stays in sight until the page is left, so that it can be taken back where it stood. */
  protected readonly toDo = computed(() => {
    const plans = this.page.data()?.plans?.plans ?? [];
    const doneHere = plans.flatMap(({ id, journeyId, tasks }) =>
      tasks.filter((task) => this.ticks.wasTicked(task.id) && task.status === 'COMPLETED').map((task) => ({ task, planId: id, journeyId })),
    );
    return [...this.tasks().slice(0, TO_DO_MOST), ...doneHere];
  });
  /** Approved a week ago, and still not collected. */
  protected readonly toCollect = computed(() => this.page.data()?.medicines?.medications.filter(({ refill }) => refill?.uncollected) ?? []);
  protected readonly openCount = computed(
    () => this.tasks().filter(({ task }) => !this.ticks.isDone(task)).length + this.toCollect().length,
  );
  protected readonly next = computed(() => {
    const data = this.page.data();
    return data && nextUp(data, this.record.isActing(), new Date());
  });
  protected readonly news = computed(() => {
    const data = this.page.data();
    return data ? this.feed.of(data) : [];
  });
  protected readonly journeys = computed(() => this.page.data()?.journeys?.journeys ?? []);
  protected readonly firstJourneys = computed(() => this.journeys().slice(0, JOURNEYS_MOST));

  constructor() {
    followRecord(['timeline', 'plan', 'thread', 'visit'], () => this.page.reload());
    effect(() => {
      const isFresh = this.page.state() === 'ready' && !this.page.stale();
      const tasks = this.page.data()?.plans?.plans.flatMap((plan) => plan.tasks) ?? [];
      if (isFresh) untracked(() => this.ticks.settle(tasks));
    });
  }

  protected concernOf(journeyId: string): string | undefined {
    const journey = this.journeys().find(({ id }) => id === journeyId);
    return journey && this.concerns.of(journey.concern).title;
  }

  /** “in two days” on the calendar of the zone. */
  protected distance(at: string): string {
    const zone = this.i18n.zone();
    const days = dayNumber(new Date(at), zone) - dayNumber(new Date(), zone);
    const words = new Intl.RelativeTimeFormat(this.i18n.locale(), { numeric: 'auto' }).format(days, 'day');
    return words.charAt(0).toLocaleUpperCase(this.i18n.locale()) + words.slice(1);
  }
  protected timeOf(at: string): string {
    return formatDate(at, 'time', this.i18n.locale(), this.i18n.zone(), new Date());
  }
  /** Where the member's clock is not the clinic's, an appointment has both. */
  protected elsewhere(one: NextUp): string | undefined {
    if (one.kind !== 'appointment') return undefined;
    return this.clock.elsewhere({ startsAt: one.at, timeZone: one.timeZone }, this.i18n.zone());
  }
  /** What the one whose face stands there will do. */
  protected nextWords(one: Exclude<NextUp, { kind: 'task' }>): string {
    return one.kind === 'reply'
      ? this.record.titled('member.next.reply.')
      : this.i18n.t(`member.appointment.service.${one.service.toLowerCase()}`);
  }
  protected nextLink(one: NextUp): string {
    if (one.kind === 'appointment') return '/member/appointments';
    return one.kind === 'reply' ? `/member/messages/${one.threadId}` : `/member/plan/${one.task.planId}`;
  }
  protected roleOf(profession: string): string | undefined {
    return professionOf(profession, this.i18n);
  }
}
