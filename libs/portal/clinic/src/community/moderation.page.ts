import { Component, computed, signal } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { EmptyState } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ClinicModerationDocument } from '../generated/graph.ts';
import { AppealAnswer } from './appeal-answer.ts';
import { DecideForm } from './decide-form.ts';
import { followPlace } from './follow-places.ts';
import { IdentityForm } from './identity-form.ts';
import { PostCard } from './post-card.ts';
import { SafetyStrip } from './safety-strip.ts';

/** The moderator's queue: the longest wait on top, each with what was said about it and what can be decided. */
@Component({
  selector: 'cw-clinic-moderation',
  imports: [AppealAnswer, Button, DecideForm, EmptyState, IdentityForm, PaneState, PostCard, SafetyStrip, Tag, TPipe, WhenPipe],
  templateUrl: './moderation.page.html',
})
export class ModerationPage {
  private readonly pages = signal<readonly string[]>([]);
  protected readonly asked = query(ClinicModerationDocument, () => ({ after: this.pages().at(-1) ?? null }), { passive: true });
  protected readonly queue = computed(() => this.asked.data()?.moderationQueue);
  protected readonly isFirst = computed(() => this.pages().length === 0);
  /** The post whose writer's identity is about to be opened. */
  protected readonly opening = signal<string | undefined>(undefined);

  constructor() {
    const place = computed(() => this.asked.data()?.deskPlace);
    followPlace(place, () => this.asked.reload());
  }

  protected turn(forward: boolean): void {
    const end = this.queue()?.pageInfo.endCursor;
    if (!forward) this.pages.update((all) => all.slice(0, -1));
    else if (end) this.pages.update((all) => [...all, end]);
  }

  protected toggle(id: string): void {
    this.opening.update((now) => (now === id ? undefined : id));
  }
}
