import { Component, computed, DestroyRef, inject } from '@angular/core';
import { live, query } from '@careway/portal-graph';
import { SectionHead } from '@careway/portal-ui/card';
import { TakeFocus } from '@careway/portal-ui/focus';
import { TPipe } from '@careway/portal-ui/i18n';
import { EmptyState } from '@careway/portal-ui/state';
import { MemberReadingChangedDocument, MemberReadingsDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { AdviceNote } from './advice-note.ts';
import { CsvCard } from './csv-card.ts';
import { DevicesCard } from './devices-card.ts';
import { ReadingDesk } from './reading-desk.ts';
import { ReadingForm } from './reading-form.ts';
import { goalsOf } from './reading-parts.ts';
import { ReadingSeries } from './reading-series.ts';
import { KINDS } from './reading-words.ts';
import { WaitingCard } from './waiting-card.ts';
import { WaitingReadings } from './waiting.ts';

/** What is measured at home: logged here, from a file or by a device; each kind with where it stands and how it went. */
@Component({
  selector: 'cw-member-readings',
  imports: [
    AdviceNote,
    Answer,
    CsvCard,
    DevicesCard,
    EmptyState,
    Part,
    ReadingForm,
    ReadingSeries,
    SectionHead,
    TakeFocus,
    TPipe,
    WaitingCard,
  ],
  templateUrl: './readings.page.html',
})
export class ReadingsPage {
  protected readonly record = inject(OpenRecord);
  protected readonly desk = inject(ReadingDesk);
  protected readonly waiting = inject(WaitingReadings);
  protected readonly page = query(MemberReadingsDocument, this.record.variables);
  protected readonly missing = computed(() => partState(this.page, 'readings'));
  private readonly readings = computed(() => this.page.data()?.readings?.readings ?? []);
  protected readonly devices = computed(() => this.page.data()?.readings?.devices ?? []);
  protected readonly series = computed(() =>
    KINDS.map((kind) => ({ kind, readings: this.readings().filter((one) => one.kind === kind) }))
      .filter(({ readings }) => readings.length > 0)
      .map((one) => ({ ...one, goals: goalsOf(one.kind, one.readings[0]?.unit, this.page.data()?.plans?.plans ?? []) })),
  );
  /** What was just said, else what still holds of the last day, the newest first. */
  protected readonly advice = computed(() => {
    const said = this.desk.advice();
    if (said.length > 0) return said;
    const [danger] = this.readings().flatMap((one) => (one.danger ? [one.danger] : []));
    return danger ? [danger] : [];
  });

  constructor() {
    const ring = (): void => this.page.reload();
    live(MemberReadingChangedDocument, this.record.variables, { next: ring, gap: ring });
    this.desk.advice.set([]);
    inject(DestroyRef).onDestroy(this.waiting.onSaved(ring));
  }
}
