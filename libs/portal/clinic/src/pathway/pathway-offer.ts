import { afterNextRender, Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { I18n, LANGUAGE_NAMES, LANGUAGES, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptNames } from '../concept/names.ts';
import { ClinicOfferDocument } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { PlanDesk } from '../plan/plan-desk.ts';
import { RefusalNote } from '../plan/refusal-note.ts';
import { graphLanguage } from './language.ts';

/** The pathway of one diagnosis as it would fit this patient: looked at where the diagnosis stands, drafted in one step. */
@Component({
  selector: 'cw-pathway-offer',
  imports: [Button, Link, Notice, PaneState, RefusalNote, TPipe],
  host: { class: 'offer stack', role: 'group', '(keydown.escape)': 'closed.emit()' },
  templateUrl: './pathway-offer.html',
})
export class PathwayOffer {
  protected readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  protected readonly chart = inject(Chart);
  private readonly names = inject(ConceptNames);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly conditionId = input.required<string>();
  readonly closed = output();

  protected readonly languages = LANGUAGES.map((code) => ({ code, name: LANGUAGE_NAMES[code] }));
  /** The plan is the member's to read, so it is written in her language unless the clinician says otherwise. */
  protected readonly language = linkedSignal<string>(() => this.chart.member()?.language.toLowerCase() ?? this.i18n.language());
  protected readonly asked = query(ClinicOfferDocument, () => ({
    conditionId: this.conditionId(),
    language: graphLanguage(this.i18n.language()),
  }));
  protected readonly offer = computed(() => this.asked.data()?.condition?.offer);
  protected readonly unknown = computed(() => {
    const words = this.offer()?.unknown.map((what) => this.i18n.t(`clinic.offer.unknown.${what}`)) ?? [];
    return new Intl.ListFormat(this.i18n.locale()).format(words);
  });

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.querySelector<HTMLElement>('h3')?.focus());
  }

  protected async propose(): Promise<void> {
    if (await this.desk.propose(this.conditionId(), graphLanguage(this.language()))) await this.showDraft();
  }

  /** Where no pathway fits, or none is wanted: a plan for the diagnosis with nothing in it yet. */
  protected async byHand(): Promise<void> {
    const code = this.asked.data()?.condition?.code;
    if (code && (await this.desk.draftByHand(this.conditionId(), this.names.of(code), code.codings[0]))) await this.showDraft();
  }

  private async showDraft(): Promise<void> {
    // The draft stands beside the chart, to be read, changed and put into force.
    const queryParams = { tab: null, thread: null };
    await this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    this.closed.emit();
  }
}
