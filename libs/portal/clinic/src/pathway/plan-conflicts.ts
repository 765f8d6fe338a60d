import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Tag } from '@careway/portal-ui/tag';
import { ConceptNames } from '../concept/names.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import { ClinicPlanConflictsDocument, type ClinicConflictFragment, type ClinicPlanFragment } from '../generated/graph.ts';
import { PlanDesk } from '../plan/plan-desk.ts';
import { graphLanguage } from './language.ts';

/** Where a plan is at odds with another one of the patient; each is decided in place, with its reason. */
@Component({
  selector: 'cw-plan-conflicts',
  imports: [Button, DraftState, Field, Input, Tag, TPipe, WhenPipe],
  template: `@if (conflicts().length > 0) {
    <section class="in-drawer stack" aria-labelledby="plan-conflicts">
      <h3 id="plan-conflicts">{{ 'clinic.conflict.title' | t }}</h3>
      @if (open() > 0) {
        <p class="small">{{ (plan().status === 'ACTIVE' ? 'clinic.conflict.text.active' : 'clinic.conflict.text') | t }}</p>
      }
      <ul class="work-list">
        @for (one of conflicts(); track one.key; let n = $index) {
          <li>
            <div class="grow stack tight-stack">
              <p>
                <cw-tag [tone]="one.decision ? 'none' : 'watch'" shape="tri">{{ 'clinic.conflict.' + one.kind.toLowerCase() | t }}</cw-tag>
              </p>
              <p class="small">{{ one.because }}</p>
              <p class="meta">
                {{ 'clinic.conflict.here' | t: { what: one.mine } }}<br />{{
                  'clinic.conflict.there' | t: { plan: nameOf(one), what: one.theirs }
                }}
              </p>
              @if (one.source) {
                <p class="meta">{{ 'clinic.conflict.source' | t: { source: one.source } }}</p>
              }
              @if (one.decision; as made) {
                <p class="small">
                  {{ 'clinic.conflict.decided' | t: { reason: made.reason, name: made.by.displayName, date: (made.at | when: 'moment') } }}
                </p>
              } @else {
                <form class="stack tight-stack" novalidate (submit)="decide($event, one)">
                  <cw-field [controlId]="'conflict-' + n" [label]="'clinic.conflict.why' | t" [error]="faultOf(one)">
                    <input
                      #why
                      cwInput
                      autocomplete="off"
                      maxlength="1000"
                      [value]="form.of(one.key).reason"
                      (input)="form.set(one.key, 'reason', why.value)"
                    />
                  </cw-field>
                  @if (form.isWritten(one.key)) {
                    <cw-draft-state part="remarks" />
                  }
                  <div>
                    <button cwButton="second" type="submit" [small]="true" [busy]="desk.busy(plan().id)">
                      {{ 'clinic.conflict.keep' | t }}
                    </button>
                  </div>
                </form>
              }
            </div>
          </li>
        }
      </ul>
    </section>
  }`,
})
export class PlanConflicts {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  protected readonly desk = inject(PlanDesk);
  readonly plan = input.required<ClinicPlanFragment>();
  protected readonly form = keptForms('conflict', () => ({ reason: '' }));
  private readonly unsaid = signal<string | undefined>(undefined);
  private readonly planId = computed(() => this.plan().id);
  private readonly version = computed(() => this.plan().version);
  private readonly asked = query(
    ClinicPlanConflictsDocument,
    () => ({ planId: this.planId(), language: graphLanguage(this.i18n.language()) }),
    { passive: true },
  );
  protected readonly conflicts = computed(() => this.asked.data()?.plan?.conflicts ?? []);
  protected readonly open = computed(() => this.conflicts().filter(({ decision }) => !decision).length);

  constructor() {
    // What was refused may be refused because another plan began meanwhile: this one's version says nothing of that.
    effect(() => {
      if (this.desk.refusal()?.kind === 'refused') untracked(() => this.asked.reload());
    });
    let seen: number | undefined;
    effect(() => {
      const version = this.version();
      if (seen !== undefined && seen !== version) untracked(() => this.asked.reload());
      seen = version;
    });
  }

  protected nameOf = ({ otherPlan }: ClinicConflictFragment): string => (otherPlan ? this.names.of(otherPlan.category) : '');
  protected faultOf = ({ key }: ClinicConflictFragment): string | undefined =>
    this.unsaid() === key ? this.i18n.t('clinic.conflict.say-why') : undefined;

  protected async decide(event: Event, { key }: ClinicConflictFragment): Promise<void> {
    event.preventDefault();
    const reason = this.form.of(key).reason.trim();
    this.unsaid.set(reason ? undefined : key);
    const sent = this.form.sending(key);
    if (reason && (await this.desk.decide(this.plan(), key, reason))) sent();
  }
}
