import { Component, inject, input, output, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { MemberAppealDecisionDocument } from '../generated/graph.ts';
import { CommunityWords } from './community-words.ts';

/** Asks for a second look at a decision, once, with words. */
@Component({
  selector: 'cw-appeal-form',
  imports: [Button, Field, Input, Notice, TPipe],
  template: `<form class="stack" novalidate (submit)="send($event, area.value)">
    @if (fault(); as text) {
      <cw-notice tone="bad" role="alert">{{ text }}</cw-notice>
    }
    <cw-field
      [controlId]="'appeal-' + decision().id"
      [label]="'member.community.appeal.words' | t"
      [error]="tried() ? ('member.community.appeal.missing' | t) : undefined"
    >
      <textarea #area cwInput dir="auto" rows="3"></textarea>
    </cw-field>
    <p>
      <button type="submit" cwButton="second" [small]="true" [busy]="busy()">{{ 'member.community.appeal.send' | t }}</button>
    </p>
  </form>`,
})
export class AppealForm {
  private readonly i18n = inject(I18n);
  private readonly words = inject(CommunityWords);
  private readonly mutate = mutations();
  readonly decision = input.required<{ readonly id: string; readonly version: number }>();
  readonly sent = output();
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);

  protected async send(event: Event, words: string): Promise<void> {
    event.preventDefault();
    this.tried.set(words.trim() === '');
    if (this.tried() || this.busy()) return;
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      const { id, version } = this.decision();
      const { appealDecision: answer } = await this.mutate(MemberAppealDecisionDocument, { decisionId: id, version, words });
      if (answer.__typename === 'PostDecision') this.sent.emit();
      else this.fault.set(this.words.refusal(answer));
    } catch {
      this.fault.set(this.i18n.t('member.community.refused.line'));
    } finally {
      this.busy.set(false);
    }
  }
}
