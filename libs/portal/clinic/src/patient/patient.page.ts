import { Component, computed, DestroyRef, effect, ElementRef, inject, input, signal, untracked } from '@angular/core';
import { formatDate } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { ErrorNote, Notice, OfflineState, Skeleton } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { PatientBanner } from '@careway/portal-ui/work';
import { AppointmentsPane } from '../appointment/appointments-pane.ts';
import { IntakesPane } from '../chart/intakes-pane.ts';
import { JourneysPane } from '../chart/journeys-pane.ts';
import { MedicinesPane } from '../chart/medicines-pane.ts';
import { ReadingsPane } from '../reading/readings-pane.ts';
import { MessagesPane } from '../chart/messages-pane.ts';
import { PlanPane } from '../chart/plan-pane.ts';
import { ProblemsPane } from '../chart/problems-pane.ts';
import { ResultsPane } from '../chart/results-pane.ts';
import { ConceptNames } from '../concept/names.ts';
import { Door } from '../door/door.ts';
import { Drafts } from '../drafts/drafts.ts';
import { ActionDrawer } from '../drawer/action-drawer.ts';
import { keyOf, Keys } from '../keys/keys.ts';
import { NoteDesk } from '../note/note-desk.ts';
import { NotesPane } from '../note/notes-pane.ts';
import { OutcomesPane } from '../outcome/outcomes-pane.ts';
import { PlanDesk } from '../plan/plan-desk.ts';
import { RequestDesk } from '../request/request-desk.ts';
import { RequestsPane } from '../request/requests-pane.ts';
import { ReviewsPane } from '../review/reviews-pane.ts';
import { ChartView } from '../timeline/chart-view.ts';
import { NewsStrip } from '../timeline/news-strip.ts';
import { TimelinePane } from '../timeline/timeline-pane.ts';
import { timeLeft } from '../worklist/rows.ts';
import { WhyStrip } from '../worklist/why-strip.ts';
import { absencesOf, allergiesOf, fact, memberNumber, representativesOf } from './banner-facts.ts';
import { Chart } from './chart.ts';
import { CurrentPatient } from './current-patient.ts';
import { headingFrom } from './parts.ts';

/** One patient: who it is, the whole story, and what one does about it. Closed, it is a door. */
@Component({
  selector: 'cw-clinic-patient',
  imports: [
    ActionDrawer,
    AppointmentsPane,
    Door,
    ErrorNote,
    Icon,
    IntakesPane,
    JourneysPane,
    MedicinesPane,
    ReadingsPane,
    MessagesPane,
    NewsStrip,
    NotesPane,
    Notice,
    OfflineState,
    OutcomesPane,
    PatientBanner,
    PlanPane,
    ProblemsPane,
    ResultsPane,
    RequestsPane,
    ReviewsPane,
    Link,
    Skeleton,
    Tag,
    TimelinePane,
    TPipe,
    WhyStrip,
  ],
  providers: [Chart, ChartView, NoteDesk, PlanDesk, RequestDesk],
  host: { class: 'patient', '(document:keydown)': 'key($event)' },
  templateUrl: './patient.page.html',
})
export class PatientPage {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  protected readonly chart = inject(Chart);
  readonly memberId = input.required<string>();
  /** `message`, `note` or `plan`; part of the address, so that a row of the worklist can open it. */
  readonly tab = input<string>();
  readonly thread = input<string>();
  /** Which of several plans is shown first. */
  readonly plan = input<string>();
  /** A pane that is brought into view: the beginning of its heading's id. */
  readonly at = input<string>();
  private readonly now = signal(Date.now());

  protected readonly facts = computed(() => {
    const patient = this.chart.member();
    if (!patient) return [];
    const t = (key: string): string => this.i18n.t(key);
    const born = formatDate(patient.birthDate, 'year', this.i18n.locale(), this.i18n.zone(), new Date());
    return [
      ...fact(t('clinic.banner.born'), this.i18n.t('clinic.banner.born-age', { date: born, age: patient.age })),
      ...fact(t('clinic.banner.sex'), t(`clinic.sex.${patient.gender.toLowerCase()}`)),
      ...fact(t('clinic.banner.number'), memberNumber(patient), true),
      ...fact(t('clinic.banner.language'), t(`clinic.language.${patient.language.toLowerCase()}`)),
      ...fact(t('clinic.banner.acting'), this.acting()),
    ];
  });
  private readonly acting = computed(() =>
    representativesOf(this.chart.representatives.data()?.member?.representatives, {
      parent: this.i18n.t('clinic.banner.parent'),
      unnamed: this.i18n.t('clinic.banner.unnamed'),
      list: (names) => new Intl.ListFormat(this.i18n.locale()).format(names),
    }),
  );
  protected readonly absences = computed(() => {
    const patient = this.chart.member();
    return patient ? absencesOf(patient, (concept) => this.names.of(concept)) : [];
  });
  protected readonly allergies = computed(() => {
    const patient = this.chart.member();
    return patient ? allergiesOf(patient, (concept) => this.names.of(concept)) : 'not-asked';
  });
  protected readonly alerts = computed(() => {
    const patient = this.chart.member();
    if (!patient) return [];
    const died = patient.deceasedAt && formatDate(patient.deceasedAt, 'year', this.i18n.locale(), this.i18n.zone(), new Date());
    return [
      ...(died ? [this.i18n.t('clinic.banner.died', { date: died })] : []),
      ...(patient.isCovered || died ? [] : [this.i18n.t('clinic.banner.not-covered')]),
    ];
  });
  protected readonly doorLeft = computed(() => {
    const until = this.chart.openUntil();
    return until ? this.i18n.t('clinic.door.left', timeLeft(until, this.now())) : undefined;
  });

  private readonly keys = inject(Keys);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const current = inject(CurrentPatient);
    effect(() => {
      this.chart.memberId.set(this.memberId());
      current.memberId.set(this.memberId());
    });
    const drafts = inject(Drafts);
    const opened = computed(() => this.chart.member()?.id);
    effect(() => {
      const id = opened();
      if (id !== undefined) untracked(() => void drafts.load(id));
    });
    // Once for each address: whoever scrolls on is not pulled back by the next answer.
    let brought = '';
    effect(() => {
      const at = this.at();
      const here = `${this.memberId()} ${at}`;
      if (at === undefined || !this.chart.member() || brought === here) return;
      brought = here;
      setTimeout(() => document.getElementById(`${at}-title`)?.scrollIntoView({ block: 'start' }));
    });
    effect(() => {
      const at = this.at();
      if (!this.chart.member() || !current.toWork()) return;
      current.toWork.set(false);
      setTimeout(() => focusOn(at === undefined ? document.querySelector('.drawer .dr-b') : document.getElementById(`${at}-title`)));
    });
    const timer = setInterval(() => this.now.set(Date.now()), 30_000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      current.memberId.set(undefined);
    });
  }

  /** From part to part of the chart, without a way through all that stands in between. */
  protected key(event: KeyboardEvent): void {
    const key = keyOf(event);
    const chart = this.element.querySelector('.chart-pane');
    if ((key !== ']' && key !== '[') || !chart || !this.keys.isPlain(event)) return;
    event.preventDefault();
    focusOn(headingFrom(chart, document.activeElement, key === ']' ? 1 : -1) ?? null);
  }
}

/** A heading takes the focus as well: from there the next key leads into its pane. */
function focusOn(place: Element | null): void {
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
}
