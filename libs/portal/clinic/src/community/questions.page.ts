import { Component, computed, inject, input, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { mutations, query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input, SearchBox } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Composer } from '@careway/portal-ui/message';
import { EmptyState, Notice } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import {
  ClinicAcceptAnswerDocument,
  ClinicCommunitiesDocument,
  ClinicCommunityQuestionDocument,
  ClinicCommunityQuestionsDocument,
  ClinicPinPostDocument,
  type ClinicPostFragment,
  ClinicWritePostDocument,
} from '../generated/graph.ts';
import { graphLanguage } from '../pathway/language.ts';
import { followPlace } from './follow-places.ts';
import { KeptWords } from './kept-words.ts';
import { PostCard } from './post-card.ts';
import { uuidV7 } from '../message/uuid-v7.ts';

const PAGE = 30;

/** Questions of the communities, and the clinician's answer under the own name. Both stand in the address. */
@Component({
  selector: 'cw-clinic-questions',
  imports: [Button, Composer, EmptyState, Field, Input, Link, Notice, PaneState, PostCard, SearchBox, Tag, TPipe, WhenPipe],
  templateUrl: './questions.page.html',
})
export class QuestionsPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(Session);
  private readonly mutate = mutations();
  readonly code = input<string>();
  readonly question = input<string>();
  protected readonly search = signal('');
  private readonly wanted = signal('');
  private readonly first = signal(PAGE);
  protected readonly communities = query(ClinicCommunitiesDocument, () => ({ language: graphLanguage(this.i18n.language()) }));
  protected readonly shown = computed(() => this.code() ?? this.communities.data()?.communities[0]?.code);
  protected readonly list = query(
    ClinicCommunityQuestionsDocument,
    () => {
      const code = this.shown();
      return code === undefined ? undefined : { code, search: this.wanted() || null, first: this.first() };
    },
    { same: (before, now) => before.code === now.code && before.search === now.search },
  );
  protected readonly found = computed(() => this.list.data()?.communityQuestions);
  protected readonly asked = query(ClinicCommunityQuestionDocument, () => {
    const id = this.question();
    return id === undefined ? undefined : { id };
  });
  protected readonly open = computed(() => this.asked.data()?.post ?? undefined);
  protected readonly kept = new KeptWords(() => this.session.info()?.personId ?? '');
  /** A moderator reads and pins, and answers nobody. */
  protected readonly moderates = this.session.info()?.kind === 'moderator';
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);
  private readonly sent = signal(0);
  protected readonly text = computed(() => {
    this.sent();
    return this.kept.of(`answer.${this.question() ?? ''}`);
  });
  private id = uuidV7();

  constructor() {
    const place = computed(() => this.communities.data()?.communities.find(({ code }) => code === this.shown())?.place);
    followPlace(place, () => {
      this.list.reload();
      this.asked.reload();
    });
  }

  protected choose(code: string): Promise<boolean> {
    return this.router.navigate([], { relativeTo: this.route, queryParams: { code, question: null } });
  }
  protected find(text: string): void {
    this.wanted.set(text.trim());
  }
  protected type(text: string): void {
    this.search.set(text);
    if (text === '') this.find('');
  }
  protected more(): void {
    this.first.update((n) => n + PAGE);
  }
  protected keep(text: string): void {
    this.kept.keep(`answer.${this.question() ?? ''}`, text);
  }

  protected async answer(text: string): Promise<void> {
    const parentId = this.question();
    if (parentId === undefined || this.busy()) return;
    const language = graphLanguage(this.i18n.language());
    await this.act(async () => {
      const input = { id: this.id, kind: 'ANSWER' as const, parentId, text, language };
      const { writePost: answer } = await this.mutate(ClinicWritePostDocument, { input });
      if (answer.__typename !== 'Post') return this.fault.set(this.i18n.t('clinic.community.refused'));
      this.id = uuidV7();
      this.kept.clear(`answer.${parentId}`);
      this.sent.update((n) => n + 1);
    });
  }

  protected accept({ id, version }: ClinicPostFragment): Promise<void> {
    return this.act(async () => {
      const { acceptAnswer: answer } = await this.mutate(ClinicAcceptAnswerDocument, { postId: id, version });
      if (answer.__typename !== 'Post') this.fault.set(this.i18n.t('clinic.community.refused'));
    });
  }

  protected pin({ id, pinned }: ClinicPostFragment): Promise<void> {
    return this.act(async () => {
      const { pinPost: answer } = await this.mutate(ClinicPinPostDocument, { postId: id, pinned: !pinned });
      if (answer.__typename === 'TooManyPinsError') this.fault.set(this.i18n.t('clinic.community.pin-most'));
      else if (answer.__typename !== 'Post') this.fault.set(this.i18n.t('clinic.community.refused'));
    });
  }

  private async act(send: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      await send();
    } catch {
      this.fault.set(this.i18n.t('clinic.community.refused'));
    } finally {
      this.busy.set(false);
      this.asked.reload();
      this.list.reload();
    }
  }
}
