import { Component, computed, DestroyRef, effect, ElementRef, inject, input, signal } from '@angular/core';
import { GraphProblem, mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Notice, Toasts } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptPipe } from '../concept/names.ts';
import {
  ClinicIncomingIntakesDocument,
  ClinicIncomingResultsDocument,
  ClinicReceiveIntakeDocument,
  ClinicReceiveResultDocument,
} from '../generated/graph.ts';
import { graphLanguage } from '../pathway/language.ts';
import { AnsweredHere } from '../request/answered.ts';

const EVERY_MS = 30_000;

/**
 * While no chart is open: what members of one's own clinic have sent whom nobody treats, and results of theirs that press and stand on
 * nobody's list. No more is shown than the complaint, and that the result is there, until somebody takes it and so treats the member.
 */
@Component({
  selector: 'cw-intake-reception',
  imports: [Button, ConceptPipe, Link, Notice, PaneState, Tag, TPipe, WhenPipe],
  host: { class: 'in-drawer stack pad' },
  templateUrl: './reception.html',
})
export class IntakeReception {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  private readonly toasts = inject(Toasts);
  private readonly answered = inject(AnsweredHere);
  /** The one that was followed to here: its row takes the focus. */
  readonly intake = input<string>();
  protected readonly asked = query(ClinicIncomingIntakesDocument, () => ({ language: graphLanguage(this.i18n.language()) }), {
    passive: true,
  });
  protected readonly incoming = computed(() => this.asked.data()?.incomingIntakes ?? []);
  private readonly unread = query(ClinicIncomingResultsDocument, () => ({}), { passive: true });
  protected readonly results = computed(() => this.unread.data()?.incomingResults ?? []);
  protected readonly busy = signal<string | undefined>(undefined);
  protected readonly refusal = signal<'colleague' | 'moved' | 'failed' | undefined>(undefined);
  /** Whom one has just taken: the chart opens by the relation that follows. */
  protected readonly taken = signal<{ id: string; name: string } | undefined>(undefined);

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const followed = computed(() => [...this.incoming(), ...this.results()].some(({ id }) => id === this.intake()) && this.intake());
    effect(() => {
      const id = followed();
      // once the row is drawn
      if (id) setTimeout(() => element.querySelector<HTMLElement>(`[id="sent-${id}"]`)?.focus());
    });
    // No stream tells about members whom one does not treat, so the list is asked for.
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') this.reload();
    }, EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected tone = (urgency: string): 'bad' | 'watch' | 'info' =>
    urgency === 'EMERGENCY' || urgency === 'URGENT' ? 'bad' : urgency === 'SOON' ? 'watch' : 'info';

  protected takeResult = (id: string, member: { id: string; name: string }): Promise<void> =>
    this.taking(
      id,
      member,
      async () => (await this.mutate(ClinicReceiveResultDocument, { id })).receiveResult.__typename === 'IncomingResult',
    );

  protected take = (id: string, member: { id: string; name: string }): Promise<void> =>
    this.taking(id, member, async () => {
      const { __typename } = (await this.mutate(ClinicReceiveIntakeDocument, { id })).receiveIntake;
      if (__typename === 'IntakeTakenError') this.refusal.set('colleague');
      return __typename === 'IncomingIntake';
    });

  private reload(): void {
    this.asked.reload();
    this.unread.reload();
  }

  private async taking(id: string, member: { id: string; name: string }, act: () => Promise<boolean>): Promise<void> {
    if (this.busy() !== undefined) return;
    this.busy.set(id);
    this.refusal.set(undefined);
    try {
      if (await act()) {
        this.taken.set(member);
        this.toasts.say(this.i18n.t('clinic.reception.said'));
      } else this.refusal.update((why) => why ?? 'moved');
      this.answered.tell();
    } catch (error) {
      this.refusal.set(error instanceof GraphProblem && error.kind === 'refused' ? 'moved' : 'failed');
    } finally {
      this.busy.set(undefined);
      this.reload();
    }
  }
}
