import { Component, computed, inject, signal } from '@angular/core';
import { GraphProblem, mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { SectionHead } from '@careway/portal-ui/card';
import { Choice, Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, Notice, Toasts } from '@careway/portal-ui/state';
import {
  MemberNoticeWishesDocument,
  MemberSaveNoticeWishesDocument,
  type NotificationChannel,
  type NotificationDigest,
  type NotificationGroup,
  type ReachFieldsFragment,
  type WishFieldsFragment,
} from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { AddressForm } from './address-form.ts';
import { BrowserSwitch } from './browser-switch.ts';
import { inputOf, rowsOf, turned } from './wishes.ts';

const DAY_MS = 86_400_000;
const DIGESTS = ['AT_ONCE', 'DAILY', 'WEEKLY'] as const satisfies readonly NotificationDigest[];
const PAUSES = [1, 7, 30] as const;
const FIRST_QUIET = { from: '21:00', to: '07:00' };

/** What one is told of, where and when: saved as it is turned, and taken back by one press. */
@Component({
  selector: 'cw-member-notice-settings',
  imports: [
    AddressForm,
    Answer,
    BrowserSwitch,
    Button,
    Choice,
    EmptyState,
    Field,
    Icon,
    Input,
    Link,
    Notice,
    Part,
    SectionHead,
    TPipe,
    WhenPipe,
  ],
  templateUrl: './settings.page.html',
})
export class NoticeSettingsPage {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();
  protected readonly record = inject(OpenRecord);
  protected readonly pauses = PAUSES;
  protected readonly page = query(MemberNoticeWishesDocument, () => (this.record.isActing() ? undefined : this.record.variables()));
  protected readonly missing = computed(() => partState(this.page, 'member'));
  private readonly saved = signal<WishFieldsFragment | undefined>(undefined);
  private readonly told = signal<ReachFieldsFragment | undefined>(undefined);
  protected readonly wishes = computed(() => this.saved() ?? this.page.data()?.member?.notificationPreferences ?? undefined);
  protected readonly reach = computed(() => this.told() ?? this.page.data()?.member?.notificationPreferences?.reach);
  protected readonly zone = computed(() => this.page.data()?.member?.timeZone?.replaceAll('_', ' '));
  protected readonly failed = signal<string | undefined>(undefined);
  private turn: Promise<unknown> = Promise.resolve();

  protected readonly rows = computed(() => {
    const [wishes, reach] = [this.wishes(), this.reach()];
    const ways: NotificationChannel[] = [
      'PORTAL',
      ...(reach?.email ? (['EMAIL'] as const) : []),
      ...(reach?.browsers ? (['PUSH'] as const) : []),
    ];
    return wishes ? rowsOf(wishes, ways) : [];
  });
  protected readonly digests = computed(() =>
    DIGESTS.map((value) => ({ value, label: this.i18n.t(`member.notice.digest.${value.toLowerCase().replace('_', '-')}`) })),
  );
  /** Sunday first, as in the member's language. */
  protected readonly days = computed(() =>
    Array.from({ length: 7 }, (_, day) => ({
      day,
      name: new Intl.DateTimeFormat(this.i18n.locale(), { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 4 + day))),
    })),
  );
  protected readonly paused = computed(() => {
    const until = this.wishes()?.pausedUntil;
    return until && Date.parse(until) > Date.now() ? until : undefined;
  });

  protected reached(reach: ReachFieldsFragment): void {
    this.told.set(reach);
  }

  protected set(group: NotificationGroup, channel: NotificationChannel, on: boolean): void {
    this.change((before) => turned(before, group, channel, on));
  }
  protected setQuiet(on: boolean): void {
    this.change((before) => ({ ...before, quiet: on ? FIRST_QUIET : null }));
  }
  protected setHour(which: 'from' | 'to', time: string): void {
    if (time) this.change((before) => ({ ...before, quiet: { ...(before.quiet ?? FIRST_QUIET), [which]: time } }));
  }
  protected setDigest(value: string | undefined): void {
    const digest = DIGESTS.find((one) => one === value);
    if (digest && digest !== this.wishes()?.digest) this.change((before) => ({ ...before, digest }));
  }
  protected setDigestAt(digestAt: string): void {
    if (digestAt) this.change((before) => ({ ...before, digestAt }));
  }
  protected setDigestDay(digestDay: string): void {
    this.change((before) => ({ ...before, digestDay: Number(digestDay) }));
  }
  protected setOthers(others: boolean): void {
    this.change((before) => ({ ...before, others }));
  }
  protected pause(days: number | null): void {
    const pausedUntil = days === null ? null : new Date(Date.now() + days * DAY_MS).toISOString();
    this.change((before) => ({ ...before, pausedUntil }));
  }

  /** One after the other, each upon what the one before has saved. */
  private change(to: (before: WishFieldsFragment) => WishFieldsFragment): void {
    this.turn = this.turn.then(() => this.save(to, true));
  }

  private async save(to: (before: WishFieldsFragment) => WishFieldsFragment, canUndo: boolean): Promise<void> {
    const [memberId, before] = [this.record.memberId(), this.wishes()];
    if (!memberId || !before) return;
    const after = to(before);
    this.failed.set(undefined);
    this.saved.set(after);
    try {
      const variables = { memberId, expectedVersion: before.version, preferences: inputOf(after) };
      const { saveNotificationPreferences: answer } = await this.mutate(MemberSaveNoticeWishesDocument, variables);
      if (answer.__typename === 'NotificationPreferences') {
        this.saved.set(answer);
        const undo = () => void (this.turn = this.turn.then(() => this.save((now) => ({ ...before, version: now.version }), false)));
        this.toasts.say(this.i18n.t(canUndo ? 'member.notice.saved' : 'member.notice.undone'), canUndo ? undo : undefined);
        return;
      }
      await this.takeBack(undefined, answer.__typename === 'EditedMeanwhileError' ? 'member.notice.elsewhere' : 'member.notice.not-saved');
    } catch (error) {
      const offline = error instanceof GraphProblem && error.kind === 'offline';
      await this.takeBack(before, offline ? 'member.notice.offline' : 'member.notice.not-saved');
    }
  }

  /** What was not saved is not shown as if it were. */
  private async takeBack(before: WishFieldsFragment | undefined, key: string): Promise<void> {
    // a switch that was never drawn turned would not be drawn turned back
    await new Promise((resolve) => setTimeout(resolve));
    this.saved.set(before);
    this.failed.set(this.i18n.t(key));
    this.page.reload();
  }
}
