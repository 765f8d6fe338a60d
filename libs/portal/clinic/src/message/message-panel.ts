import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { live, mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { formatDate } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { AttachedFiles, Composer, FileTray, MessageBubble } from '@careway/portal-ui/message';
import { Notice } from '@careway/portal-ui/state';
import { PaneState } from '../chart/pane-state.ts';
import { Drafts } from '../drafts/drafts.ts';
import {
  ClinicMarkReadDocument,
  ClinicOpenThreadDocument,
  ClinicSaveDraftDocument,
  ClinicSendMessageDocument,
  ClinicThreadChangedDocument,
  ClinicThreadDocument,
  type ClinicMessageFragment,
} from '../generated/graph.ts';
import { CloseForm } from '../inbox/close-form.ts';
import { Chart } from '../patient/chart.ts';
import { Unread } from '../shell/unread.ts';
import { messageFiles } from './message-files.ts';
import { ReadyWords } from './ready-words.ts';
import { ThreadNotes } from './thread-notes.ts';
import { uuidV7 } from './uuid-v7.ts';

const SETTLE_MS = 700;

/** The conversation with the member: live, with what one has begun to write kept on the server with each pause. */
@Component({
  selector: 'cw-message-panel',
  imports: [AttachedFiles, Button, CloseForm, Composer, FileTray, MessageBubble, Notice, PaneState, ReadyWords, ThreadNotes, TPipe],
  templateUrl: './message-panel.html',
})
export class MessagePanel {
  private readonly i18n = inject(I18n);
  private readonly drafts = inject(Drafts);
  private readonly mutate = mutations();
  protected readonly chart = inject(Chart);
  private readonly unread = inject(Unread);
  /** The thread of the address; without it the one that waits longest. */
  readonly threadId = input<string>();

  protected readonly threads = computed(() => this.chart.threads.data()?.member?.threads);
  private readonly chosen = signal<string | undefined>(undefined);
  protected readonly open = computed(() => {
    const wanted = this.chosen() ?? this.threadId();
    const threads = this.threads();
    return (threads?.find(({ id }) => id === wanted) ?? threads?.find(({ waitingFor }) => waitingFor === 'CARE_TEAM') ?? threads?.[0])?.id;
  });
  protected readonly thread = query(ClinicThreadDocument, () => {
    const threadId = this.open();
    return threadId === undefined ? undefined : { threadId, after: null };
  });
  protected readonly messages = computed(() =>
    this.thread
      .data()
      ?.thread?.messages.edges.map(({ node }) => node)
      .toReversed(),
  );
  protected readonly hasOlder = computed(() => this.thread.data()?.thread?.messages.pageInfo.hasNextPage ?? false);

  protected readonly text = signal('');
  protected readonly kept = signal(false);
  protected readonly sending = signal(false);
  protected readonly failed = signal(false);
  protected readonly closing = signal(false);
  protected readonly files = messageFiles(() => this.chart.memberId());
  /** One id for one text, so that a second press after a lost answer does not say it twice. */
  private messageId = uuidV7();
  private filled: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    live(
      ClinicThreadChangedDocument,
      () => {
        const memberId = this.chart.memberId();
        return memberId === undefined ? undefined : { memberId };
      },
      { next: () => this.thread.reload(), gap: () => this.thread.reload() },
    );
    effect(() => {
      const id = this.open();
      const loaded = this.thread.data()?.thread;
      if (id === undefined) {
        if (this.threads()?.length !== 0) return;
        const kept = this.drafts.of(this.chart.memberId())?.message;
        if (kept && untracked(this.text) === '') this.text.set(kept);
        return;
      }
      if (!loaded || loaded.id !== id || this.filled === id) return;
      const isTyped = this.filled === undefined && untracked(this.text) !== '';
      this.filled = id;
      // What was typed while the thread was on its way is newer than the draft that comes with it.
      if (isTyped) return;
      this.text.set(loaded.draft);
      this.kept.set(loaded.draft !== '');
    });
    effect(() => {
      const last = this.messages()?.findLast(({ fromMe }) => !fromMe);
      const unread = untracked(() => this.threads())?.find(({ id }) => id === this.open())?.unread;
      if (last && unread)
        void this.mutate(ClinicMarkReadDocument, { messageId: last.id }).then(
          () => this.unread.reload(),
          () => undefined,
        );
    });
    inject(DestroyRef).onDestroy(() => {
      if (this.timer === undefined) return;
      clearTimeout(this.timer);
      void this.keep(this.open(), this.text());
    });
  }

  protected choose(id: string): void {
    this.text.set('');
    this.kept.set(false);
    this.chosen.set(id);
  }

  protected write(text: string): void {
    this.text.set(text);
    this.kept.set(false);
    this.failed.set(false);
    clearTimeout(this.timer);
    const id = this.open();
    this.filled = id;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.keep(id, text);
    }, SETTLE_MS);
  }

  protected async send(text: string): Promise<void> {
    const threadId = this.open();
    const memberId = this.chart.memberId();
    if (memberId === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sending.set(true);
    this.failed.set(false);
    try {
      if (!(await this.say(threadId, memberId, text))) throw new Error('refused');
      this.messageId = uuidV7();
      this.files.sent();
      this.text.set('');
      this.kept.set(false);
      this.drafts.sent(memberId, 'message', text);
      this.thread.reload();
      this.chart.threads.reload();
    } catch {
      this.failed.set(true);
      void this.keep(threadId, text);
    } finally {
      this.sending.set(false);
    }
  }

  protected closed(): void {
    this.closing.set(false);
    this.thread.reload();
    this.chart.threads.reload();
  }

  protected from({ author }: ClinicMessageFragment): string {
    return author.clinician?.displayName ?? this.chart.member()?.name ?? '';
  }

  protected detail(message: ClinicMessageFragment): string {
    const side = this.i18n.t(`clinic.side.${message.author.side.toLowerCase().replace('_', '-')}`);
    const when = formatDate(message.sentAt, 'moment', this.i18n.locale(), this.i18n.zone(), new Date());
    const read = message.fromMe && message.readBy.length > 0 ? this.i18n.t('clinic.messages.read') : '';
    return [message.fromMe ? '' : side, when, read].filter(Boolean).join(' · ');
  }

  private async say(threadId: string | undefined, memberId: string, text: string): Promise<boolean> {
    const messageId = this.messageId;
    const uploadIds = [...this.files.ready()];
    if (threadId === undefined) {
      const { openThread } = await this.mutate(ClinicOpenThreadDocument, { input: { memberId, messageId, text, uploadIds } });
      return openThread.__typename === 'Thread';
    }
    const { sendMessage } = await this.mutate(ClinicSendMessageDocument, { threadId, messageId, text, uploadIds });
    return sendMessage.__typename === 'Message';
  }

  private async keep(threadId: string | undefined, text: string): Promise<void> {
    if (threadId === undefined) this.drafts.keep(this.chart.memberId(), 'message', text || undefined);
    else {
      const said = await this.mutate(ClinicSaveDraftDocument, { threadId, text }).catch(() => undefined);
      if (said?.saveDraft.__typename !== 'Thread') return;
    }
    this.kept.set(text !== '');
  }
}
