import type { DangerSign, HoldCause, PostKind, PostLabel } from '@careway/contracts';
import { EditedMeanwhileError } from '@careway/store';
import type { CommunityLanguage } from '../community/community.shape.ts';
import { NotAcceptableError, PostClosedError } from './post.errors.ts';

export type PostState = 'published' | 'held' | 'removed' | 'withdrawn';

/** Which state may follow which. What was removed comes back by an appeal; what was taken back does not. */
export const POST_NEXT: Readonly<Record<PostState, readonly PostState[]>> = {
  held: ['published', 'removed', 'withdrawn'],
  published: ['removed', 'withdrawn'],
  removed: ['published'],
  withdrawn: [],
};
export const mayBecome = (from: PostState, to: PostState): boolean => POST_NEXT[from].includes(to);

type Written = Pick<
  Post,
  'id' | 'community' | 'questionId' | 'parentId' | 'kind' | 'pseudonymId' | 'clinicianId' | 'language' | 'title' | 'text' | 'writtenAt'
>;

/** A question, an answer or a comment. Whose it is stands here as a pseudonym, or as the clinician who wrote under the own name. */
export class Post {
  readonly id: string;
  version: number;
  readonly community: string;
  readonly questionId: string;
  readonly parentId: string | null;
  readonly kind: PostKind;
  readonly pseudonymId: string | null;
  readonly clinicianId: string | null;
  readonly language: CommunityLanguage;
  readonly title: string | null;
  readonly text: string;
  readonly writtenAt: Date;
  state: PostState;
  cause: HoldCause | null;
  sign: DangerSign | null;
  label: PostLabel | null;
  labelWords: string | null;
  acceptedId: string | null;

  /** Read by all at once, or held for a reason. */
  static write(of: Written, cause: HoldCause | null, sign: DangerSign | null): Post {
    const rest = { version: 1, state: cause ? 'held' : 'published', cause, sign, label: null, labelWords: null, acceptedId: null };
    return Object.assign(new Post(), of, rest);
  }

  /** The pseudonym, or the clinician. */
  get voice(): string {
    return (this.pseudonymId ?? this.clinicianId)!;
  }

  /** @throws EditedMeanwhileError where it stands otherwise than it was seen */
  seenAs(expectedVersion: number): this {
    if (this.version !== expectedVersion) throw new EditedMeanwhileError('Post', { currentVersion: this.version });
    return this;
  }

  withdraw(): void {
    this.become('withdrawn');
  }
  remove(): void {
    this.become('removed');
  }
  /** It is read by all again, or for the first time. */
  publish(): void {
    this.become('published');
  }

  /** It stays, and says beside itself what a moderator thinks of it; null takes that away. */
  mark(label: PostLabel | null, words: string | null): void {
    if (this.state === 'withdrawn') throw new PostClosedError();
    Object.assign(this, { label, labelWords: words });
  }

  /** Of a question. @throws NotAcceptableError */
  accept(answer: Post, by: string): void {
    const isAnswer = answer.kind === 'answer' && answer.questionId === this.id && answer.state === 'published';
    if (!isAnswer || answer.clinicianId === null || answer.voice === by) throw new NotAcceptableError();
    this.acceptedId = answer.id;
  }

  private become(next: PostState): void {
    if (!mayBecome(this.state, next)) throw new PostClosedError();
    this.state = next;
  }
}
