import { Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { TakeFocus } from '@careway/portal-ui/focus';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Notice } from '@careway/portal-ui/state';
import { Tag, type Tone } from '@careway/portal-ui/tag';
import {
  ClinicCloseIntakeDocument,
  type ClinicIntakesQuery,
  ClinicTakeIntakeDocument,
  type IntakeOutcome,
  type IntakeUrgency,
} from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { RequestDesk } from '../request/request-desk.ts';
import { PaneState } from './pane-state.ts';

const OUTCOMES: readonly IntakeOutcome[] = ['ADVISED', 'VISIT', 'TESTS', 'REFERRED', 'EMERGENCY', 'NO_ACTION'];
const TONES: Readonly<Record<IntakeUrgency, Tone>> = { EMERGENCY: 'bad', URGENT: 'bad', SOON: 'watch', ROUTINE: 'info', SELF_CARE: 'good' };
const MOST = 6;
type Intake = NonNullable<ClinicIntakesQuery['member']>['intakes'][number];

/** What the patient answered: how urgent it is and why, question by question; to be taken, looked into, and closed with what came of it. */
@Component({
  selector: 'cw-intakes-pane',
  imports: [Button, Icon, Notice, PaneState, Tag, TakeFocus, TPipe, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'intakes-title' },
  templateUrl: './intakes-pane.html',
})
export class IntakesPane {
  private readonly mutate = mutations();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly requests = inject(RequestDesk);
  protected readonly chart = inject(Chart);
  protected readonly outcomes = OUTCOMES;
  protected readonly busy = signal(false);
  protected readonly refused = signal<'refused' | 'failed' | undefined>(undefined);
  /** What is not done stands first. */
  protected readonly intakes = computed(() =>
    this.chart.intakes
      .data()
      ?.member?.intakes.toSorted((a, b) => Number(a.state === 'CLOSED') - Number(b.state === 'CLOSED'))
      .filter(({ id }, n) => n < MOST || this.isFollowed(id)),
  );
  protected readonly tone = (urgency: IntakeUrgency): Tone => TONES[urgency];
  protected readonly key = (prefix: string, code: string): string => `clinic.intake.${prefix}.${code.toLowerCase().replaceAll('_', '-')}`;

  /** A score was followed to these answers. */
  protected isFollowed = (id: string): boolean => this.chart.answersOf() === id;

  /** The form beside the chart, for this complaint: what is ordered joins its journey. */
  protected order({ journeyId }: Intake): Promise<boolean> {
    this.requests.keepTest({ journeyId, conditionId: '' });
    const queryParams = { tab: 'requests', thread: null };
    return this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
  protected diagnose({ journeyId }: Intake): void {
    this.chart.diagnosing.set({ journeyId });
  }

  protected take(id: string): Promise<void> {
    return this.act(async () => (await this.mutate(ClinicTakeIntakeDocument, { id })).takeIntake.__typename);
  }
  protected close(id: string, outcome: string): Promise<void> {
    const chosen = OUTCOMES.find((one) => one === outcome);
    if (!chosen) return Promise.resolve();
    return this.act(async () => (await this.mutate(ClinicCloseIntakeDocument, { id, outcome: chosen })).closeIntake.__typename);
  }

  private async act(command: () => Promise<string>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(undefined);
    try {
      if ((await command()) !== 'Intake') this.refused.set('refused');
    } catch {
      this.refused.set('failed');
    } finally {
      this.busy.set(false);
      this.chart.intakes.reload();
    }
  }
}
