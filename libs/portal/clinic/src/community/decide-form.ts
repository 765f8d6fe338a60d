import { Component, inject, input, output, signal } from '@angular/core';
import { mutations, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice, Toasts } from '@careway/portal-ui/state';
import {
  ClinicDecideAboutPostDocument,
  ClinicMuteAuthorDocument,
  type ClinicPostFragment,
  type FlagReason,
  type PostDecisionKind,
  type PostLabel,
} from '../generated/graph.ts';
import { KeptWords } from './kept-words.ts';

export const REASONS = [
  'MISINFORMATION',
  'HARASSMENT',
  'PERSONAL_DETAILS',
  'ADVERTISING',
  'DANGER',
  'OTHER',
] as const satisfies readonly FlagReason[];
const LABELS = ['MISINFORMATION', 'OUTDATED', 'ONE_EXPERIENCE'] as const satisfies readonly PostLabel[];
/** Ends of keys of `clinic.moderation.refused.`, by what the service answered. */
const REFUSALS: Readonly<Record<string, string>> = { EditedMeanwhileError: 'edited', PostClosedError: 'closed', NotFoundError: 'closed' };

/** It stays, it stays under a label with an answer, or it goes: with a reason and words that its writer reads. */
@Component({
  selector: 'cw-decide-form',
  imports: [Button, Field, Input, Notice, TPipe],
  template: `<form class="stack tight-stack" novalidate (submit)="$event.preventDefault()">
    <div role="status">
      @if (refusal(); as why) {
        <cw-notice tone="watch">{{ 'clinic.moderation.refused.' + why | t }}</cw-notice>
      }
    </div>
    <cw-field [controlId]="'why-' + post().id" [label]="'clinic.moderation.why' | t">
      <select #why cwInput>
        @for (reason of reasons; track reason) {
          <option [value]="reason">{{ 'clinic.moderation.reason.' + reason.toLowerCase() | t }}</option>
        }
      </select>
    </cw-field>
    <cw-field
      [controlId]="'words-' + post().id"
      [label]="'clinic.moderation.words' | t"
      [hint]="'clinic.moderation.words-hint' | t"
      [error]="missing() ? ('clinic.moderation.words-missing' | t) : undefined"
    >
      <textarea #words cwInput dir="auto" rows="2" [value]="kept.of(place())" (input)="kept.keep(place(), words.value)"></textarea>
    </cw-field>
    <div class="row tight">
      <button type="button" cwButton [small]="true" [busy]="busy()" (click)="decide('KEEP', why.value, words.value)">
        {{ 'clinic.moderation.keep' | t }}
      </button>
      <label class="row tight"
        ><span class="vh">{{ 'clinic.moderation.label' | t }}</span>
        <select #label class="input">
          @for (one of labels; track one) {
            <option [value]="one">{{ 'clinic.community.label.' + one.toLowerCase() | t }}</option>
          }
        </select></label
      >
      <button type="button" cwButton="second" [small]="true" [busy]="busy()" (click)="decide('LABEL', why.value, words.value, label.value)">
        {{ 'clinic.moderation.put-label' | t }}
      </button>
      <button type="button" cwButton="second" [small]="true" [busy]="busy()" (click)="decide('REMOVE', why.value, words.value)">
        {{ 'clinic.moderation.remove' | t }}
      </button>
      @if (!post().author.verified) {
        <button type="button" cwButton="plain" [small]="true" [busy]="busy()" (click)="mute()">{{ 'clinic.moderation.mute' | t }}</button>
      }
    </div>
  </form>`,
})
export class DecideForm {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly mutate = mutations();
  readonly post = input.required<ClinicPostFragment>();
  readonly done = output();
  readonly stale = output();
  protected readonly reasons = REASONS;
  protected readonly labels = LABELS;
  protected readonly kept = new KeptWords(() => this.session.info()?.personId ?? '');
  protected readonly missing = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected place = (): string => `decide.${this.post().id}`;

  protected async decide(kind: PostDecisionKind, chosen: string, words: string, label?: string): Promise<void> {
    this.missing.set(words.trim() === '');
    if (this.missing()) return;
    await this.act(async () => {
      const { id: postId, version } = this.post();
      const decision = {
        ...{ kind, reason: REASONS.find((one) => one === chosen) ?? 'OTHER', words },
        ...(kind === 'LABEL' && { label: LABELS.find((one) => one === label) ?? 'MISINFORMATION' }),
      };
      const answer = (await this.mutate(ClinicDecideAboutPostDocument, { postId, version, decision })).decideAboutPost;
      if (answer.__typename !== 'Post') return this.refusal.set(REFUSALS[answer.__typename] ?? 'line');
      this.kept.clear(this.place());
      this.toasts.say(this.i18n.t('clinic.moderation.done'));
      this.done.emit();
    });
  }

  protected async mute(): Promise<void> {
    await this.act(async () => {
      const answer = (await this.mutate(ClinicMuteAuthorDocument, { postId: this.post().id, days: 7 })).muteAuthor;
      if (answer.__typename === 'Muted') this.toasts.say(this.i18n.t('clinic.moderation.muted'));
      else this.refusal.set('closed');
    });
  }

  private async act(send: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await send();
      if (this.refusal() === 'edited') this.stale.emit();
    } catch {
      this.refusal.set('line');
    } finally {
      this.busy.set(false);
    }
  }
}
