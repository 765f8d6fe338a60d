import { Component, computed, DestroyRef, effect, ElementRef, inject, input, signal } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Notice, Toasts } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptPipe } from '../concept/names.ts';
import { LooseWords } from '../drafts/loose-words.ts';
import {
  ClinicAcceptReferralDocument,
  ClinicIncomingReferralsDocument,
  ClinicRefuseReferralDocument,
  ClinicToFollowDocument,
} from '../generated/graph.ts';
import { AnsweredHere } from './answered.ts';
import { SayForm } from './say-form.ts';

const EVERY_MS = 30_000;

/**
 * While no chart is open: what was referred to one's own clinic and waits for an answer, and what of one's own patients is late or ended
 * unseen. Of whom was referred no more is shown than the referral, until somebody accepts it.
 */
@Component({
  selector: 'cw-incoming',
  imports: [Button, ConceptPipe, Link, Notice, PaneState, SayForm, Tag, TPipe, WhenPipe],
  host: { class: 'in-drawer stack pad' },
  templateUrl: './incoming.html',
})
export class Incoming {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  private readonly toasts = inject(Toasts);
  private readonly answered = inject(AnsweredHere);
  protected readonly loose = inject(LooseWords);
  /** The one that was followed to here: its row takes the focus. */
  readonly referral = input<string>();
  protected readonly asked = query(ClinicIncomingReferralsDocument, () => ({}), { passive: true });
  protected readonly follow = query(ClinicToFollowDocument, () => ({}), { passive: true });
  protected readonly incoming = computed(() => this.asked.data()?.incomingReferrals ?? []);
  protected readonly late = computed(() => this.follow.data()?.lateOrders ?? []);
  protected readonly ended = computed(() => this.follow.data()?.referralsToFollow ?? []);
  protected readonly refusing = signal<string | undefined>(undefined);
  protected readonly busy = signal<string | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);
  /** Whom one has just accepted: the chart opens by the relation that follows. */
  protected readonly accepted = signal<{ id: string; name: string } | undefined>(undefined);

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const followed = computed(() => this.incoming().some(({ id }) => id === this.referral()) && this.referral());
    effect(() => {
      const id = followed();
      // once the row is drawn
      if (id) setTimeout(() => element.querySelector<HTMLElement>(`[id="incoming-${id}"]`)?.focus());
    });
    // No stream tells about all patients at once, so the lists are asked for.
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      this.asked.reload();
      this.follow.reload();
    }, EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected accept(id: string, member: { id: string; name: string }): Promise<void> {
    return this.run(id, async () => {
      const { acceptReferral } = await this.mutate(ClinicAcceptReferralDocument, { id });
      if (acceptReferral.__typename === 'IncomingReferral') this.accepted.set(member);
      return acceptReferral.__typename;
    });
  }

  protected refuse(id: string, reason: string): Promise<void> {
    return this.run(id, async () => {
      const { refuseReferral } = await this.mutate(ClinicRefuseReferralDocument, { id, reason });
      if (refuseReferral.__typename === 'IncomingReferral') this.loose.write(`refuse-${id}`, '');
      return refuseReferral.__typename;
    });
  }

  private async run(id: string, ask: () => Promise<string>): Promise<void> {
    if (this.busy() !== undefined) return;
    this.busy.set(id);
    this.refusal.set(undefined);
    try {
      const said = await ask();
      if (said === 'IncomingReferral') {
        this.refusing.set(undefined);
        this.toasts.say(this.i18n.t('clinic.request.said.answered'));
        this.answered.tell();
      } else this.refusal.set(said === 'InvalidInputError' ? 'input' : 'moved');
    } catch {
      this.refusal.set('failed');
    } finally {
      // an act right after this one carries the version that stands
      await this.asked.refresh();
      this.busy.set(undefined);
    }
  }
}
