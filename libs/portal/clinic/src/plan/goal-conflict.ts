import { Component, computed, inject, input, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConflictFieldCard, MergedField, Notice, type ConflictField } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { DraftState } from '../drafts/draft-state.ts';
import type { GoalDraft } from '../drafts/drafts.ts';
import type { ClinicGoalFragment, ClinicPlanFragment } from '../generated/graph.ts';
import { faultOf, fieldsOf, mergeGoal, settle, type GoalMerge, type GoalField, type GoalFields } from './goal-merge.ts';
import { comparatorSign, COMPARATORS } from './goal-words.ts';
import { PlanDesk } from './plan-desk.ts';
import { RefusalNote } from './refusal-note.ts';

type Side = 'mine' | 'theirs' | 'other';

/** Two people changed one goal: what clashes is asked, what does not is merged and can be undone. Saved on the version that stands now. */
@Component({
  selector: 'cw-goal-conflict',
  imports: [...[Button, ConflictFieldCard, DraftState, Field, Input, MergedField, Notice, RefusalNote, Tag, TakeFocus, TPipe, WhenPipe]],
  host: { class: 'in-drawer stack' },
  templateUrl: './goal-conflict.html',
})
export class GoalConflict {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  readonly draft = input.required<GoalDraft>();
  readonly goal = input.required<ClinicGoalFragment>();
  readonly plan = input.required<ClinicPlanFragment>();

  protected readonly sides = signal<Partial<Record<GoalField, Side>>>({});
  private readonly typed = signal<Partial<GoalFields>>({});
  private readonly undone = signal<readonly GoalField[]>([]);

  protected readonly theirsBy = computed(() => this.plan().updatedBy?.displayName ?? this.i18n.t('clinic.edited.somebody'));
  protected readonly merges = computed(() => mergeGoal(this.draft().base, this.draft().fields, fieldsOf(this.goal())));
  protected readonly asked = computed(() => this.merges().filter((one) => this.asks(one)));
  protected readonly merged = computed(() => this.merges().filter((one) => one.kind !== 'same' && !this.asks(one)));
  protected readonly unchanged = computed(() => this.merges().filter(({ kind }) => kind === 'same').length);
  protected readonly left = computed(() => this.asked().filter(({ field }) => this.chosen()[field] === undefined).length);
  private readonly chosen = computed(() => {
    const values: Partial<GoalFields> = {};
    for (const { field, mine, theirs } of this.asked()) {
      const side = this.sides()[field];
      const typed = this.typed()[field]?.trim();
      if (side === 'mine') values[field] = mine;
      else if (side === 'theirs') values[field] = theirs;
      else if (side === 'other' && typed) values[field] = readBack(field, typed);
    }
    return values;
  });
  protected readonly settled = computed(() => settle(this.merges(), this.chosen(), this.undone()));
  protected readonly fault = computed(() => {
    const settled = this.settled();
    return settled && faultOf(settled);
  });

  protected asConflict(merge: GoalMerge): ConflictField {
    const { field, was, mine, theirs } = merge;
    return {
      key: `goal-${field}`,
      name: this.i18n.t(`clinic.goal.${field}`),
      was: this.shown(field, was),
      mine: this.shown(field, mine),
      theirs: this.shown(field, theirs),
      theirsBy: this.theirsBy(),
    };
  }

  protected mergedBy = ({ kind }: GoalMerge): string =>
    kind === 'mine' ? this.i18n.t('clinic.edited.from-you') : this.i18n.t('clinic.edited.from', { name: this.theirsBy() });

  protected shown(field: GoalField, value: string): string {
    if (value === '') return this.i18n.t('clinic.edited.nothing');
    if (field === 'comparator') return comparatorSign(value);
    if (field === 'lifecycleStatus') return this.i18n.t(`clinic.lifecycle.${value}`);
    return field === 'achievementStatus' ? this.i18n.t(`clinic.achievement.${value}`) : value;
  }

  /** A status is one of a list: another word for it would be refused. */
  protected takesOther = (field: GoalField): boolean => field !== 'lifecycleStatus' && field !== 'achievementStatus';

  protected choose(field: GoalField, side: Side | undefined): void {
    this.sides.update((sides) => ({ ...sides, ...(side && { [field]: side }) }));
  }

  protected write(field: GoalField, value: string | undefined): void {
    this.typed.update((typed) => ({ ...typed, [field]: value ?? '' }));
  }

  protected undo(field: GoalField): void {
    this.undone.update((fields) => [...fields, field]);
  }

  protected setReason(reason: string): void {
    this.desk.keepGoal({ ...this.draft(), reason });
  }

  protected async save(): Promise<void> {
    const settled = this.settled();
    if (!settled || this.fault()) return;
    await this.desk.changeGoal(this.draft(), fieldsOf(this.goal()), settled, this.plan().version);
  }

  private asks({ field, kind }: GoalMerge): boolean {
    return kind === 'conflict' || this.undone().includes(field);
  }
}

function readBack(field: GoalField, typed: string): string {
  if (field !== 'comparator') return typed;
  return Object.entries(COMPARATORS).find(([, sign]) => sign === typed)?.[0] ?? typed;
}
