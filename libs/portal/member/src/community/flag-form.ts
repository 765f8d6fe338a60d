import { Component, inject, input, output, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice, Toasts } from '@careway/portal-ui/state';
import { type CommunityPostFragment, type FlagReason, MemberFlagPostDocument } from '../generated/graph.ts';
import { CommunityWords } from './community-words.ts';

const REASONS = [
  'MISINFORMATION',
  'DANGER',
  'HARASSMENT',
  'PERSONAL_DETAILS',
  'ADVERTISING',
  'OTHER',
] as const satisfies readonly FlagReason[];

/** What is wrong with something, to a moderator; danger goes to the nurse on call as well. Who says so is told to nobody. */
@Component({
  selector: 'cw-flag-form',
  imports: [Button, Field, Input, Notice, TPipe],
  template: `<form class="stack" novalidate (submit)="send($event, why.value, more.value)">
    @if (fault(); as text) {
      <cw-notice tone="bad" role="alert">{{ text }}</cw-notice>
    }
    <cw-field
      [controlId]="'flag-' + post().id"
      [label]="'member.community.flag-why' | t"
      [error]="tried() ? ('member.community.flag-choose' | t) : undefined"
    >
      <select #why cwInput>
        <option value="">{{ 'member.community.choose' | t }}</option>
        @for (reason of reasons; track reason) {
          <option [value]="reason">{{ 'member.community.reason.' + reason.toLowerCase() | t }}</option>
        }
      </select>
    </cw-field>
    <cw-field [controlId]="'flag-words-' + post().id" [label]="'member.community.flag-words' | t">
      <textarea #more cwInput dir="auto" rows="2"></textarea>
    </cw-field>
    <div class="row tight">
      <button type="submit" cwButton [small]="true" [busy]="busy()">{{ 'member.community.flag' | t }}</button>
      <button type="button" cwButton="second" [small]="true" (click)="left.emit()">{{ 'member.community.no' | t }}</button>
    </div>
  </form>`,
})
export class FlagForm {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(CommunityWords);
  private readonly mutate = mutations();
  readonly post = input.required<CommunityPostFragment>();
  readonly done = output();
  readonly left = output();
  protected readonly reasons = REASONS;
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);

  protected async send(event: Event, chosen: string, words: string): Promise<void> {
    event.preventDefault();
    const reason = REASONS.find((one) => one === chosen);
    this.tried.set(reason === undefined);
    if (!reason || this.busy()) return;
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      const { flagPost: answer } = await this.mutate(MemberFlagPostDocument, { postId: this.post().id, reason, words });
      if (answer.__typename !== 'Post') return this.fault.set(this.words.refusal(answer));
      this.toasts.say(this.i18n.t('member.community.flagged'));
      this.done.emit();
    } catch {
      this.fault.set(this.i18n.t('member.community.refused.line'));
    } finally {
      this.busy.set(false);
    }
  }
}
