import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { limitWords } from '@careway/clinical/reading';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { keptRepeatWords, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ChangeList, type ChangeLine } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import { ClinicPlanUpgradeDocument, type ClinicPlanFragment, type ClinicPlanUpgradeQuery } from '../generated/graph.ts';
import { ChangeWords } from '../plan/change-words.ts';
import { PlanDesk } from '../plan/plan-desk.ts';
import { ownerKey } from '../plan/task-owner.ts';
import { graphLanguage } from './language.ts';

type Item = NonNullable<NonNullable<ClinicPlanUpgradeQuery['plan']>['upgrade']>['items'][number];

/** A newer version of the plan's pathway, with who says so: each item is taken or left, and all of them saved as one version. */
@Component({
  selector: 'cw-plan-upgrade',
  imports: [Button, ChangeList, DraftState, Field, Input, Tag, TPipe, WhenPipe],
  template: `@if (upgrade(); as one) {
    <section class="in-drawer stack" aria-labelledby="plan-upgrade">
      <h3 id="plan-upgrade">{{ 'clinic.upgrade.title' | t: { name: one.to.title } }}</h3>
      <p class="small">{{ 'clinic.upgrade.text' | t: { from: one.from, to: one.to.version, date: (one.since | when: 'year') } }}</p>
      <p class="meta">
        @for (source of one.to.sources; track source.url) {
          <a [href]="source.url" rel="noreferrer" target="_blank"
            ><bdi>{{ source.title }} ({{ source.year }})</bdi></a
          >
          @if (!$last) {
            <br />
          }
        }
      </p>
      <form class="stack" novalidate (submit)="save($event)">
        <ul class="work-list">
          @for (item of one.items; track item.key) {
            <li>
              <fieldset class="grow stack tight-stack">
                <legend class="row tight">
                  <cw-tag [tone]="item.kind === 'REMOVED' ? 'watch' : 'info'">{{
                    'clinic.upgrade.kind.' + item.kind.toLowerCase() | t
                  }}</cw-tag>
                  <span class="strong"
                    ><bdi>{{ item.name }}</bdi></span
                  >
                </legend>
                @if (item.fields.length > 0) {
                  <cw-change-list [lines]="lines(item)" />
                }
                <div class="row tight">
                  <label class="row tight small"
                    ><input type="radio" [name]="item.key" [checked]="chosen()[item.key] === true" (change)="choose(item.key, true)" />{{
                      'clinic.upgrade.take' | t
                    }}</label
                  >
                  <label class="row tight small"
                    ><input type="radio" [name]="item.key" [checked]="chosen()[item.key] === false" (change)="choose(item.key, false)" />{{
                      'clinic.upgrade.leave' | t
                    }}</label
                  >
                </div>
              </fieldset>
            </li>
          }
        </ul>
        @if (comes().length > 0) {
          <div class="stack tight-stack">
            <p class="small">{{ 'clinic.upgrade.comes' | t }}</p>
            <cw-change-list [lines]="comes()" />
          </div>
        }
        <cw-field controlId="upgrade-reason" [label]="'clinic.plan.reason' | t">
          <input #why cwInput autocomplete="off" maxlength="1000" [value]="reason()" (input)="form.set(key(), 'reason', why.value)" />
        </cw-field>
        @if (form.isWritten(key())) {
          <cw-draft-state part="remarks" />
        }
        <div class="row tight">
          <button cwButton type="submit" [small]="true" [busy]="desk.busy(plan().id)" [disabled]="left() > 0">
            {{ 'clinic.goal.save' | t: { version: plan().version + 1 } }}
          </button>
          @if (left(); as count) {
            <span class="meta" role="status">{{ 'clinic.upgrade.left' | t: { count } }}</span>
          }
        </div>
      </form>
    </section>
  }`,
})
export class PlanUpgrade {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  readonly plan = input.required<ClinicPlanFragment>();
  private readonly planId = computed(() => this.plan().id);
  private readonly version = computed(() => this.plan().version);
  private readonly asked = query(
    ClinicPlanUpgradeDocument,
    () => ({ planId: this.planId(), language: graphLanguage(this.i18n.language()) }),
    { passive: true },
  );
  protected readonly upgrade = computed(() => this.asked.data()?.plan?.upgrade ?? undefined);
  private readonly changes = inject(ChangeWords);
  protected readonly comes = computed(() => this.upgrade()?.comes.map((change) => this.changes.line(change)) ?? []);
  /** Of one version that is offered: what was chosen of an older one says nothing about this one. */
  protected readonly form = keptForms('upgrade', () => ({ reason: '', chosen: '{}' }));
  protected readonly key = computed(() => `${this.planId()}-${this.upgrade()?.to.version ?? 0}`);
  protected readonly reason = computed(() => this.form.of(this.key()).reason);
  protected readonly chosen = computed(() => JSON.parse(this.form.of(this.key()).chosen) as Readonly<Record<string, boolean>>);
  protected readonly left = computed(() => this.upgrade()?.items.filter(({ key }) => this.chosen()[key] === undefined).length ?? 0);

  constructor() {
    let seen: number | undefined;
    effect(() => {
      const version = this.version();
      if (seen !== undefined && seen !== version) untracked(() => this.asked.reload());
      seen = version;
    });
  }

  protected choose(key: string, take: boolean): void {
    this.form.set(this.key(), 'chosen', JSON.stringify({ ...this.chosen(), [key]: take }));
  }

  protected lines = ({ fields }: Item): ChangeLine[] =>
    fields.map(({ field, before, after }) => ({
      says: this.i18n.t(`clinic.upgrade.field.${field}`),
      values: { before: this.value(field, before), after: this.value(field, after) },
    }));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const sent = this.form.sending(this.key());
    const items = this.upgrade()?.items ?? [];
    if (this.left() > 0) return;
    const decisions = items.map(({ key }) => ({ key, take: this.chosen()[key] === true }));
    if (await this.desk.upgrade(this.plan(), decisions, this.reason().trim())) sent();
  }

  private value(field: string, value: string | null): string {
    if (value === null) return this.i18n.t('clinic.edited.nothing');
    if (field === 'target') return limitWords(value);
    if (field === 'owner') return this.i18n.t(ownerKey(value));
    return field === 'repeat' ? keptRepeatWords(value, this.i18n) : value;
  }
}
