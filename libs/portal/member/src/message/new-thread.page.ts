import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { mutations, query, Session } from '@careway/portal-graph';
import { Choice, Field, Input, type Option } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Composer, FileTray } from '@careway/portal-ui/message';
import { Notice } from '@careway/portal-ui/state';
import { MemberNewThreadDocument, MemberOpenThreadDocument, MemberSaveFirstDraftDocument, type ThreadTopic } from '../generated/graph.ts';
import { Concerns } from '../journey/concern.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { EmergencyNote } from './emergency-note.ts';
import { KeptDraft } from './kept-draft.ts';
import { messageFiles } from './message-files.ts';
import { Sending } from './sending.ts';

const TOPICS: readonly ThreadTopic[] = ['QUESTION', 'RESULT', 'MEDICINE', 'PLAN', 'APPOINTMENT', 'FORM', 'OTHER'];
/** A concern of its own: the question begins a new journey. */
const NEW = 'new';

/** A new conversation: what it is about, to which journey it belongs, the question. */
@Component({
  selector: 'cw-member-new-thread',
  imports: [Answer, Choice, Composer, EmergencyNote, Field, FileTray, Input, Notice, TPipe],
  templateUrl: './new-thread.page.html',
})
export class NewThreadPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly concerns = inject(Concerns);
  private readonly mutate = mutations();
  protected readonly record = inject(OpenRecord);
  /** From the address: where the member came from. */
  readonly topic = input<string>();
  readonly journey = input<string>();

  protected readonly page = query(MemberNewThreadDocument, this.record.variables);
  protected readonly chosenTopic = signal<string>('QUESTION');
  protected readonly chosenJourney = signal<string>(NEW);
  protected readonly topics = computed((): Option[] =>
    TOPICS.map((value) => ({ value, label: this.i18n.t(`member.topic.${value.toLowerCase()}`) })),
  );
  protected readonly journeys = computed(() => [
    { value: NEW, label: this.i18n.t('member.write.new-concern') },
    ...(this.page.data()?.journeys?.journeys ?? [])
      .filter(({ stage, concern }) => stage !== 'CLOSED' && concern.key !== 'private')
      .map(({ id, concern }) => ({ value: id, label: this.concerns.of(concern).title })),
  ]);
  protected readonly text = signal('');
  protected readonly sending = new Sending();
  /** What it is about goes along: the other phone begins where this one stopped. */
  protected readonly drafts = new DraftKeeper(async (memberId, text) => {
    const { topic, journeyId } = this.about();
    const input = { memberId, text, topic, journeyId };
    return (await this.mutate(MemberSaveFirstDraftDocument, { input })).saveFirstDraft.__typename === 'FirstDraft';
  });
  protected readonly files = messageFiles(this.record.memberId);
  private restored: KeptDraft | undefined;
  private readonly kept = computed(() => new KeptDraft(this.session.info()?.personId ?? '', this.record.memberId() ?? '', NEW));

  constructor() {
    effect(() => {
      const topic = this.topic()?.toUpperCase();
      const journey = this.journey();
      untracked(() => {
        if (TOPICS.includes(topic as ThreadTopic)) this.chosenTopic.set(topic ?? 'QUESTION');
        if (journey !== undefined) this.chosenJourney.set(journey);
      });
    });
    effect(() => {
      const kept = this.kept();
      untracked(() => this.text.set(kept.text));
    });
    // What was begun here wins over what was begun elsewhere; an empty box takes the server's copy, with what it is about.
    effect(() => {
      const kept = this.kept();
      const data = this.page.stale() ? undefined : this.page.data();
      if (!data || this.restored === kept) return;
      this.restored = kept;
      const draft = data.draft?.firstDraft;
      if (draft && untracked(this.text) === '') untracked(() => this.restore(draft));
    });
    effect(() => {
      this.about();
      untracked(() => {
        if (this.text() !== '') this.drafts.save(this.record.memberId() ?? '', this.text());
      });
    });
  }

  private restore({ text, topic, journeyId }: { text: string; topic: ThreadTopic; journeyId?: string | null }): void {
    this.text.set(text);
    if (this.topic() === undefined) this.chosenTopic.set(topic);
    if (this.journey() === undefined && journeyId && this.journeys().some(({ value }) => value === journeyId))
      this.chosenJourney.set(journeyId);
  }

  private about(): { topic: ThreadTopic; journeyId: string | null } {
    const journeyId = this.chosenJourney();
    return { topic: TOPICS.find((one) => one === this.chosenTopic()) ?? 'QUESTION', journeyId: journeyId === NEW ? null : journeyId };
  }

  protected write(text: string): void {
    this.text.set(text);
    this.kept().keep(text);
    this.drafts.save(this.record.memberId() ?? '', text);
  }

  protected async send(text: string): Promise<void> {
    const memberId = this.record.memberId();
    if (memberId === undefined) return;
    const { topic, journeyId } = this.about();
    const uploadIds = [...this.files.ready()];
    const messageId = this.kept().idFor(text, uploadIds);
    const input = { memberId, messageId, text, topic, uploadIds, ...(journeyId !== null && { journeyId }) };
    const opened = await this.sending.run(async () => {
      await this.drafts.quiet();
      return (await this.mutate(MemberOpenThreadDocument, { input })).openThread;
    }, 'Thread');
    if (opened?.__typename !== 'Thread') return this.drafts.save(memberId, this.text());
    this.kept().clear();
    await this.router.navigate(['/member/messages', opened.id], { replaceUrl: true });
  }
}
