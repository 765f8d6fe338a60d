import { Component, computed, DestroyRef, ElementRef, inject, signal } from '@angular/core';
import { query } from '@careway/portal-graph';
import { SearchBox, Segmented } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConceptNames } from '../concept/names.ts';
import { CurrentPatient } from '../patient/current-patient.ts';
import { EmptyState, ErrorNote, OfflineState, Skeleton } from '@careway/portal-ui/state';
import { WorklistRow } from '@careway/portal-ui/work';
import {
  ClinicFindDocument,
  ClinicIntakeQueueDocument,
  ClinicPatientsDocument,
  ClinicResultsToReviewDocument,
  ClinicWaitingDocument,
} from '../generated/graph.ts';
import { byUrgency, intakeRow } from '../intake/intake-queue.ts';
import { graphLanguage } from '../pathway/language.ts';
import { Finder } from './finder.ts';
import { patientRow, reviewRows, strangerRow, timeLeft, waitingRow, type Row } from './rows.ts';

const EVERY_MS = 30_000;
const IN_TEXT = 'input, textarea, select, [contenteditable]';

/** Who waits, whom one treats, and who was searched for. `j` and `k` move, Enter opens. */
@Component({
  selector: 'cw-worklist',
  imports: [EmptyState, ErrorNote, OfflineState, SearchBox, Segmented, Skeleton, TPipe, WorklistRow],
  host: { class: 'wl', role: 'region', '[attr.aria-label]': 'label()', '(document:keydown)': 'move($event)' },
  templateUrl: './worklist.html',
})
export class Worklist {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  protected readonly here = inject(CurrentPatient);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly finder = inject(Finder);
  protected readonly label = computed(() => this.i18n.t('clinic.worklist.title'));
  protected readonly view = signal('waiting');
  private readonly now = signal(Date.now());

  protected readonly waiting = query(ClinicWaitingDocument, () => ({}), { passive: true });
  protected readonly queue = query(ClinicIntakeQueueDocument, () => ({ language: graphLanguage(this.i18n.language()) }), { passive: true });
  protected readonly reviews = query(ClinicResultsToReviewDocument, () => ({}), { passive: true });
  protected readonly patients = query(ClinicPatientsDocument, () => ({}));
  protected readonly found = query(ClinicFindDocument, () => {
    const text = this.finder.asked();
    return text === undefined ? undefined : { text };
  });

  protected readonly mode = computed(() => (this.finder.asked() ? 'found' : this.finder.text().trim() ? 'filter' : this.view()));
  protected readonly source = computed(() => {
    if (this.mode() === 'found') return this.found;
    if (this.mode() === 'results') return this.reviews;
    return this.mode() === 'waiting' ? this.waiting : this.patients;
  });
  protected readonly views = computed(() => [
    { value: 'waiting', label: this.i18n.t('clinic.worklist.waiting'), hint: this.count(this.waitingRows()?.length) },
    { value: 'results', label: this.i18n.t('clinic.worklist.results'), hint: this.count(this.reviews.data()?.resultsToReview.length) },
    { value: 'patients', label: this.i18n.t('clinic.worklist.patients'), hint: this.count(this.patients.data()?.myPatients.nodes.length) },
  ]);
  /** Intakes and conversations in one list; one of the two that is late doesn't hold the other up. */
  private readonly waitingRows = computed((): readonly Row[] | undefined => {
    const threads = this.waiting.data()?.myThreads.map((thread) => waitingRow(thread, this.now()));
    const intakes = this.queue.data()?.intakeQueue.map(intakeRow);
    return threads || intakes ? byUrgency([...(intakes ?? []), ...(threads ?? [])]) : undefined;
  });
  protected readonly rows = computed((): readonly Row[] | undefined => {
    const mine = this.patients.data()?.myPatients.nodes;
    switch (this.mode()) {
      case 'found': {
        const known = new Map(mine?.map((patient) => [patient.id, patient]));
        return this.found.data()?.findMembers.nodes.map((hit) => {
          const own = known.get(hit.id);
          return own ? patientRow(own) : strangerRow(hit);
        });
      }
      case 'filter': {
        const wanted = this.finder.text().trim().toLocaleLowerCase();
        return mine?.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).map(patientRow);
      }
      case 'results': {
        const waiting = this.reviews.data()?.resultsToReview;
        return waiting && reviewRows(waiting);
      }
      case 'patients':
        return mine?.map(patientRow);
      default:
        return this.waitingRows();
    }
  });

  constructor() {
    const timer = setInterval(() => {
      this.now.set(Date.now());
      // No stream tells about threads of all patients at once, so the pooled list is asked for.
      if (document.visibilityState !== 'visible') return;
      this.waiting.reload();
      this.queue.reload();
      this.reviews.reload();
    }, EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** One row at most, also where a patient waits with two threads. */
  private readonly openKey = computed(() => this.rows()?.find(({ memberId }) => memberId === this.here.memberId())?.key);
  protected isOpen = (row: Row): boolean => row.key === this.openKey();
  protected link = (row: Row): string => `/clinic/patient/${row.memberId}`;
  protected title = (row: Row): string =>
    row.age === undefined ? row.name : this.i18n.t('clinic.row.name', { name: row.name, age: row.age });

  protected why({ why }: Row): string {
    switch (why.kind) {
      case 'message':
        return this.i18n.t('clinic.row.message', { topic: this.i18n.t(`clinic.topic.${why.topic.toLowerCase()}`) });
      case 'intake':
        return this.i18n.t('clinic.row.intake', {
          title: why.title,
          urgency: this.i18n.t(`clinic.intake.urgency.${why.urgency.toLowerCase().replace('_', '-')}`),
        });
      case 'result': {
        const [first] = why.reviews;
        const what = first ? this.names.of(first.code) : '';
        return this.i18n.t('clinic.row.result', { what, count: why.reviews.length });
      }
      case 'patient':
        return [this.i18n.t(`clinic.sex.${why.sex}`), why.clinic].filter(Boolean).join(' · ');
      case 'stranger':
        return [this.i18n.t('clinic.row.born', { year: String(why.year) }), why.clinic].filter(Boolean).join(' · ');
    }
  }

  protected left({ dueAt, late, why }: Row): string {
    if (why.kind === 'stranger') return this.i18n.t('clinic.row.stranger');
    if (why.kind === 'result') return this.i18n.t(late ? 'clinic.row.result-critical' : 'clinic.row.result-open');
    if (!dueAt) return '';
    return late ? this.i18n.t('clinic.row.late') : this.i18n.t('clinic.row.left', timeLeft(dueAt, this.now()));
  }

  protected move(event: KeyboardEvent): void {
    if ((event.key !== 'j' && event.key !== 'k') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(IN_TEXT)) return;
    const links = [...this.element.querySelectorAll<HTMLElement>('li a')];
    const focused = links.findIndex((link) => link === document.activeElement);
    const from = focused >= 0 ? focused : links.findIndex((link) => link.closest('[aria-current]'));
    const to = from < 0 ? 0 : from + (event.key === 'j' ? 1 : -1);
    links[Math.min(links.length - 1, Math.max(0, to))]?.focus();
    event.preventDefault();
  }

  private readonly count = (n: number | undefined): string => (n === undefined ? '' : String(n));
}
