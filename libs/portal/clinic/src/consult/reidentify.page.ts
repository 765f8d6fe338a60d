import { Component, computed, inject, signal } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { EmptyState, Notice, Toasts } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { followPlace } from '../community/follow-places.ts';
import { PaneState } from '../chart/pane-state.ts';
import { ClinicDecideReidentificationDocument, ClinicReidentificationsDocument } from '../generated/graph.ts';
import { wordOf } from './consult-words.ts';

/** The second of two people: a moderator agrees that a colleague learns whom a published question is about, or refuses it. */
@Component({
  selector: 'cw-clinic-reidentify',
  imports: [Button, EmptyState, Notice, PaneState, Tag, TPipe, WhenPipe],
  templateUrl: './reidentify.page.html',
})
export class ReidentifyPage {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();
  protected readonly word = wordOf;
  protected readonly asked = query(ClinicReidentificationsDocument, () => ({}), { passive: true });
  protected readonly waiting = computed(() => this.asked.data()?.reidentifications);
  /** The request that is about to be agreed to. */
  protected readonly sure = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly fault = signal<'edited' | 'failed' | undefined>(undefined);

  constructor() {
    const place = computed(() => this.asked.data()?.deskPlace);
    followPlace(place, () => this.asked.reload());
  }

  protected async decide(requestId: string, agree: boolean): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      const { decideReidentification: answer } = await this.mutate(ClinicDecideReidentificationDocument, { requestId, agree });
      if (answer.__typename !== 'Reidentification') this.fault.set('edited');
      else this.toasts.say(this.i18n.t(agree ? 'clinic.reidentify.agreed' : 'clinic.reidentify.refused'));
    } catch {
      this.fault.set('failed');
    } finally {
      this.sure.set(undefined);
      this.busy.set(false);
      this.asked.reload();
    }
  }
}
