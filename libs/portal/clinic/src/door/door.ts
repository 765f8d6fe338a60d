import { Component, computed, inject, input, output, signal } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Choice, ErrorSummary, Field, Input } from '@careway/portal-ui/form';
import { PlacePipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { EmptyState, ErrorNote, Notice, Skeleton } from '@careway/portal-ui/state';
import { ClinicOpenRecordDocument, ClinicStrangerDocument, type ClinicOpenRecordMutationVariables } from '../generated/graph.ts';
import { OpenDoors } from './open-doors.ts';

type Reason = ClinicOpenRecordMutationVariables['reasonCode'];
const REASONS: readonly Reason[] = ['EMERGENCY', 'COVERING', 'CONSULTED', 'PATIENT_ASKED', 'OTHER'];

/** The closed record of somebody whom one does not treat: who it is, and why one needs it. The member reads the reason. */
@Component({
  selector: 'cw-door',
  imports: [Button, Choice, EmptyState, ErrorNote, ErrorSummary, Field, Input, Notice, Skeleton, TPipe, PlacePipe],
  host: { class: 'door' },
  templateUrl: './door.html',
})
export class Door {
  private readonly i18n = inject(I18n);
  private readonly doors = inject(OpenDoors);
  private readonly mutate = mutations();
  readonly memberId = input.required<string>();
  readonly opened = output();

  protected readonly stranger = query(ClinicStrangerDocument, () => ({ memberId: this.memberId() }));
  protected readonly member = computed(() => this.stranger.data()?.member);
  protected readonly reason = signal<string | undefined>(undefined);
  protected readonly words = signal('');
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);
  protected readonly shortest = signal<number | undefined>(undefined);
  private readonly tried = signal(false);

  protected readonly options = computed(() =>
    REASONS.map((value) => ({ value, label: this.i18n.t(`clinic.door.reason.${value.toLowerCase().replace('_', '-')}`) })),
  );
  protected readonly wordsFault = computed(() => {
    const shortest = this.shortest();
    if (shortest !== undefined) return this.i18n.t('clinic.door.too-short', { count: shortest });
    return this.tried() && !this.words().trim() ? this.i18n.t('clinic.door.say-why') : undefined;
  });
  protected readonly faults = computed(() => {
    const message = this.wordsFault();
    return [
      ...(this.tried() && !this.reason() ? [{ controlId: 'door-reasons', message: this.i18n.t('clinic.door.choose') }] : []),
      ...(message ? [{ controlId: 'door-words', message }] : []),
    ];
  });

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.shortest.set(undefined);
    this.failed.set(false);
    const reason = REASONS.find((one) => one === this.reason());
    if (!reason || !this.words().trim() || this.busy()) return;
    this.busy.set(true);
    try {
      const { openRecord } = await this.mutate(ClinicOpenRecordDocument, {
        memberId: this.memberId(),
        reasonCode: reason,
        reason: this.words().trim(),
      });
      if (openRecord.__typename === 'RecordOpened') {
        this.doors.opened(openRecord.memberId, openRecord.until);
        this.opened.emit();
      } else if (openRecord.__typename === 'ReasonNeededError') this.shortest.set(openRecord.shortest);
      else this.failed.set(true);
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
