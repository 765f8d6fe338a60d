import { Component, computed, inject, linkedSignal } from '@angular/core';
import { ToldPipe, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConceptPipe } from '../concept/names.ts';
import { PathwayOffer } from '../pathway/pathway-offer.ts';
import { keptForm } from '../drafts/kept-forms.ts';
import { Chart } from '../patient/chart.ts';
import { PaneState } from './pane-state.ts';
import { type Problem, ProblemActions } from './problem-actions.ts';
import { ProblemForm } from './problem-form.ts';

/** FHIR condition-ver-status, as far as it needs a word beside the name. */
const VERIFICATION: readonly string[] = ['unconfirmed', 'provisional', 'differential', 'refuted'];

/** The problem list: what is active, what is only suspected, what is over, and who said so; worked on where it stands. */
@Component({
  selector: 'cw-problems-pane',
  imports: [ConceptPipe, PaneState, PathwayOffer, ProblemActions, ProblemForm, ToldPipe, TPipe, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'problems-title' },
  template: `<header>
      <h2 id="problems-title">{{ 'clinic.problems.title' | t }}</h2>
      <button #toggle type="button" class="link small push" [attr.aria-expanded]="adding()" (click)="toggleForm()">
        {{ 'clinic.problem.add' | t }}
      </button>
    </header>
    @if (adding()) {
      <div class="pad"><cw-problem-form (closed)="added($event, toggle)" /></div>
    }
    @if (problems(); as list) {
      <ul class="lines">
        @for (one of list; track one.id) {
          <li [class.with-offer]="offered() === one.id || open() === one.id">
            <span class="grow" [class.strong]="one.active && one.verificationStatus !== 'refuted'"
              >{{ one.code | concept }}
              @if (one.verificationStatus !== 'confirmed') {
                <span class="meta"> · {{ statusOf(one) }}</span>
              }
              <span class="meta block"
                >{{ 'clinic.condition.' + one.clinicalStatus | t }} ·
                {{ one.abatedAt ? (one.abatedAt | when: 'month-short') : (one | told: 'month-short') }}
                @if (codeOf(one); as code) {
                  · <bdi dir="ltr">{{ code }}</bdi>
                }
                @if (whoOf(one); as who) {
                  · <bdi>{{ who }}</bdi>
                }
              </span>
              @if (one.reason) {
                <span class="meta block"
                  ><bdi>{{ one.reason }}</bdi></span
                >
              }
            </span>
            @if (one.active && one.verificationStatus === 'confirmed') {
              <button
                type="button"
                class="link small"
                [attr.aria-expanded]="offered() === one.id"
                [attr.aria-label]="'clinic.offer.for' | t: { name: (one.code | concept) }"
                (click)="offered.set(offered() === one.id ? undefined : one.id)"
              >
                {{ 'clinic.offer.open' | t }}
              </button>
            }
            <button
              #more
              type="button"
              class="link small"
              [attr.aria-expanded]="open() === one.id"
              [attr.aria-label]="'clinic.problem.change-one' | t: { name: (one.code | concept) }"
              (click)="open.set(open() === one.id ? undefined : one.id)"
            >
              {{ 'clinic.problem.change' | t }}
            </button>
            @if (open() === one.id) {
              <cw-problem-actions [problem]="one" (closed)="acted($event, more)" />
            }
            @if (offered() === one.id) {
              <cw-pathway-offer [conditionId]="one.id" (closed)="offered.set(undefined)" />
            }
          </li>
        } @empty {
          <li class="soft">{{ 'clinic.problems.none' | t }}</li>
        }
      </ul>
    }
    <cw-pane-state [of]="chart.problems" />`,
})
export class ProblemsPane {
  private readonly i18n = inject(I18n);
  protected readonly chart = inject(Chart);
  protected readonly problems = computed(() => this.chart.problems.data()?.member?.conditions);
  /** The condition whose pathway is being looked at; another chart begins with all forms put away. */
  protected readonly offered = linkedSignal<string | undefined>(() => (this.chart.memberId(), undefined));
  protected readonly open = linkedSignal<string | undefined>(() => (this.chart.memberId(), undefined));
  private readonly waits = keptForm('problem');
  protected readonly adding = computed(() => this.chart.diagnosing() !== undefined || this.waits.isOpen());

  /** A status that nobody has a word for is shown as it arrived. */
  protected statusOf = ({ verificationStatus }: Problem): string =>
    VERIFICATION.includes(verificationStatus) ? this.i18n.t(`clinic.verification.${verificationStatus}`) : verificationStatus;
  /** ICD-10 where it arrived with one, else the first code, raw. */
  protected codeOf = ({ code }: Problem): string | undefined =>
    (code.codings.find(({ system }) => system.includes('icd-10')) ?? code.codings[0])?.code;
  protected whoOf = ({ confirmedBy, recordedBy, encounter }: Problem): string | undefined =>
    (confirmedBy ?? recordedBy ?? encounter?.practitioner)?.displayName;

  protected toggleForm(): void {
    if (this.adding()) {
      this.waits.drop();
      this.chart.diagnosing.set(undefined);
    } else this.chart.diagnosing.set({ journeyId: '' });
  }
  /** A diagnosis that was just confirmed offers its pathway in the same step. */
  protected added(confirmed: string | undefined, toggle: HTMLElement): void {
    this.chart.diagnosing.set(undefined);
    this.waits.close();
    if (confirmed === undefined) toggle.focus();
    else this.offered.set(confirmed);
  }
  protected acted(confirmed: string | undefined, more: HTMLElement): void {
    this.open.set(undefined);
    if (confirmed === undefined) more.focus();
    else this.offered.set(confirmed);
  }
}
