import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { DraftState } from '../drafts/draft-state.ts';
import { Drafts, type HandoverDraft } from '../drafts/drafts.ts';
import { ClinicColleaguesDocument, type HandoverReason } from '../generated/graph.ts';
import type { Work } from './rows.ts';
import { WorkDesk } from './work-desk.ts';

const REASONS = ['EXPERTISE', 'ABSENCE', 'WORKLOAD', 'KNOWS_MEMBER', 'OTHER'] as const satisfies readonly HandoverReason[];

/** To whom of the care team, and why. It stands in the list, never over it, and what was written is kept. */
@Component({
  selector: 'cw-handover-form',
  imports: [Button, DraftState, Field, Input, TakeFocus, TPipe],
  host: { class: 'work-below in-drawer', '(keydown.escape)': 'put($event)' },
  template: `<form class="stack tight-stack" novalidate (submit)="send($event)">
    <cw-field
      controlId="work-to"
      [label]="'clinic.work.to' | t"
      [error]="tried() && !draft().to ? ('clinic.work.choose-to' | t) : undefined"
    >
      <select #to cwInput cwTakeFocus (change)="keep({ to: to.value })">
        <option value="">{{ 'clinic.review.choose' | t }}</option>
        @for (one of colleagues(); track one.id) {
          <option [value]="one.id" [selected]="draft().to === one.id">{{ one.displayName }}</option>
        }
      </select>
    </cw-field>
    <cw-field
      controlId="work-reason"
      [label]="'clinic.work.why' | t"
      [error]="tried() && !reason() ? ('clinic.work.choose-why' | t) : undefined"
    >
      <select #why cwInput (change)="keep({ reason: why.value })">
        <option value="">{{ 'clinic.review.choose' | t }}</option>
        @for (one of reasons; track one) {
          <option [value]="one" [selected]="draft().reason === one">
            {{ 'clinic.work.reason-of.' + one.toLowerCase().replaceAll('_', '-') | t }}
          </option>
        }
      </select>
    </cw-field>
    <cw-field controlId="work-words" [label]="'clinic.work.words' | t">
      <textarea #words cwInput rows="2" [value]="draft().words" (input)="keep({ words: words.value })"></textarea>
    </cw-field>
    <cw-draft-state part="handover" [of]="work().member.id" />
    <div class="row tight">
      <button cwButton type="submit" [small]="true" [busy]="desk.busy() === work().id">{{ 'clinic.work.hand-over' | t }}</button>
      <button cwButton="second" type="button" [small]="true" (click)="drop()">{{ 'clinic.drop' | t }}</button>
    </div>
  </form>`,
})
export class HandoverForm {
  private readonly i18n = inject(I18n);
  private readonly drafts = inject(Drafts);
  private readonly session = inject(Session);
  protected readonly desk = inject(WorkDesk);
  readonly work = input.required<Work>();
  readonly closed = output();
  protected readonly reasons = REASONS;
  protected readonly tried = signal(false);

  private readonly asked = query(ClinicColleaguesDocument, () => ({ memberId: this.work().member.id }));
  protected readonly colleagues = computed(() => {
    const me = this.session.info()?.personId;
    const team = this.asked.data()?.member?.careTeam.filter(({ isActive, clinician }) => isActive && clinician.id !== me) ?? [];
    const people = new Map(team.map(({ clinician }) => [clinician.id, clinician]));
    return [...people.values()].toSorted((a, b) => a.displayName.localeCompare(b.displayName, this.i18n.locale()));
  });
  protected readonly draft = computed((): HandoverDraft => {
    const kept = this.drafts.of(this.work().member.id)?.handover;
    return kept?.workId === this.work().id ? kept : { workId: this.work().id, to: '', reason: '', words: '' };
  });
  protected readonly reason = computed(() => REASONS.find((one) => one === this.draft().reason));

  constructor() {
    effect(() => {
      const id = this.work().member.id;
      untracked(() => void this.drafts.load(id));
    });
  }

  protected keep(changes: Partial<HandoverDraft>): void {
    this.drafts.keep(this.work().member.id, 'handover', { ...this.draft(), ...changes });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const { to } = this.draft();
    const reason = this.reason();
    if (!to || !reason) return void document.getElementById(to ? 'work-reason' : 'work-to')?.focus();
    if (await this.desk.handOver(this.work(), this.draft(), reason)) this.closed.emit();
  }

  protected drop(): void {
    this.drafts.discard(this.work().member.id, 'handover');
    this.closed.emit();
  }

  /** Escape puts an empty form away; one with words in it stays. */
  protected put(event: Event): void {
    event.stopPropagation();
    if (!this.draft().words.trim()) this.drop();
  }
}
