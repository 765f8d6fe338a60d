import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { mutations, query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { dayNumber, formatDate, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { AttachedFiles, Composer, DaySeparator, FileTray, MessageBubble } from '@careway/portal-ui/message';
import { Notice } from '@careway/portal-ui/state';
import { Avatar } from '@careway/portal-ui/tag';
import {
  MemberMarkReadDocument,
  MemberSaveDraftDocument,
  MemberSendMessageDocument,
  MemberThreadDocument,
  type MessageFieldsFragment,
} from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { EmergencyNote } from './emergency-note.ts';
import { KeptDraft } from './kept-draft.ts';
import { messageFiles } from './message-files.ts';
import { Sending } from './sending.ts';
import { ThreadNames } from './thread-names.ts';
import { UrgentNote } from './urgent-note.ts';

const PAGE = 30;

/** A conversation of both sides, oldest first, with the place to write at its end. */
@Component({
  selector: 'cw-member-thread',
  imports: [
    Answer,
    AttachedFiles,
    Avatar,
    Button,
    Composer,
    DaySeparator,
    EmergencyNote,
    FileTray,
    MessageBubble,
    Notice,
    Link,
    TPipe,
    UrgentNote,
    WhenPipe,
  ],
  templateUrl: './thread.page.html',
})
export class ThreadPage {
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  private readonly names = inject(ThreadNames);
  private readonly mutate = mutations();
  protected readonly record = inject(OpenRecord);
  readonly id = input.required<string>();

  private readonly first = signal(PAGE);
  protected readonly page = query(
    MemberThreadDocument,
    () => (this.record.memberId() === undefined ? undefined : { id: this.id(), first: this.first() }),
    { same: (before, now) => before.id === now.id },
  );
  protected readonly thread = computed(() => this.page.data()?.thread ?? undefined);
  protected readonly title = computed(() => {
    const thread = this.thread();
    return thread && this.names.title(thread);
  });
  protected readonly people = computed(() => this.names.clinicians(this.thread()?.participants ?? []));
  /** What the newest of the words that wait sounds like. */
  protected readonly sign = computed(() => this.thread()?.messages.edges.find(({ node }) => node.emergency)?.node.emergency ?? undefined);
  protected readonly messages = computed(() => this.lines(this.thread()?.messages.edges.map(({ node }) => node) ?? []));

  protected readonly text = signal('');
  protected readonly sending = new Sending();
  protected readonly drafts = new DraftKeeper(
    async (threadId, text) => (await this.mutate(MemberSaveDraftDocument, { threadId, text })).saveDraft.__typename === 'Thread',
  );
  protected readonly files = messageFiles(this.record.memberId);
  private readonly kept = computed(() => new KeptDraft(this.session.info()?.personId ?? '', this.record.memberId() ?? '', this.id()));
  private restored: string | undefined;
  private marked: string | undefined;

  constructor() {
    followRecord(['thread'], () => this.page.reload());
    // What was begun here wins over what was begun elsewhere; an empty box takes the server's copy.
    effect(() => {
      const thread = this.thread();
      if (!thread || this.restored === thread.id) return;
      this.restored = thread.id;
      untracked(() => this.text.set(this.kept().text || thread.draft));
    });
    effect(() => {
      const thread = this.thread();
      const newest = thread?.messages.edges[0]?.node.id;
      if (thread && thread.unread > 0 && newest !== undefined && this.page.state() === 'ready') untracked(() => void this.markRead(newest));
    });
  }

  protected write(text: string): void {
    this.text.set(text);
    this.kept().keep(text);
    this.drafts.save(this.id(), text);
  }

  protected async send(text: string): Promise<void> {
    const uploadIds = [...this.files.ready()];
    const variables = { threadId: this.id(), messageId: this.kept().idFor(text, uploadIds), text, uploadIds };
    const sent = await this.sending.run(async () => {
      await this.drafts.quiet();
      return (await this.mutate(MemberSendMessageDocument, variables)).sendMessage;
    }, 'Message');
    if (!sent) return this.drafts.save(this.id(), this.text());
    this.kept().clear();
    this.files.sent();
    this.text.set('');
    this.page.reload();
  }

  protected showOlder(): void {
    this.first.update((n) => n + PAGE);
  }

  private async markRead(messageId: string): Promise<void> {
    if (this.marked === messageId) return;
    this.marked = messageId;
    // Not reached: the count stays, which is right, and the next look marks it.
    await this.mutate(MemberMarkReadDocument, { messageId }).catch(() => (this.marked = undefined));
  }

  /** Oldest first, with the day over the first message of each. */
  private lines(newestFirst: readonly MessageFieldsFragment[]) {
    const zone = this.i18n.zone();
    const say = (at: string, style: 'near' | 'time'): string => formatDate(at, style, this.i18n.locale(), zone, new Date());
    let before: number | undefined;
    return [...newestFirst].reverse().map((message) => {
      const day = dayNumber(new Date(message.sentAt), zone);
      const isFirst = day !== before;
      before = day;
      const { name, role } = this.names.author(message.author);
      const time = say(message.sentAt, 'time');
      const read = message.fromMe && message.readBy.length > 0 ? this.i18n.t('member.thread.read') : undefined;
      const mine = [this.i18n.t('member.threads.you'), time].join(', ');
      return {
        ...message,
        day: isFirst ? capital(say(message.sentAt, 'near'), this.i18n.locale()) : undefined,
        from: name,
        detail: message.fromMe ? [mine, read].filter(Boolean).join(' · ') : [role, time].filter(Boolean).join(', '),
      };
    });
  }
}

const capital = (words: string, locale: string): string => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
