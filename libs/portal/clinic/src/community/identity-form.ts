import { Component, inject, input, output, signal } from '@angular/core';
import { mutations, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, Input } from '@careway/portal-ui/form';
import { TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { ClinicOpenIdentityDocument, type OpeningReason } from '../generated/graph.ts';
import { KeptWords } from './kept-words.ts';

const REASONS = ['DANGER_TO_LIFE', 'THREAT', 'MINOR', 'LEGAL_DUTY'] as const satisfies readonly OpeningReason[];
const SHORTEST = 10;

/** Who stands behind a name: with a reason and words that the member reads. The number is what help is sent by. */
@Component({
  selector: 'cw-identity-form',
  imports: [Button, Field, Input, Notice, TakeFocus, TPipe],
  host: { class: 'stack tight-stack work-below in-drawer' },
  template: `<cw-notice tone="watch">{{ 'clinic.identity.text' | t }}</cw-notice>
    @if (opened(); as id) {
      <cw-notice tone="info" role="status"
        >{{ 'clinic.identity.number' | t }} <bdi class="strong" dir="ltr">{{ id }}</bdi></cw-notice
      >
    } @else {
      <form class="stack tight-stack" novalidate (submit)="open($event, why.value, words.value)">
        @if (refused()) {
          <cw-notice tone="bad" role="alert">{{ 'clinic.moderation.refused.line' | t }}</cw-notice>
        }
        <cw-field [controlId]="'identity-why-' + postId()" [label]="'clinic.identity.why' | t">
          <select #why cwInput cwTakeFocus>
            @for (reason of reasons; track reason) {
              <option [value]="reason">{{ 'clinic.identity.reason.' + reason.toLowerCase() | t }}</option>
            }
          </select>
        </cw-field>
        <cw-field
          [controlId]="'identity-words-' + postId()"
          [label]="'clinic.identity.words' | t"
          [error]="missing() ? ('clinic.identity.words-missing' | t) : undefined"
        >
          <textarea #words cwInput dir="auto" rows="2" [value]="kept.of(place())" (input)="kept.keep(place(), words.value)"></textarea>
        </cw-field>
        <div class="row tight">
          <button type="submit" cwButton [small]="true" [busy]="busy()">{{ 'clinic.identity.send' | t }}</button>
          <button type="button" cwButton="second" [small]="true" (click)="left.emit()">{{ 'clinic.drop' | t }}</button>
        </div>
      </form>
    }`,
})
export class IdentityForm {
  private readonly session = inject(Session);
  private readonly mutate = mutations();
  readonly postId = input.required<string>();
  readonly left = output();
  protected readonly reasons = REASONS;
  protected readonly kept = new KeptWords(() => this.session.info()?.personId ?? '');
  protected readonly missing = signal(false);
  protected readonly busy = signal(false);
  protected readonly refused = signal(false);
  protected readonly opened = signal<string | undefined>(undefined);
  protected place = (): string => `identity.${this.postId()}`;

  protected async open(event: Event, chosen: string, words: string): Promise<void> {
    event.preventDefault();
    this.missing.set([...words.trim()].length < SHORTEST);
    if (this.missing() || this.busy()) return;
    this.busy.set(true);
    this.refused.set(false);
    try {
      const reason = REASONS.find((one) => one === chosen) ?? 'DANGER_TO_LIFE';
      const { openIdentity: answer } = await this.mutate(ClinicOpenIdentityDocument, { postId: this.postId(), reason, words });
      if (answer.__typename !== 'OpenedIdentity') return this.refused.set(true);
      this.kept.clear(this.place());
      this.opened.set(answer.member.id);
    } catch {
      this.refused.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
