import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { isRefused, live, query } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { OpenDoors } from '../door/open-doors.ts';
import {
  ClinicConditionChangedDocument,
  ClinicIntakeChangedDocument,
  ClinicIntakesDocument,
  ClinicJourneysDocument,
  ClinicNoteChangedDocument,
  ClinicNotesDocument,
  ClinicOutcomesDocument,
  ClinicPatientDocument,
  ClinicPlanChangedDocument,
  ClinicProblemsDocument,
  ClinicRepresentativesDocument,
  ClinicResultChangedDocument,
  ClinicResultsDocument,
  ClinicSurveyChangedDocument,
  ClinicThreadChangedDocument,
  ClinicThreadsDocument,
  ClinicTimelineChangedDocument,
  ClinicTimelineDocument,
  ClinicTreatmentDocument,
} from '../generated/graph.ts';
import { complaintsOf } from '../intake/complaints.ts';
import { graphLanguage } from '../pathway/language.ts';

const TIMELINE_STEP = 30;
const NOTES_STEP = 5;

/**
 * The open chart: what each section asks, and what keeps it fresh. The banner is asked first, because its refusal is the door;
 * nothing of the record is asked before it is known to be open.
 */
@Injectable()
export class Chart {
  private readonly doors = inject(OpenDoors);
  private readonly i18n = inject(I18n);
  readonly memberId = signal<string | undefined>(undefined);
  readonly timelineLength = signal(TIMELINE_STEP);
  /** Through which eyes the timeline is read, and since when things are new to the reader; each chart begins with all of it. */
  readonly view = linkedSignal<'all' | 'new' | 'member'>(() => (this.memberId(), 'all'));
  readonly since = linkedSignal<string | null | undefined>(() => (this.memberId(), undefined));
  readonly notesLength = signal(NOTES_STEP);
  /** The form of a diagnosis stands open: for a journey, or for none that is known. Another chart begins with it put away. */
  readonly diagnosing = linkedSignal<{ readonly journeyId: string } | undefined>(() => (this.memberId(), undefined));

  readonly patient = query(ClinicPatientDocument, () => this.variables());
  readonly member = computed(() => {
    const member = this.patient.data()?.member;
    return member?.id === this.memberId() ? (member ?? undefined) : undefined;
  });
  /** No care relation: the door asks for the reason. */
  readonly isClosed = computed(() => isRefused(this.patient.data(), this.patient.errors()) || this.patient.problem()?.kind === 'refused');

  /** Beside the banner and not in it: that a name is late must not hold the chart up. */
  readonly representatives = query(ClinicRepresentativesDocument, () => this.opened(), { passive: true });
  readonly journeys = query(ClinicJourneysDocument, () => this.opened());
  readonly problems = query(ClinicProblemsDocument, () => this.opened());
  readonly results = query(ClinicResultsDocument, () => this.opened());
  readonly treatment = query(ClinicTreatmentDocument, () => this.opened());
  readonly threads = query(ClinicThreadsDocument, () => this.opened());
  readonly notes = query(ClinicNotesDocument, () => {
    const opened = this.opened();
    return opened && { ...opened, first: this.notesLength() };
  });
  readonly intakes = query(ClinicIntakesDocument, () => {
    const opened = this.opened();
    return opened && { ...opened, language: graphLanguage(this.i18n.language()) };
  });
  /** How the patient is, by their own word. */
  readonly outcomes = query(ClinicOutcomesDocument, () => {
    const opened = this.opened();
    return opened && { ...opened, language: graphLanguage(this.i18n.language()) };
  });
  /** The answers that a score comes from, where somebody wants to see them: the id of an intake or of a survey. */
  readonly answersOf = linkedSignal<string | undefined>(() => (this.memberId(), undefined));
  readonly timeline = query(ClinicTimelineDocument, () => {
    const opened = this.opened();
    const since = this.view() === 'new' ? (this.since() ?? null) : null;
    return opened && { ...opened, first: this.timelineLength(), since, asMemberSees: this.view() === 'member' };
  });
  private readonly complaints = computed(() => {
    const [intakes, journeys] = [this.intakes.data()?.member?.intakes ?? [], this.journeys.data()?.member?.journeys ?? []];
    return (kept: string) => complaintsOf(intakes, journeys, kept);
  });
  readonly openUntil = computed(() => this.doors.until(this.memberId()));

  constructor() {
    const follow = (...reloads: (() => void)[]): { next: () => void; gap: () => void } => {
      const all = (): void => reloads.forEach((reload) => reload());
      return { next: all, gap: all };
    };
    const { intakes, journeys, notes, outcomes, problems, results, treatment, threads, timeline } = this;
    live(ClinicPlanChangedDocument, () => this.opened(), follow(treatment.reload));
    live(ClinicThreadChangedDocument, () => this.opened(), follow(threads.reload));
    live(ClinicTimelineChangedDocument, () => this.opened(), follow(timeline.reload, journeys.reload));
    live(ClinicResultChangedDocument, () => this.opened(), follow(results.reload));
    live(ClinicNoteChangedDocument, () => this.opened(), follow(notes.reload));
    live(ClinicIntakeChangedDocument, () => this.opened(), follow(intakes.reload));
    live(ClinicSurveyChangedDocument, () => this.opened(), follow(outcomes.reload));
    live(ClinicConditionChangedDocument, () => this.opened(), follow(problems.reload));
  }

  /** What the patient complained of and is not diagnosed; `kept` is a journey that was chosen already. */
  complaintsWith = (kept: string) => this.complaints()(kept);

  moreNotes(): void {
    this.notesLength.update((length) => length + NOTES_STEP);
  }

  moreTimeline(): void {
    this.timelineLength.update((length) => length + TIMELINE_STEP);
  }

  private variables(): { memberId: string } | undefined {
    const memberId = this.memberId();
    return memberId === undefined ? undefined : { memberId };
  }

  private readonly opened = computed(() => (this.member() ? this.variables() : undefined));
}
