import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice, Toasts } from '@careway/portal-ui/state';
import { oneAct } from '../act/one-act.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { Drafts } from '../drafts/drafts.ts';
import { type ClinicConsultFindingFragment, ClinicCloseConsultDocument, ClinicCheckClosingDocument } from '../generated/graph.ts';
import { GateView } from './gate-view.ts';

/** Where what is typed is kept among the remarks of the chart. */
const KEPT = 'consult-closing';
interface Shown {
  readonly text: string;
  readonly masked: string;
  readonly findings: readonly ClinicConsultFindingFragment[];
}

/** What was done and how it ended: read by the gate, shown, confirmed. */
@Component({
  selector: 'cw-close-consult',
  host: { class: 'stack' },
  imports: [Button, DraftState, Field, GateView, Input, Notice, TPipe],
  template: `<section class="pane pad in-drawer" aria-labelledby="consult-closing-title">
    <form class="stack" novalidate (submit)="check($event)">
      <h2 id="consult-closing-title">{{ 'clinic.consult.outcome' | t }}</h2>
      <div role="status">
        @if (refusal(); as why) {
          <cw-notice tone="watch">{{ 'clinic.consult.refused.' + why | t }}</cw-notice>
        }
      </div>
      @if (shown(); as one) {
        <cw-gate-view [text]="one.text" [findings]="one.findings" [fixed]="true" />
        <h3>{{ 'clinic.consult.shown' | t }}</h3>
        <p class="said framed" dir="auto">{{ one.masked }}</p>
        <div class="row tight">
          <button cwButton type="button" [busy]="busy()" (click)="close(one)">{{ 'clinic.consult.close' | t }}</button>
          <button cwButton="second" type="button" (click)="shown.set(undefined)">{{ 'clinic.consult.change' | t }}</button>
        </div>
      } @else {
        <cw-field controlId="consult-closing" [label]="'clinic.consult.closing' | t" [hint]="'clinic.consult.question-hint' | t">
          <textarea #words cwInput rows="5" maxlength="4000" dir="auto" [value]="text()" (input)="type(words.value)"></textarea>
        </cw-field>
        @if (text()) {
          <cw-draft-state part="remarks" [of]="memberId()" />
        }
        <div>
          <button cwButton="second" type="submit" [busy]="busy()">{{ 'clinic.consult.check' | t }}</button>
        </div>
      }
    </form>
  </section>`,
})
export class CloseConsult {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly drafts = inject(Drafts);
  private readonly mutate = mutations();
  readonly caseId = input.required<string>();
  readonly memberId = input.required<string>();
  /** The question's, with every answer read. */
  readonly version = input.required<number>();
  readonly closed = output();
  protected readonly text = computed(() => this.drafts.of(this.memberId())?.remarks?.[KEPT] ?? '');
  protected readonly shown = signal<Shown | undefined>(undefined);
  private readonly act = oneAct();
  protected readonly busy = this.act.busy;
  protected readonly refusal = this.act.refusal;

  constructor() {
    effect(() => void this.drafts.load(this.memberId()));
  }

  protected type(text: string): void {
    this.drafts.remark(this.memberId(), KEPT, text);
  }

  protected check(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text();
    return this.act.run(async () => {
      if (!text.trim()) return this.refusal.set('text');
      const { checkClosing: said } = await this.mutate(ClinicCheckClosingDocument, { caseId: this.caseId(), text });
      if (said.__typename === 'ConsultClosing') this.shown.set({ text, masked: said.masked, findings: said.findings });
      else this.refusal.set('failed');
    });
  }

  protected close({ text, masked }: Shown): Promise<void> {
    return this.act.run(async () => {
      const variables = { caseId: this.caseId(), version: this.version(), text, shown: masked };
      const { closeConsult } = await this.mutate(ClinicCloseConsultDocument, variables);
      if (closeConsult.__typename !== 'Consult') {
        this.refusal.set('edited');
        return this.closed.emit();
      }
      this.drafts.remark(this.memberId(), KEPT, '');
      this.toasts.say(this.i18n.t('clinic.consult.closed'));
      this.closed.emit();
    });
  }
}
