import { Component, computed, inject, signal } from '@angular/core';
import { mutations, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { PostText } from '@careway/portal-ui/message';
import { EmptyState, Notice, Toasts } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import {
  ClinicDecideHeldPostDocument,
  type ClinicHeldPostsQuery,
  ClinicTakeHeldPostDocument,
  type HoldOutcome,
} from '../generated/graph.ts';
import { heldPosts, minutesUntil } from './held-posts.ts';
import { KeptWords } from './kept-words.ts';

type Held = ClinicHeldPostsQuery['heldPosts'][number];
/** Ends of keys of `clinic.safety.refused.`, by what the service answered. */
const REFUSALS: Readonly<Record<string, string>> = {
  HoldDecidedError: 'decided',
  EditedMeanwhileError: 'edited',
  NotFoundError: 'decided',
};

/** The desk of whoever is on call: what sounds like danger, what is due first on top, against a quarter of an hour. */
@Component({
  selector: 'cw-clinic-safety',
  imports: [Button, EmptyState, Field, Input, Notice, PaneState, PostText, Tag, TPipe, WhenPipe],
  templateUrl: './safety.page.html',
})
export class SafetyPage {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly mutate = mutations();
  private readonly now = signal(Date.now());
  protected readonly asked = heldPosts(() => this.now.set(Date.now()));
  protected readonly held = computed(() => this.asked.data()?.heldPosts);
  protected readonly kept = new KeptWords(() => this.session.info()?.personId ?? '');
  protected readonly busy = signal<string | undefined>(undefined);
  protected readonly refusal = signal<{ readonly id: string; readonly why: string } | undefined>(undefined);

  protected left(one: Held): string {
    const minutes = minutesUntil(one.dueAt, this.now());
    return this.i18n.t(minutes >= 0 ? 'clinic.safety.left' : 'clinic.safety.late', { count: Math.abs(minutes) });
  }
  protected isLate = (one: Held): boolean => minutesUntil(one.dueAt, this.now()) < 0;

  protected take({ id, version }: Held): Promise<void> {
    return this.act(id, async () => (await this.mutate(ClinicTakeHeldPostDocument, { id, version })).takeHeldPost);
  }

  protected async decide({ id, version }: Held, outcome: HoldOutcome, words: string): Promise<void> {
    await this.act(id, async () => {
      const answer = (await this.mutate(ClinicDecideHeldPostDocument, { id, version, outcome, words: words.trim() || null }))
        .decideHeldPost;
      if (answer.__typename === 'HeldPost') {
        this.kept.clear(id);
        this.toasts.say(this.i18n.t(outcome === 'RESTORED' ? 'clinic.safety.restored' : 'clinic.safety.kept'));
      }
      return answer;
    });
  }

  private async act(id: string, send: () => Promise<{ readonly __typename: string }>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(id);
    this.refusal.set(undefined);
    try {
      const { __typename } = await send();
      if (__typename !== 'HeldPost') this.refusal.set({ id, why: REFUSALS[__typename] ?? 'line' });
    } catch {
      this.refusal.set({ id, why: 'line' });
    } finally {
      // what was just done has changed it: the next press has to carry what stands now
      await this.asked.refresh();
      this.busy.set(undefined);
    }
  }
}
