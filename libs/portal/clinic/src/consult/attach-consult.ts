import { Component, computed, inject, input, output, signal } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Notice, Toasts } from '@careway/portal-ui/state';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptNames } from '../concept/names.ts';
import { ClinicAttachConsultDocument, ClinicDetachConsultDocument, ClinicJourneysDocument } from '../generated/graph.ts';
import { LABELS, noteKey } from '../note/note-labels.ts';

interface Attached {
  readonly attachedAt: string;
  readonly journey: { readonly id: string };
}

/** A published question beside the journey of the patient whom it is about: put there by its author, and taken away again. */
@Component({
  selector: 'cw-attach-consult',
  host: { class: 'stack' },
  imports: [Button, Field, Input, Link, Notice, PaneState, TPipe, WhenPipe],
  template: `<section class="pane pad in-drawer stack" aria-labelledby="consult-attach-title">
    <div>
      <h2 id="consult-attach-title">{{ 'clinic.consult.attach.title' | t }}</h2>
      <p class="soft">{{ 'clinic.consult.attach.text' | t }}</p>
    </div>
    <div role="status">
      @if (refusal(); as why) {
        <cw-notice tone="watch">{{ 'clinic.consult.refused.' + why | t }}</cw-notice>
      }
    </div>
    @if (attached(); as beside) {
      <p>
        {{ 'clinic.consult.attach.stands' | t: { journey: nameOf(beside.journey.id), date: (beside.attachedAt | when: 'near') } }}
        <a [cwLink]="'/clinic/patient/' + memberId()">{{ 'clinic.consult.attach.chart' | t }}</a>
      </p>
      <div>
        <button cwButton="second" type="button" [small]="true" [busy]="busy()" (click)="detach()">
          {{ 'clinic.consult.attach.undo' | t }}
        </button>
      </div>
    } @else {
      <cw-pane-state [of]="asked" />
      @if (journeys(); as list) {
        @if (list.length === 0) {
          <p class="soft">{{ 'clinic.consult.attach.none' | t }}</p>
        } @else {
          <form class="stack tight-stack" novalidate (submit)="attach($event, which.value, label.value)">
            <cw-field
              controlId="consult-journey"
              [label]="'clinic.note.journey' | t"
              [error]="missing() ? ('clinic.consult.attach.choose' | t) : undefined"
            >
              <select #which cwInput>
                <option value="">{{ 'clinic.review.choose' | t }}</option>
                @for (one of list; track one.id) {
                  <option [value]="one.id">{{ one.name }}</option>
                }
              </select>
            </cw-field>
            <cw-field controlId="consult-label" [label]="'clinic.note.label' | t">
              <select #label cwInput>
                @for (one of labels; track one) {
                  <option [value]="one">{{ labelKey('label', one) | t }}</option>
                }
              </select>
            </cw-field>
            <div>
              <button cwButton type="submit" [small]="true" [busy]="busy()">{{ 'clinic.consult.attach.do' | t }}</button>
            </div>
          </form>
        }
      }
    }
  </section>`,
})
export class AttachConsult {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly names = inject(ConceptNames);
  private readonly mutate = mutations();
  readonly caseId = input.required<string>();
  readonly memberId = input.required<string>();
  readonly attached = input.required<Attached | null>();
  readonly changed = output();
  protected readonly labels = LABELS;
  protected readonly labelKey = noteKey;
  protected readonly busy = signal(false);
  protected readonly missing = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly asked = query(ClinicJourneysDocument, () => ({ memberId: this.memberId() }));
  protected readonly journeys = computed(() =>
    this.asked.data()?.member?.journeys.map(({ id, concern }) => ({
      id,
      name: concern.condition ? this.names.of(concern.condition.code) : this.i18n.t(`clinic.concern.${concern.key}`),
    })),
  );
  protected nameOf = (id: string): string =>
    this.journeys()?.find((one) => one.id === id)?.name ?? this.i18n.t('clinic.consult.attach.journey');

  protected attach(event: Event, journeyId: string, chosen: string): Promise<void> {
    event.preventDefault();
    this.missing.set(journeyId === '');
    if (this.missing()) return Promise.resolve();
    const sensitivity = LABELS.find((one) => one === chosen) ?? 'GENERAL';
    return this.run('clinic.consult.attach.done', async () => {
      const { attachConsult } = await this.mutate(ClinicAttachConsultDocument, { caseId: this.caseId(), journeyId, sensitivity });
      return attachConsult.__typename === 'AttachedConsult';
    });
  }

  protected detach(): Promise<void> {
    return this.run('clinic.consult.attach.undone', async () => {
      const { detachConsult } = await this.mutate(ClinicDetachConsultDocument, { caseId: this.caseId() });
      return detachConsult.__typename === 'ConsultCase';
    });
  }

  private async run(said: string, work: () => Promise<boolean>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      if (await work()) this.toasts.say(this.i18n.t(said));
      else this.refusal.set('edited');
    } catch {
      this.refusal.set('failed');
    } finally {
      this.busy.set(false);
      this.changed.emit();
    }
  }
}
