import { Component, computed, inject } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice, Toasts } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { measured } from './reading-words.ts';
import { type Waiting, WaitingReadings } from './waiting.ts';

/** What was entered and is not saved yet: it waits for the line, or for the member to look at it. Never among what is saved. */
@Component({
  selector: 'cw-waiting-readings',
  imports: [Button, Notice, Tag, TPipe, WhenPipe],
  template: `@if (waiting.list().length > 0) {
    <div class="card stack">
      <h2 id="waiting-title">{{ 'member.waiting.title' | t: { count: waiting.list().length } }}</h2>
      @if (waiting.unsent() > 0) {
        <cw-notice tone="watch" icon="offline" role="alert">{{ 'member.waiting.text' | t }}</cw-notice>
      }
      <ul class="list flush">
        @for (one of shown(); track one.key) {
          <li>
            <div class="grow">
              <p class="strong">
                {{ one.kind | t }} <bdi dir="ltr">{{ one.value }}</bdi>
              </p>
              <p class="meta">{{ one.reading.measuredAt | when: 'moment' }}</p>
              @if (one.asks; as why) {
                <p class="small" role="alert">{{ 'member.waiting.' + why | t }}</p>
              } @else {
                <cw-tag tone="watch" shape="tri">{{ 'member.waiting.tag' | t }}</cw-tag>
              }
            </div>
            <div class="row tight">
              @if (one.asks === 'doubted') {
                <button cwButton="second" type="button" [small]="true" [busy]="waiting.isSending()" (click)="waiting.confirm(one)">
                  {{ 'member.reading.right' | t }}
                </button>
              }
              <button cwButton="plain" type="button" [small]="true" [attr.aria-label]="one.removes" (click)="remove(one)">
                {{ 'member.waiting.remove' | t }}
              </button>
            </div>
          </li>
        }
      </ul>
      @if (waiting.unsent() > 0) {
        <div>
          <button cwButton="second" type="button" [small]="true" [busy]="waiting.isSending()" (click)="waiting.send()">
            {{ 'member.waiting.send' | t }}
          </button>
        </div>
      }
    </div>
  }`,
})
export class WaitingCard {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  protected readonly waiting = inject(WaitingReadings);
  protected readonly shown = computed(() =>
    this.waiting.list().map((one) => {
      const { kind, value, second, unit } = one.reading;
      const text = measured({ value, second: second ?? null, unit: unit ?? '' }, this.i18n.locale());
      const key = `member.reading.kind.${kind.toLowerCase().replace('_', '-')}`;
      return { ...one, kind: key, value: text, removes: `${this.i18n.t('member.waiting.remove')}: ${this.i18n.t(key)} ${text}` };
    }),
  );

  protected remove({ key, reading }: Waiting): void {
    this.waiting.remove(key);
    this.toasts.say(this.i18n.t('member.waiting.removed'), () => this.waiting.restore(key, reading));
  }
}
