import { Component, computed, inject, input, signal } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { SectionHead } from '@careway/portal-ui/card';
import { Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { PostText } from '@careway/portal-ui/message';
import { EmptyState, Notice } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { MemberCommunityDocument, MemberQuestionsDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { NothingHere } from '../shell/nothing-here.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { CommunityWords } from './community-words.ts';
import { followCommunity } from './follow-community.ts';
import { JoinForm } from './join-form.ts';

const PAGE = 20;

/** A community: what the house explains, then what people ask. Who has not joined reads the explanations and the rules. */
@Component({
  selector: 'cw-member-community',
  imports: [
    Answer,
    Button,
    EmptyState,
    Field,
    Icon,
    Input,
    JoinForm,
    Link,
    Notice,
    NothingHere,
    PostText,
    SectionHead,
    Tag,
    TPipe,
    WhenPipe,
  ],
  templateUrl: './community.page.html',
})
export class CommunityPage {
  protected readonly words = inject(CommunityWords);
  protected readonly record = inject(OpenRecord);
  readonly code = input.required<string>();
  protected readonly search = signal('');
  private readonly asked = signal('');
  private readonly first = signal(PAGE);
  protected readonly page = query(MemberCommunityDocument, () =>
    this.record.isActing() ? undefined : { code: this.code(), language: this.words.language() },
  );
  protected readonly community = computed(() => this.page.data()?.community ?? undefined);
  protected readonly membership = computed(() => this.community()?.membership ?? undefined);
  protected readonly list = query(
    MemberQuestionsDocument,
    () => (this.membership() ? { code: this.code(), search: this.asked() || null, first: this.first() } : undefined),
    { passive: true, same: (before, now) => before.code === now.code && before.search === now.search },
  );
  protected readonly questions = computed(() => this.list.data()?.communityQuestions);
  protected readonly isSearching = computed(() => this.asked() !== '');

  constructor() {
    const place = computed(() => (this.membership() ? this.community()?.place : undefined));
    followCommunity(place, () => {
      this.list.reload();
      this.page.reload();
    });
  }

  protected find(text: string): void {
    this.first.set(PAGE);
    this.asked.set(text.trim());
  }
  protected type(text: string): void {
    this.search.set(text);
    if (text === '') this.find('');
  }
  protected more(): void {
    this.first.update((n) => n + PAGE);
  }
}
