import { Component, computed, inject, input } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { PlacePipe, WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Tag } from '@careway/portal-ui/tag';
import { ConceptPipe } from '../concept/names.ts';
import type { ClinicReferralFragment } from '../generated/graph.ts';
import { RequestRefusalNote } from './refusal.ts';
import { RequestDesk } from './request-desk.ts';
import { SayForm } from './say-form.ts';
import { sayingOf } from './saying.ts';

type Act = 'book' | 'report' | 'cancel';
const KINDS = { book: 'time', report: 'long', cancel: 'line' } as const;

/** A referral: where it stands, until when its next step is expected, and the steps that are open to it. */
@Component({
  selector: 'cw-referral-row',
  imports: [Button, ConceptPipe, RequestRefusalNote, SayForm, Tag, TPipe, WhenPipe, PlacePipe],
  host: { class: 'grow stack tight-stack' },
  templateUrl: './referral-row.html',
})
export class ReferralRow {
  protected readonly desk = inject(RequestDesk);
  readonly referral = input.required<ClinicReferralFragment>();
  protected readonly kinds = KINDS;
  protected readonly saying = sayingOf(
    ['book', 'report', 'cancel'],
    (act) => this.acts().includes(act) && this.desk.waits(act, this.referral().id),
  );
  protected readonly busy = computed(() => this.desk.busy() === this.referral().id);
  protected readonly words = computed(() => this.referral().report ?? this.referral().endReason ?? this.referral().reason);
  protected readonly acts = computed((): readonly Act[] => {
    switch (this.referral().status) {
      case 'REQUESTED':
        return ['cancel'];
      case 'ACCEPTED':
      case 'BOOKED':
        return ['book', 'cancel'];
      case 'DONE':
        return ['report'];
      default:
        return [];
    }
  });
  protected readonly toNote = computed(() => {
    const { status, acknowledgedAt } = this.referral();
    return acknowledgedAt === null && (status === 'REPORTED' || status === 'REFUSED' || status === 'EXPIRED');
  });

  protected async said(act: Act, words: string): Promise<void> {
    const { id } = this.referral();
    const { desk } = this;
    const isDone = await (act === 'book'
      ? desk.book(id, words)
      : act === 'report'
        ? desk.report(id, words)
        : desk.cancelReferral(id, words));
    if (isDone) this.saying.close();
  }
}
