import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { SectionHead } from '@careway/portal-ui/card';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { MemberPlanCommunityDocument } from '../generated/graph.ts';
import { graphLanguage } from '../intake/language.ts';

/** The community that the pathway of a plan names. Nothing for a plan without a pathway; the plan stands without it, so that it may come late. */
@Component({
  selector: 'cw-plan-community',
  imports: [SectionHead, TPipe],
  template: `@if (name(); as words) {
    <section class="sec" aria-labelledby="plan-community">
      <cw-section-head headingId="plan-community" [title]="'member.plan.community' | t" />
      <p class="card">{{ 'member.plan.community.text' | t: { name: words } }}</p>
    </section>
  }`,
})
export class PlanCommunity {
  private readonly i18n = inject(I18n);
  readonly planId = input.required<string>();
  private readonly asked = query(
    MemberPlanCommunityDocument,
    () => ({ planId: this.planId(), language: graphLanguage(this.i18n.language()) }),
    { passive: true },
  );
  protected readonly name = computed(() => this.asked.data()?.plan?.pathway?.community.name);
}
