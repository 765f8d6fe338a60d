import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { displayUnit } from '@careway/clinical';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptPipe } from '../concept/names.ts';
import { type ClinicPlanFragment, type ClinicThresholdFragment, ClinicThresholdsDocument } from '../generated/graph.ts';
import { comparatorSign } from '../plan/goal-words.ts';
import { PlanDesk } from '../plan/plan-desk.ts';
import { ThresholdForm } from './threshold-form.ts';
import { NEW_LIMIT, thresholdFieldsOf } from './threshold-merge.ts';

/** From which readings on the care team is given a task: as the pathway has it, as somebody changed it, and new ones. */
@Component({
  selector: 'cw-thresholds',
  imports: [ConceptPipe, PaneState, Tag, ThresholdForm, TPipe],
  host: { class: 'in-drawer' },
  templateUrl: './thresholds.html',
})
export class Thresholds {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  /** As the panel shows it: a newer version is asked for again. */
  readonly plan = input.required<ClinicPlanFragment>();
  readonly editable = input(true);
  protected readonly answer = query(
    ClinicThresholdsDocument,
    () => ({ planId: this.plan().id, version: this.plan().version }) as { planId: string },
    { same: (before, now) => before.planId === now.planId },
  );
  protected readonly thresholds = computed(() => this.answer.data()?.plan?.thresholds);
  protected readonly draft = computed(() => {
    const draft = this.desk.draft()?.threshold;
    return draft?.planId === this.plan().id ? draft : undefined;
  });

  protected ruleOf({ of, comparator, value, unit, count, days, windowDays }: ClinicThresholdFragment): string {
    const limit = `${comparatorSign(comparator)} ${value} ${of.endsWith('PERCENT') ? '%' : displayUnit(unit)}`;
    const how = this.i18n.t(`clinic.threshold.of.${of.toLowerCase().replace('_', '-')}`, { limit });
    const often = this.i18n.t('clinic.threshold.often', { count, days: windowDays });
    return days > 1 ? `${how} · ${often} · ${this.i18n.t('clinic.threshold.on-days', { count: days })}` : `${how} · ${often}`;
  }

  protected change(one: ClinicThresholdFragment): void {
    const base = thresholdFieldsOf(one);
    const { id: planId, version } = this.plan();
    this.desk.begin('threshold', { planId, part: one.part, version, measure: one.measure.codings[0]?.code ?? '', base, fields: base });
  }

  protected add(): void {
    const { id: planId, version } = this.plan();
    this.desk.begin('threshold', { planId, part: null, version, measure: '8480-6', base: NEW_LIMIT, fields: NEW_LIMIT });
  }
}
