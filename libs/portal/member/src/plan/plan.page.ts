import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { LiveUpdates, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { SectionHead } from '@careway/portal-ui/card';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, Notice } from '@careway/portal-ui/state';
import { Tag, Tile } from '@careway/portal-ui/tag';
import { ConceptPipe, Names, WrittenPipe } from '../concept/names.ts';
import { MemberPlansDocument, type PlanFieldsFragment } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { ReadingList } from '../library/reading-list.ts';
import { MedicineCard } from '../medicine/medicine-card.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { whoOf } from '../timeline/who.ts';
import { GoalCard } from './goal-card.ts';
import { isOpen } from './next-task.ts';
import { PlanHistory } from './plan-history.ts';
import { PlanCommunity } from './plan-community.ts';
import { TaskNote, TaskRow } from './task-row.ts';
import { TaskTicks } from './task-ticks.ts';

/** A plan: its goals, what there is to do, medicines, and who changed it when. Without an id the one in force. */
@Component({
  selector: 'cw-member-plan',
  imports: [
    ...[Answer, Button, ConceptPipe, EmptyState, GoalCard, Icon, MedicineCard, Notice, Part, PlanCommunity, PlanHistory, ReadingList, Link],
    ...[SectionHead, Tag, TaskNote, TaskRow, Tile, TPipe, WhenPipe, WrittenPipe],
  ],
  templateUrl: './plan.page.html',
})
export class PlanPage {
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  private readonly ticks = inject(TaskTicks);
  protected readonly record = inject(OpenRecord);
  protected readonly live = inject(LiveUpdates).state;
  readonly id = input<string>();

  protected readonly page = query(MemberPlansDocument, this.record.variables);
  protected readonly missing = computed(() => partState(this.page, 'plans'));
  private readonly plans = computed(() => this.page.data()?.plans?.plans ?? []);
  protected readonly plan = computed(() => {
    const id = this.id();
    return id === undefined ? this.plans()[0] : this.plans().find((plan) => plan.id === id);
  });
  protected readonly others = computed(() => this.plans().filter(({ id }) => id !== this.plan()?.id));
  protected readonly reason = computed(() => {
    const plan = this.plan();
    const words = plan?.addresses.flatMap((condition) => (condition ? [this.names.of(condition.code)] : [])) ?? [];
    return words.length ? new Intl.ListFormat(this.i18n.locale()).format(words) : undefined;
  });
  protected readonly shownGoals = computed(
    () => this.plan()?.goals.filter(({ lifecycleStatus }) => !ENDED.includes(lifecycleStatus)) ?? [],
  );
  protected readonly reached = computed(() => this.shownGoals().filter(isReached).length);
  private readonly tasks = computed(() => this.plan()?.tasks.filter(({ status }) => status !== 'CANCELLED') ?? []);
  /** Open ones in the order in which they are due, then what is done. */
  protected readonly mine = computed(() => {
    const own = this.tasks().filter(({ owner }) => owner !== 'CARE_TEAM');
    return [...own.filter(isOpen).sort((a, b) => Number(b.overdue) - Number(a.overdue)), ...own.filter((task) => !isOpen(task))];
  });
  protected readonly openCount = computed(() => this.mine().filter((task) => !this.ticks.isDone(task)).length);
  protected readonly ticked = computed(() =>
    this.tasks()
      .filter(({ status }) => status === 'COMPLETED')
      .map(({ id }) => id)
      .join(),
  );
  protected readonly ofTeam = computed(() => this.tasks().filter(({ owner }) => owner === 'CARE_TEAM'));
  protected readonly medicines = computed(() => this.page.data()?.medicines?.medications.filter(({ status }) => status === 'active') ?? []);
  protected readonly medicinesMissing = computed(() => partState(this.page, 'medicines'));
  protected readonly changedBy = computed(() => whoOf(this.plan()?.updatedBy, this.i18n));
  protected readonly history = signal(false);
  protected readonly statusKey = ({ status }: { status: string }): string => `member.plan.status.${status.toLowerCase().replace('_', '-')}`;
  protected readonly canTick = computed(() => this.plan()?.status === 'ACTIVE');

  constructor() {
    followRecord(['plan', 'timeline'], () => this.page.reload());
    effect(() => {
      const isFresh = this.page.state() === 'ready' && !this.page.stale();
      const tasks = this.tasks();
      if (isFresh) untracked(() => this.ticks.settle(tasks));
    });
  }
}

const DONE: readonly (string | null)[] = ['achieved', 'sustaining'];
/** By what was measured; by what a clinician wrote where nothing is. */
const isReached = ({ progress, achievementStatus }: PlanFieldsFragment['goals'][number]): boolean =>
  progress ? progress.state === 'ON_TARGET' : DONE.includes(achievementStatus);
const ENDED: readonly string[] = ['cancelled', 'rejected', 'entered-in-error'];
