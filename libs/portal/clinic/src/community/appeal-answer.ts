import { Component, inject, input, output, signal } from '@angular/core';
import { mutations, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { type AppealOutcome, ClinicDecideAppealDocument, type ClinicModerationQuery } from '../generated/graph.ts';
import { KeptWords } from './kept-words.ts';

type Decision = NonNullable<ClinicModerationQuery['moderationQueue']['nodes'][number]['decision']>;

/** A second look: what was decided, what its writer says to it, and what it comes to. */
@Component({
  selector: 'cw-appeal-answer',
  imports: [Button, Field, Input, Notice, TPipe],
  template: `<div class="stack tight-stack">
    <p class="meta">
      <strong>{{ 'clinic.moderation.decided.' + decision().kind.toLowerCase() | t }}</strong>
      {{ 'clinic.moderation.reason.' + decision().reason.toLowerCase() | t }} <bdi dir="auto">“{{ decision().words }}”</bdi>
    </p>
    <cw-notice tone="info"
      ><bdi dir="auto">“{{ decision().appealWords }}”</bdi></cw-notice
    >
    @if (refused()) {
      <cw-notice tone="watch" role="alert">{{ 'clinic.moderation.refused.line' | t }}</cw-notice>
    }
    <cw-field
      [controlId]="'appeal-' + decision().id"
      [label]="'clinic.moderation.appeal-words' | t"
      [error]="missing() ? ('clinic.moderation.words-missing' | t) : undefined"
    >
      <textarea #words cwInput dir="auto" rows="2" [value]="kept.of(place())" (input)="kept.keep(place(), words.value)"></textarea>
    </cw-field>
    <div class="row tight">
      <button type="button" cwButton [small]="true" [busy]="busy()" (click)="answer('UPHELD', words.value)">
        {{ 'clinic.moderation.uphold' | t }}
      </button>
      <button type="button" cwButton="second" [small]="true" [busy]="busy()" (click)="answer('OVERTURNED', words.value)">
        {{ 'clinic.moderation.overturn' | t }}
      </button>
    </div>
  </div>`,
})
export class AppealAnswer {
  private readonly session = inject(Session);
  private readonly mutate = mutations();
  readonly decision = input.required<Decision>();
  readonly done = output();
  protected readonly kept = new KeptWords(() => this.session.info()?.personId ?? '');
  protected readonly missing = signal(false);
  protected readonly busy = signal(false);
  protected readonly refused = signal(false);
  protected place = (): string => `appeal.${this.decision().id}`;

  protected async answer(outcome: AppealOutcome, words: string): Promise<void> {
    this.missing.set(words.trim() === '');
    if (this.missing() || this.busy()) return;
    this.busy.set(true);
    this.refused.set(false);
    try {
      const { id, version } = this.decision();
      const { decideAppeal: answer } = await this.mutate(ClinicDecideAppealDocument, { id, version, outcome, words });
      if (answer.__typename !== 'PostDecision') return this.refused.set(true);
      this.kept.clear(this.place());
      this.done.emit();
    } catch {
      this.refused.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
