import { Component, computed, inject, output, signal } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { PaneState } from '../chart/pane-state.ts';
import type { Journey } from '../chart/rail.ts';
import { ConceptNames } from '../concept/names.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import { ClinicArrangingDocument, type ClinicEntryFragment } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { paramsOf, subjectOf } from '../timeline/entry-words.ts';
import { type Arranged, JourneyDesk } from './journey-desk.ts';

/** More entries than anybody ticks off one by one; whoever needs an older one splits what is newer first. */
const ENTRIES = 100;
type Way = 'merge' | 'split' | 'decline' | 'resume';

/** Journeys joined, parted, and declined, in place: which one, how, and why. Escape puts the form away. */
@Component({
  selector: 'cw-arrange-journeys',
  imports: [Button, DraftState, Field, Input, Notice, PaneState, TakeFocus, TPipe, WhenPipe],
  providers: [JourneyDesk],
  host: { class: 'in-drawer pad', '(keydown.escape)': '$event.stopPropagation(); drop()' },
  templateUrl: './arrange-journeys.html',
})
export class ArrangeJourneys {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  private readonly chart = inject(Chart);
  protected readonly desk = inject(JourneyDesk);
  readonly closed = output();

  protected readonly journeys = computed(() =>
    (this.chart.journeys.data()?.member?.journeys ?? []).map((journey) => ({ ...journey, name: this.nameOf(journey) })),
  );
  protected readonly form = keptForms('arrange', () => ({ journey: '', into: '', way: '', chosen: '[]', reason: '' }));
  private readonly draft = computed(() => this.form.of(''));
  /** Not where it stands open again because something was chosen in it before. */
  protected readonly isOpened = !this.form.isWritten('');
  protected readonly journey = computed(() => this.journeys().find(({ id }) => id === this.draft().journey) ?? this.journeys()[0]);
  protected readonly others = computed(() => this.journeys().filter(({ id, concern }) => id !== this.journey()?.id && !isGeneral(concern)));
  /** What the chosen journey is merged into. */
  protected readonly into = computed(() => (this.others().find(({ id }) => id === this.draft().into) ?? this.others()[0])?.id ?? '');
  protected readonly ways = computed((): Way[] => {
    const journey = this.journey();
    if (!journey || journey.outcome === 'DIED') return [];
    if (isGeneral(journey.concern)) return ['split'];
    const care: Way[] = journey.outcome === 'DECLINED' ? ['resume'] : journey.stage === 'CLOSED' ? [] : ['decline'];
    return [...(this.others().length ? (['merge'] as const) : []), 'split', ...care];
  });
  protected readonly way = computed((): Way | undefined => this.ways().find((one) => one === this.draft().way) ?? this.ways()[0]);
  protected readonly page = query(
    ClinicArrangingDocument,
    () => {
      const journey = this.journey();
      return journey && { id: journey.id, first: ENTRIES };
    },
    { passive: true },
  );
  protected readonly entries = computed(() =>
    this.page.data()?.journey?.entries.edges.map(({ node }) => ({ id: node.id, at: node.occurredAt, text: this.textOf(node) })),
  );
  protected readonly history = computed(() => this.page.data()?.journey?.arrangements ?? []);
  protected readonly chosen = computed(() => JSON.parse(this.draft().chosen) as readonly string[]);
  private readonly tried = signal(false);
  protected readonly reason = computed(() => this.draft().reason);
  protected readonly fault = computed(() => (this.tried() && !this.reason().trim() ? this.i18n.t('clinic.arrange.say-why') : undefined));
  protected readonly unchosen = computed(() => this.tried() && this.way() === 'split' && this.chosen().length === 0);

  protected choose(id: string): void {
    this.form.set('', 'journey', id);
    this.form.set('', 'chosen', '[]');
    this.desk.refusal.set(undefined);
    this.tried.set(false);
  }

  protected chooseWay(name: string): void {
    this.form.set('', 'way', name);
  }

  protected tick(id: string, isChosen: boolean): void {
    const others = this.chosen().filter((one) => one !== id);
    this.form.set('', 'chosen', JSON.stringify(isChosen ? [...others, id] : others));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const journey = this.journey();
    const way = this.way();
    const reason = this.reason().trim();
    if (!journey || !way || !reason || this.unchosen()) return;
    const sent = this.form.sending('');
    if (!(await this.act(way, journey.id, reason))) return;
    sent();
    this.closed.emit();
  }

  /** Gives it up. */
  drop(): void {
    this.form.drop('');
    this.closed.emit();
  }

  private act(way: Way, journeyId: string, reason: string): Promise<boolean> {
    switch (way) {
      case 'merge':
        return this.desk.merge(this.into(), journeyId, reason);
      case 'split':
        return this.desk.split(journeyId, [...this.chosen()], reason);
      case 'decline':
        return this.desk.decline(journeyId, reason);
      case 'resume':
        return this.desk.resume(journeyId, reason);
    }
  }

  protected async undo(what: Arranged): Promise<void> {
    this.tried.set(true);
    const reason = this.reason().trim();
    const sent = this.form.sending('');
    if (!reason || !(await this.desk.undo(what, reason))) return;
    sent();
    this.closed.emit();
  }

  private nameOf({ concern, startedAt }: Journey): string {
    const name = concern.condition ? this.names.of(concern.condition.code) : this.i18n.t(`clinic.concern.${concern.key}`);
    return this.i18n.t('clinic.arrange.journey', { name, year: String(new Date(startedAt).getFullYear()) });
  }

  private textOf(entry: ClinicEntryFragment): string {
    const { concept, words = '' } = subjectOf(entry, this.i18n.language());
    const key = entry.type.toLowerCase().replaceAll('_', '-');
    return this.i18n.t(`clinic.entry.${key}`, paramsOf(entry, concept ? this.names.of(concept) : words));
  }
}

const isGeneral = ({ key }: Journey['concern']): boolean => key === 'general-care';
