import { Component, computed, DestroyRef, effect, ElementRef, inject, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { matches } from '@careway/clinical/person-name';
import { live, query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { SearchBox, Segmented } from '@careway/portal-ui/form';
import { type Place, placeIn } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { EmptyState, ErrorNote, Notice, OfflineState, Skeleton } from '@careway/portal-ui/state';
import { WorklistRow } from '@careway/portal-ui/work';
import {
  ClinicFindDocument,
  ClinicIncomingIntakesDocument,
  ClinicIncomingResultsDocument,
  ClinicIncomingReferralsDocument,
  ClinicPatientsDocument,
  ClinicWorklistChangedDocument,
  ClinicWorklistDocument,
  type WorkKind,
} from '../generated/graph.ts';
import { AnsweredHere } from '../request/answered.ts';
import { keyOf, Keys } from '../keys/keys.ts';
import { graphLanguage } from '../pathway/language.ts';
import { CurrentPatient } from '../patient/current-patient.ts';
import { linkOf } from './address.ts';
import { Finder } from './finder.ts';
import { HandoverForm } from './handover-form.ts';
import {
  byUrgency,
  isStillRefused,
  patientRow,
  type Referred,
  referredRow,
  type Row,
  type Sent,
  sentRow,
  strangerRow,
  type Work,
  workRow,
  type Untreated,
  untreatedRow,
} from './rows.ts';
import { SafetyStrip } from '../community/safety-strip.ts';
import { WorkActions } from './work-actions.ts';
import { WorkDesk } from './work-desk.ts';
import { WorkHere } from './work-here.ts';
import { WorkWords } from './work-words.ts';

/** Time moves the list too: what is late, and what rested. What others do rings a bell. */
const EVERY_MS = 120_000;
const VIEWS = { team: 'TEAM', mine: 'MINE', cover: 'COVER' } as const;
const KINDS = [
  'INTAKE',
  'RESULT',
  'MESSAGE',
  'REFILL',
  'COLLECTION',
  'TASK',
  'PLAN',
  'ORDER',
  'REFERRAL',
  'WAITING',
  'OFFER',
  'APPOINTMENT',
  'VISIT',
  'OUTCOME',
] as const satisfies readonly WorkKind[];

/** What waits, whom one treats, and who was searched for. Everything in it can be done by keys; the list of them is behind `?`. */
@Component({
  selector: 'cw-worklist',
  imports: [
    ...[Button, EmptyState, ErrorNote, HandoverForm, Icon, Notice, OfflineState, SearchBox, Segmented, Skeleton, TPipe],
    ...[SafetyStrip, WorkActions, WorklistRow],
  ],
  providers: [WorkDesk],
  host: { class: 'wl', role: 'region', '[attr.aria-label]': 'label()', '(document:keydown)': 'key($event)' },
  templateUrl: './worklist.html',
})
export class Worklist {
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly keys = inject(Keys);
  protected readonly words = inject(WorkWords);
  protected readonly desk = inject(WorkDesk);
  protected readonly here = inject(CurrentPatient);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly finder = inject(Finder);
  protected readonly label = computed(() => this.i18n.t('clinic.worklist.title'));
  protected readonly kinds = KINDS;
  protected readonly view = signal('team');
  /** `all`, `unclaimed`, `resting`, `referred`, `sent`, or a kind. */
  protected readonly only = signal('all');
  /** Cursors of the pages before this one. */
  private readonly pages = signal<readonly string[]>([]);
  protected readonly now = signal(Date.now());
  /** The row whose actions stand open, and whether it is being handed over. */
  protected readonly acting = signal<{ readonly id: string; readonly form: boolean } | undefined>(undefined);

  protected readonly work = query(
    ClinicWorklistDocument,
    () => {
      const view = this.view();
      const kind = KINDS.find((one) => one === this.only());
      return {
        view: view === 'mine' || view === 'cover' ? VIEWS[view] : VIEWS.team,
        kinds: ['referred', 'sent'].includes(this.only()) ? [] : kind ? [kind] : null,
        unclaimed: this.only() === 'unclaimed',
        resting: this.only() === 'resting',
        after: this.pages().at(-1) ?? null,
        language: graphLanguage(this.i18n.language()),
      };
    },
    { passive: true },
  );
  protected readonly patients = query(ClinicPatientsDocument, () => ({}));
  /** What waits for the answer of one's own clinic: of people whom one does not treat yet, so the reception shows it and no worklist. */
  protected readonly referred = query(ClinicIncomingReferralsDocument, () => ({}), { passive: true });
  private readonly incoming = computed(() => this.referred.data()?.incomingReferrals ?? []);
  /** And what members of the clinic have sent whom nobody treats. */
  protected readonly sent = query(ClinicIncomingIntakesDocument, () => ({ language: graphLanguage(this.i18n.language()) }), {
    passive: true,
  });
  private readonly waiting = computed(() => this.sent.data()?.incomingIntakes ?? []);
  /** And results that press and stand on nobody's list, because nobody treats their member. */
  private readonly unread = query(ClinicIncomingResultsDocument, () => ({}), { passive: true });
  private readonly untreated = computed(() => this.unread.data()?.incomingResults ?? []);
  protected readonly found = query(ClinicFindDocument, () => {
    const text = this.finder.asked();
    return text === undefined ? undefined : { text };
  });

  protected readonly mode = computed(() => {
    if (this.finder.asked()) return 'found';
    if (this.finder.text().trim()) return 'filter';
    return this.view() === 'patients' ? 'patients' : 'work';
  });
  protected readonly source = computed(() => {
    const mode = this.mode();
    return mode === 'found' ? this.found : mode === 'work' ? this.work : this.patients;
  });
  protected readonly page = computed(() => this.work.data()?.worklist);
  protected readonly isFirst = computed(() => this.pages().length === 0);
  protected readonly views = computed(() => {
    const counts = this.page()?.counts;
    return [
      {
        value: 'team',
        label: this.i18n.t('clinic.worklist.team'),
        hint: this.count(counts && counts.team + this.incoming().length + this.waiting().length + this.untreated().length),
      },
      { value: 'mine', label: this.i18n.t('clinic.worklist.mine'), hint: this.count(counts?.mine) },
      { value: 'cover', label: this.i18n.t('clinic.worklist.cover'), hint: this.count(counts?.cover) },
      {
        value: 'patients',
        label: this.i18n.t('clinic.worklist.patients'),
        hint: this.count(this.patients.data()?.myPatients.nodes.length),
      },
    ];
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
        const typed = this.finder.text();
        return mine?.filter(({ name }) => matches(typed, name)).map(patientRow);
      }
      case 'patients':
        return mine?.map(patientRow);
      default:
        return this.page() && byUrgency([...this.atTheClinic(), ...this.page()!.nodes.map(workRow)]);
    }
  });

  /** Among what waits for the team, while nothing narrows it to something else. */
  private readonly atTheClinic = computed((): readonly Row[] => {
    if (this.view() !== 'team' || !this.isFirst()) return [];
    const only = this.only();
    const isAsked = (...these: readonly string[]): boolean => ['all', 'unclaimed', ...these].includes(only);
    return [
      ...(isAsked('sent', 'INTAKE') ? this.waiting().map(sentRow) : []),
      ...(isAsked('sent', 'RESULT') ? this.untreated().map(untreatedRow) : []),
      ...(isAsked('referred') ? this.incoming().map(referredRow) : []),
    ];
  });

  constructor() {
    const before = this.finder.entered();
    effect(() => {
      if (this.finder.entered() > before) untracked(() => this.links()[0]?.focus());
    });
    const standing = inject(WorkHere);
    effect(() => standing.set(this.page()?.nodes ?? []));
    const answered = inject(AnsweredHere);
    effect(() => {
      if (answered.count() > 0) untracked(() => this.askTheClinic());
    });
    this.desk.onChange(() => this.work.reload());
    const personId = computed(() => this.session.info()?.personId);
    const follow = { next: () => this.work.reload(), gap: () => this.work.reload() };
    live(ClinicWorklistChangedDocument, () => ({ personId: personId() ?? '' }), follow);
    const timer = setInterval(() => {
      this.now.set(Date.now());
      if (document.visibilityState !== 'visible') return;
      this.work.reload();
      this.askTheClinic();
    }, EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  private askTheClinic(): void {
    this.referred.reload();
    this.sent.reload();
    this.unread.reload();
  }

  /** The row that is open in the chart; one at most, also where a patient waits with several things. */
  private readonly openKey = signal<string | undefined>(undefined);
  private readonly current = computed(() => {
    const own = this.rows()?.filter(({ memberId }) => memberId === this.here.memberId());
    return (own?.find(({ key }) => key === this.openKey()) ?? own?.[0])?.key;
  });
  protected isOpen = (row: Row): boolean => row.key === this.current();
  protected opens = (row: Row): void => this.openKey.set(row.key);
  protected link = (row: Row): string =>
    row.why.kind === 'referred' || row.why.kind === 'sent' || row.why.kind === 'untreated'
      ? '/clinic'
      : row.why.kind === 'work'
        ? linkOf(row.why.work)
        : `/clinic/patient/${row.memberId}`;
  protected workOf = ({ why }: Row): Work | undefined => (why.kind === 'work' ? why.work : undefined);
  protected referredOf = ({ why }: Row): Referred | undefined => (why.kind === 'referred' ? why.referral : undefined);
  protected untreatedOf = ({ why }: Row): Untreated | undefined => (why.kind === 'untreated' ? why.result : undefined);
  protected sentOf = ({ why }: Row): Sent | undefined => (why.kind === 'sent' ? why.intake : undefined);
  protected refusalOf(work: Work): string | undefined {
    const refused = this.desk.refusal();
    if (refused?.id !== work.id) return undefined;
    return isStillRefused(refused.why, work.owner, this.session.info()?.personId) ? refused.why : undefined;
  }
  protected title = (row: Row): string =>
    row.age === undefined ? row.name : this.i18n.t('clinic.row.name', { name: row.name, age: row.age });

  protected why({ why }: Row): string {
    switch (why.kind) {
      case 'work':
        return this.words.why(why.work);
      case 'referred':
        return this.words.referred(why.referral);
      case 'sent':
        return this.words.sent(why.intake);
      case 'untreated':
        return this.words.untreated(why.result);
      case 'patient':
        return [this.i18n.t(`clinic.sex.${why.sex}`), this.place(why.clinic)].filter(Boolean).join(' · ');
      case 'stranger':
        return [this.i18n.t('clinic.row.born', { year: String(why.year) }), this.place(why.clinic)].filter(Boolean).join(' · ');
    }
  }

  private place = (clinic: Place | null): string => (clinic ? placeIn(clinic, this.i18n.language()) : '');

  protected left({ why }: Row): string {
    if (why.kind === 'work') return this.words.left(why.work, this.now());
    if (why.kind === 'referred') return this.words.referredLeft(why.referral, this.now());
    if (why.kind === 'sent') return this.words.sentLeft(why.intake);
    if (why.kind === 'untreated') return this.words.untreatedLeft(why.result);
    return why.kind === 'stranger' ? this.i18n.t('clinic.row.stranger') : '';
  }

  protected choose(view: string): void {
    this.view.set(view);
    this.pages.set([]);
  }

  protected narrow(only: string): void {
    this.only.set(only);
    this.pages.set([]);
  }

  protected turn(forward: boolean): void {
    const end = this.page()?.pageInfo.endCursor;
    if (!forward) this.pages.update((all) => all.slice(0, -1));
    else if (end) this.pages.update((all) => [...all, end]);
  }

  protected toggle(id: string): void {
    this.acting.update((open) => (open?.id === id ? undefined : { id, form: false }));
  }

  protected handsOver(id: string): void {
    this.acting.set({ id, form: true });
  }

  /** Done where the list closes it; everything else is done where it is done. */
  protected async finish(row: Row): Promise<void> {
    const work = this.workOf(row);
    if (work?.canFinish) await this.desk.finish(work);
    else if (work) {
      this.opens(row);
      await this.router.navigate([this.link(row)], { queryParams: row.place });
      this.here.toWork.set(true);
    }
  }

  protected key(event: KeyboardEvent): void {
    if (!this.keys.isPlain(event)) return;
    const key = keyOf(event);
    if (key === 'j' || key === 'k') this.move(key === 'j' ? 1 : -1);
    else if (key === 'u') void this.desk.undo();
    else if (!this.act(key)) return;
    event.preventDefault();
  }

  /** On the row that has the focus, else on the one whose chart is open. */
  private act(key: string): boolean {
    const row = this.focused() ?? this.rows()?.find((one) => this.isOpen(one));
    const work = row && this.workOf(row);
    if (!row || !work) return false;
    if (key === 'c') void this.desk.claim(work);
    else if (key === 'h') this.handsOver(work.id);
    else if (key === 's') this.toggle(work.id);
    else if (key === 'e') void this.finish(row);
    else return false;
    return true;
  }

  private links = (): HTMLElement[] => [...this.element.querySelectorAll<HTMLElement>('li > div > a')];

  private focused(): Row | undefined {
    const item = document.activeElement?.closest('li');
    const at = item && this.element.contains(item) ? this.links().findIndex((link) => item.contains(link)) : -1;
    return at < 0 ? undefined : this.rows()?.[at];
  }

  private move(step: 1 | -1): void {
    const links = this.links();
    const focused = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    const from = focused >= 0 ? focused : links.findIndex((link) => link.closest('[aria-current]'));
    const to = from < 0 ? 0 : from + step;
    links[Math.min(links.length - 1, Math.max(0, to))]?.focus();
  }

  private readonly count = (n: number | undefined): string => (n === undefined ? '' : String(n));
}
