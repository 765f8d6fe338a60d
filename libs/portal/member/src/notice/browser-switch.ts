import { Component, inject, input, output, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { MemberAddNoticeBrowserDocument, MemberEndNoticeBrowsersDocument, type ReachFieldsFragment } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { browserState, type BrowserState, subscribe, unsubscribe } from './browser.ts';

/** Whether this browser shows notices; what it says when it can't. */
@Component({
  selector: 'cw-notice-browser',
  imports: [Button, Notice, TPipe],
  template: `@if (failed(); as words) {
      <cw-notice tone="bad" role="alert">{{ words }}</cw-notice>
    }
    @if (!reach().pushKey) {
      <p class="small soft">{{ 'member.notice.no-push' | t }}</p>
    } @else {
      @switch (state()) {
        @case ('unsupported') {
          <p class="small soft">{{ 'member.notice.push-unsupported' | t }}</p>
        }
        @case ('denied') {
          <p class="small soft">{{ 'member.notice.push-denied' | t }}</p>
        }
        @case ('on') {
          <p>{{ 'member.notice.push-on' | t }}</p>
          <p>
            <button type="button" cwButton="second" [small]="true" [busy]="busy()" (click)="end()">
              {{ 'member.notice.push-end' | t }}
            </button>
          </p>
        }
        @default {
          <p class="small soft">{{ 'member.notice.push-text' | t }}</p>
          <p>
            <button type="button" cwButton="second" [small]="true" [busy]="busy()" (click)="begin()">
              {{ 'member.notice.push-begin' | t }}
            </button>
          </p>
        }
      }
      @if (reach().browsers > 0 && state() !== 'on') {
        <p class="small">{{ 'member.notice.push-elsewhere' | t: { count: reach().browsers } }}</p>
        <p>
          <button type="button" cwButton="plain" [small]="true" [busy]="busy()" (click)="end()">
            {{ 'member.notice.push-end-all' | t }}
          </button>
        </p>
      }
    }`,
})
export class BrowserSwitch {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  private readonly mutate = mutations();
  readonly reach = input.required<ReachFieldsFragment>();
  readonly changed = output<ReachFieldsFragment>();
  protected readonly state = signal<BrowserState>('off');
  protected readonly busy = signal(false);
  protected readonly failed = signal<string | undefined>(undefined);

  constructor() {
    void this.look();
  }

  protected begin(): Promise<void> {
    return this.act(async (memberId) => {
      const browser = await subscribe(this.reach().pushKey!);
      if (!browser) return;
      const { addNotificationBrowser: answer } = await this.mutate(MemberAddNoticeBrowserDocument, { memberId, ...browser });
      if (answer.__typename !== 'NotificationReach') throw new Error(answer.__typename);
      this.changed.emit(answer);
    });
  }

  /** This browser where it is one, else all that there are. */
  protected end(): Promise<void> {
    return this.act(async (memberId) => {
      const endpoint = this.state() === 'on' ? await unsubscribe() : undefined;
      const { endNotificationBrowsers } = await this.mutate(MemberEndNoticeBrowsersDocument, { memberId, endpoint: endpoint ?? null });
      this.changed.emit(endNotificationBrowsers);
    });
  }

  private async act(work: (memberId: string) => Promise<void>): Promise<void> {
    const memberId = this.record.memberId();
    if (!memberId || this.busy()) return;
    this.busy.set(true);
    this.failed.set(undefined);
    try {
      await work(memberId);
    } catch {
      this.failed.set(this.i18n.t('member.notice.push-failed'));
    } finally {
      this.busy.set(false);
      await this.look();
    }
  }

  private async look(): Promise<void> {
    this.state.set(await browserState().catch(() => 'unsupported' as const));
  }
}
