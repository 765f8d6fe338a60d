import { computed, inject, signal } from '@angular/core';
import { GraphProblem, mutations, Session } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { type MemberWritePostMutation, MemberWritePostDocument, type PostKind } from '../generated/graph.ts';
import { KeptDraft } from '../message/kept-draft.ts';
import { CommunityWords } from './community-words.ts';

export type Written = Extract<MemberWritePostMutation['writePost'], { __typename: 'Post' }>;
export interface ToWrite {
  readonly kind: PostKind;
  readonly community?: string;
  readonly parentId?: string;
  readonly title?: string;
  readonly text: string;
}

/**
 * What is being written in a community: kept in this window with each key, sent once under an id of its own, and still there where it was
 * refused. Made in an injection context.
 *
 * @param place What the draft belongs to: a community, or the post that it answers.
 */
export class PostSender {
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  private readonly words = inject(CommunityWords);
  private readonly mutate = mutations();
  readonly busy = signal(false);
  readonly fault = signal<string | undefined>(undefined);
  private readonly kept = computed(() => {
    const personId = this.session.info()?.personId ?? '';
    const keep = (part: string): KeptDraft => new KeptDraft(personId, personId, `${this.place()}.${part}`);
    return { title: keep('title'), text: keep('text') };
  });

  constructor(private readonly place: () => string) {}

  draft = (part: 'title' | 'text'): string => this.kept()[part].text;
  keep = (part: 'title' | 'text', text: string): void => this.kept()[part].keep(text);

  /** Answers what stands now; undefined where nothing was sent, and `fault` says why. */
  async send(post: ToWrite): Promise<Written | undefined> {
    if (this.busy()) return undefined;
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      const id = this.kept().text.idFor([post.title ?? '', post.text].join('\n'));
      const { writePost: answer } = await this.mutate(MemberWritePostDocument, { input: { id, language: this.words.language(), ...post } });
      if (answer.__typename === 'Post') {
        this.kept().title.clear();
        this.kept().text.clear();
        return answer;
      }
      this.fault.set(this.words.refusal(answer));
    } catch (error) {
      const offline = error instanceof GraphProblem && error.kind === 'offline';
      this.fault.set(this.i18n.t(offline ? 'member.send.offline' : 'member.send.failed'));
    } finally {
      this.busy.set(false);
    }
    return undefined;
  }
}
