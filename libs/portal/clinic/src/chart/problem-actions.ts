import { Component, computed, inject, input, output, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import {
  ClinicConfirmConditionDocument,
  ClinicRefuteConditionDocument,
  ClinicRelapseConditionDocument,
  ClinicResolveConditionDocument,
  ClinicRetractConditionDocument,
  type ClinicProblemsQuery,
} from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';

export type Problem = NonNullable<ClinicProblemsQuery['member']>['conditions'][number];
export type ProblemAct = 'confirm' | 'refute' | 'resolve' | 'relapse' | 'retract';

/** What the tables of the service let happen to a condition as it stands. */
export function actsOn({ active, clinicalStatus, verificationStatus }: Problem): readonly ProblemAct[] {
  if (verificationStatus === 'entered-in-error') return [];
  const isSure = verificationStatus === 'confirmed';
  return [
    ...(isSure || !active ? [] : (['confirm'] as const)),
    ...(verificationStatus === 'refuted' ? [] : (['refute'] as const)),
    ...(active && isSure ? (['resolve'] as const) : []),
    ...(['inactive', 'remission', 'resolved'].includes(clinicalStatus) && verificationStatus !== 'refuted' ? (['relapse'] as const) : []),
    'retract',
  ];
}

/** What one does to an entry of the problem list, where it stands; what is ruled out or taken back says why. */
@Component({
  selector: 'cw-problem-actions',
  imports: [Button, DraftState, Notice, TakeFocus, TPipe],
  host: { class: 'offer stack tight-stack', role: 'group', '(keydown.escape)': 'leave()' },
  template: `<div class="row tight">
      @for (act of acts(); track act) {
        <button cwButton="second" type="button" [small]="true" [busy]="busy() === act" (click)="press(act)">
          {{ 'clinic.problem.act.' + act | t }}
        </button>
      }
      <button cwButton="plain" type="button" [small]="true" (click)="leave()">{{ 'clinic.offer.close' | t }}</button>
    </div>
    @if (explaining(); as act) {
      <form class="stack tight-stack" novalidate (submit)="explain($event, act)">
        <label class="small" [attr.for]="'why-' + problem().id">{{ 'clinic.problem.why.' + act | t }}</label>
        <input
          #words
          cwTakeFocus
          class="input"
          dir="auto"
          autocomplete="off"
          maxlength="1000"
          [id]="'why-' + problem().id"
          [value]="why.of(problem().id).reason"
          (input)="why.set(problem().id, 'reason', words.value)"
        />
        @if (why.isWritten(problem().id)) {
          <cw-draft-state part="remarks" />
        }
        <div>
          <button cwButton type="submit" [small]="true" [busy]="busy() === act">{{ 'clinic.problem.act.' + act | t }}</button>
        </div>
      </form>
    }
    <div role="status">
      @if (refusal(); as why) {
        <cw-notice tone="watch">{{ 'clinic.problem.refused.' + why | t }}</cw-notice>
      }
    </div>`,
})
export class ProblemActions {
  private readonly chart = inject(Chart);
  private readonly mutate = mutations();
  readonly problem = input.required<Problem>();
  /** The id of what was confirmed, so that its pathway can be offered. */
  readonly closed = output<string | undefined>();
  protected readonly acts = computed(() => actsOn(this.problem()));
  protected readonly why = keptForms('problem-why', () => ({ reason: '' }));
  protected readonly explaining = signal<'refute' | 'retract' | undefined>(undefined);
  protected readonly busy = signal<ProblemAct | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);

  protected press(act: ProblemAct): void {
    this.refusal.set(undefined);
    if (act === 'refute' || act === 'retract') this.explaining.set(act);
    else void this.send(act, () => this.ask(act));
  }

  protected leave(): void {
    this.why.drop(this.problem().id);
    this.closed.emit(undefined);
  }

  protected explain(event: Event, act: 'refute' | 'retract'): void {
    event.preventDefault();
    const { id, version: expectedVersion } = this.problem();
    const { reason } = this.why.of(id);
    if (!reason.trim()) return this.refusal.set('say-why');
    const given = { id, expectedVersion, reason };
    void this.send(act, async () =>
      act === 'refute'
        ? (await this.mutate(ClinicRefuteConditionDocument, given)).refuteCondition.__typename
        : (await this.mutate(ClinicRetractConditionDocument, given)).retractCondition.__typename,
    );
  }

  private async ask(act: 'confirm' | 'resolve' | 'relapse'): Promise<string> {
    const { id, version: expectedVersion, code } = this.problem();
    if (act === 'resolve') return (await this.mutate(ClinicResolveConditionDocument, { id, expectedVersion })).resolveCondition.__typename;
    if (act === 'relapse') return (await this.mutate(ClinicRelapseConditionDocument, { id, expectedVersion })).relapseCondition.__typename;
    const [first] = code.codings;
    const memberId = this.chart.member()?.id;
    if (!first || memberId === undefined) return 'Refused';
    const given = { memberId, code: { system: first.system, code: first.code }, text: code.text, onset: null };
    return (await this.mutate(ClinicConfirmConditionDocument, given)).confirmCondition.__typename;
  }

  private async send(act: ProblemAct, ask: () => Promise<string>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(act);
    this.refusal.set(undefined);
    const sent = this.why.sending(this.problem().id);
    try {
      const said = await ask();
      if (said === 'Condition') {
        sent();
        this.closed.emit(act === 'confirm' ? this.problem().id : undefined);
      } else this.refusal.set(said === 'EditedMeanwhileError' ? 'edited' : 'refused');
    } catch {
      this.refusal.set('failed');
    }
    this.busy.set(undefined);
    this.chart.problems.reload();
  }
}
