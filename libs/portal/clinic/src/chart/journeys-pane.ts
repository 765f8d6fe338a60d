import { Component, computed, inject, linkedSignal } from '@angular/core';
import { WhenPipe, type DateStyle } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ArrangeJourneys } from '../arrange/arrange-journeys.ts';
import { ConceptNames } from '../concept/names.ts';
import { keptForm } from '../drafts/kept-forms.ts';
import { Chart } from '../patient/chart.ts';
import { PaneState } from './pane-state.ts';
import { stationsOf, type Journey } from './rail.ts';

const YEAR_MS = 300 * 86_400_000;

/** A rail for each concern that goes on; what is over, in one line. */
@Component({
  selector: 'cw-journeys-pane',
  imports: [ArrangeJourneys, PaneState, TPipe, WhenPipe],
  host: { role: 'region', '[attr.aria-label]': 'label()' },
  template: `@for (rail of rails(); track rail.journey.id) {
      <header>
        <h2>{{ rail.title }}</h2>
        <span class="meta">{{ 'clinic.journeys.last' | t: { date: rail.journey.lastAt | when: 'near' } }}</span>
      </header>
      <ol class="mrail" [attr.aria-label]="rail.title">
        @for (station of rail.stations; track station.station) {
          <li [class]="station.state" [attr.aria-current]="station.state === 'here' ? 'step' : null">
            <span>{{ 'clinic.station.' + station.station.toLowerCase() | t }}</span>
            @if (station.when) {
              {{ ' ' }}<span class="nowrap">{{ station.when | when: styleOf(station.when) }}</span>
            }
            @if (station.state === 'done') {
              <span class="vh">{{ 'clinic.station.done' | t }}</span>
            }
          </li>
        }
      </ol>
    }
    @if (over(); as names) {
      <p class="over meta">{{ 'clinic.journeys.over' | t: { names } }}</p>
    }
    @if (chart.journeys.state() === 'ready' && rails().length === 0 && !over()) {
      <header>
        <h2>{{ 'clinic.journeys.title' | t }}</h2>
      </header>
      <p class="none">{{ 'clinic.journeys.none' | t }}</p>
    }
    @if (arranging()) {
      <cw-arrange-journeys (closed)="close(toggle)" />
    }
    <p class="foot-line" [hidden]="!hasAny()">
      <button #toggle type="button" class="link small" [attr.aria-expanded]="arranging()" (click)="flip()">
        {{ 'clinic.arrange.open' | t }}
      </button>
    </p>
    <cw-pane-state [of]="chart.journeys" />`,
})
export class JourneysPane {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  protected readonly chart = inject(Chart);
  private readonly journeys = computed(() => this.chart.journeys.data()?.member?.journeys ?? []);

  protected readonly label = computed(() => this.i18n.t('clinic.journeys.title'));
  protected readonly rails = computed(() =>
    this.journeys()
      .filter(({ stage, concern }) => stage !== 'CLOSED' && concern.key !== 'general-care')
      .map((journey) => ({
        journey,
        title: this.i18n.t('clinic.journeys.one', { name: this.nameOf(journey) }),
        stations: stationsOf(journey),
      })),
  );
  protected readonly over = computed(() =>
    this.journeys()
      .filter(({ stage }) => stage === 'CLOSED')
      .map((journey) => this.endOf(journey))
      .join(', '),
  );

  protected readonly hasAny = computed(() => this.journeys().length > 0);
  /** Another chart begins with the form put away. */
  private readonly opened = linkedSignal({ source: this.chart.memberId, computation: () => false });
  private readonly waits = keptForm('arrange');
  protected readonly arranging = computed(() => this.opened() || this.waits.isOpen());
  protected flip(): void {
    if (this.arranging()) {
      this.waits.drop();
      this.opened.set(false);
    } else this.opened.set(true);
  }
  protected close(toggle: HTMLElement): void {
    this.opened.set(false);
    this.waits.close();
    toggle.focus();
  }

  /** A day of another year says too little. */
  protected styleOf = (when: string): DateStyle => (Date.now() - Date.parse(when) > YEAR_MS ? 'month-short' : 'short');

  /** What was declined can be taken up again, so it says so. */
  private endOf(journey: Journey): string {
    const name = this.nameOf(journey);
    return journey.outcome === 'DECLINED' ? this.i18n.t('clinic.journeys.declined', { name }) : name;
  }

  private nameOf({ concern }: Journey): string {
    return concern.condition ? this.names.of(concern.condition.code) : this.i18n.t(`clinic.concern.${concern.key}`);
  }
}
