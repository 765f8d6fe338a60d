import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { query } from '@careway/portal-graph';
import { formatDate, keptRepeatWords, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ChangeList, changeHistory, type ChangeLine } from '@careway/portal-ui/state';
import { limitWords, readingName } from '@careway/clinical/reading';
import { MemberPlanHistoryDocument, type MemberPlanHistoryQuery, type PlanChangeFieldsFragment } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { whoOf } from '../timeline/who.ts';

const CODED: readonly (string | null)[] = ['status', 'owner', 'lifecycleStatus', 'achievementStatus', 'urgency', 'active'];

type Tick = NonNullable<MemberPlanHistoryQuery['plan']>['ticks'][number];

/** Every change of a plan in plain words, the newest first; between its versions who ticked a task. */
@Component({
  selector: 'cw-plan-history',
  imports: [Answer, ChangeList, TPipe, WhenPipe],
  template: `<cw-answer [of]="history" />
    <ol class="versions">
      @for (entry of entries(); track $index) {
        <li>
          @if (entry.ticks; as ticks) {
            <p class="meta">{{ whoTicked(ticks[0]) }}</p>
            <cw-change-list [lines]="linesOf(ticks)" />
          } @else if (entry.version; as version) {
            <h3 class="small">{{ 'member.plan.history.version' | t: { version: version.number } }}</h3>
            <p class="meta">{{ version.by ?? ('member.plan.history.imported' | t) }} · {{ version.editedAt | when: 'moment' }}</p>
            @if (version.reason) {
              <p class="small">{{ 'member.plan.history.why' | t: { reason: version.reason } }}</p>
            }
            @if (version.lines.length > 0) {
              <cw-change-list [lines]="version.lines" />
            } @else {
              <p class="small soft">
                {{ (version.number > 1 && entry.isFirst ? 'member.plan.history.none' : 'member.plan.history.same') | t }}
              </p>
            }
          }
        </li>
      }
    </ol>`,
})
export class PlanHistory {
  private readonly i18n = inject(I18n);
  readonly planId = input.required<string>();
  /** The plan's version on screen: a new one asks again. */
  readonly version = input.required<number>();
  /** Which of its tasks are done on screen: when that changes, it asks again. */
  readonly ticked = input.required<string>();
  private readonly record = inject(OpenRecord);
  protected readonly history = query(MemberPlanHistoryDocument, () => ({ planId: this.planId() }), { passive: true });
  protected readonly entries = computed(() => changeHistory(this.versions() ?? [], this.history.data()?.plan?.ticks ?? []));
  private readonly versions = computed(() =>
    this.history.data()?.plan?.versions.map((version) => ({
      ...version,
      by: whoOf(version.editedBy, this.i18n),
      lines: version.changes.map((change) => this.line(change)),
    })),
  );

  constructor() {
    let ticked: string | undefined;
    effect(() => {
      const before = ticked;
      ticked = this.ticked();
      if (before !== undefined && before !== ticked) untracked(() => this.history.reload());
    });
    effect(() => {
      const newest = this.versions()?.[0]?.number;
      if (newest !== undefined && newest < this.version()) untracked(() => this.history.reload());
    });
  }

  protected whoTicked({ by }: Tick): string {
    if (by && by.id === this.record.memberId())
      return this.i18n.t(this.record.isActing() ? 'member.plan.history.by-member' : 'member.plan.history.by-you');
    if (!by?.displayName) return this.i18n.t('member.plan.history.by-other');
    return whoOf({ displayName: by.displayName, profession: by.profession ?? '' }, this.i18n) ?? by.displayName;
  }

  protected linesOf = (ticks: readonly Tick[]): readonly ChangeLine[] =>
    ticks.map(({ name, done, at }) => {
      const date = formatDate(at, 'moment', this.i18n.locale(), this.i18n.zone(), new Date());
      return { says: this.i18n.t(done ? 'member.plan.history.ticked' : 'member.plan.history.unticked', { name, date }) };
    });

  private line(change: PlanChangeFieldsFragment): ChangeLine {
    const { kind, part, field, name, before, after } = change;
    const key = `member.change.${kind.toLowerCase()}.${part.toLowerCase()}`;
    const called = part === 'THRESHOLD' ? readingName(name, this.i18n.language()) : name;
    if (!field && before === null && after === null) return { says: this.i18n.t(key, { name: called }) };
    if (!field)
      return {
        says: this.i18n.t(key, { name: called }),
        values: { before: this.value('limit', before), after: this.value('limit', after) },
      };
    const says = this.i18n.t(key, { name: called, field: this.i18n.t(`member.change.field.${field}`) });
    return { says, values: { before: this.value(field, before), after: this.value(field, after) } };
  }

  private value(field: string, value: string | null): string {
    if (value === null || value === '') return '–';
    if (field === 'limit' || field === 'target') return limitWords(value);
    if (field === 'dueDate' || field === 'holdUntil' || field === 'reviewOn')
      return formatDate(value, 'date', this.i18n.locale(), this.i18n.zone(), new Date());
    if (field === 'repeat') return keptRepeatWords(value, this.i18n);
    return CODED.includes(field) ? this.i18n.t(`member.change.value.${value}`) : value;
  }
}
