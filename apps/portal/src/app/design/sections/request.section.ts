import { Component, computed, inject } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { I18n, Sentence, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Notice } from '@careway/portal-ui/state';
import { RequestRail, type Stage, type StageState } from '@careway/portal-ui/way';
import { Section } from './section.ts';

const STEPS = ['requested', 'approved', 'ready', 'collected'] as const;

@Component({
  selector: 'cw-request-section',
  imports: [Button, Icon, Notice, RequestRail, Section, Sentence, TPipe],
  template: `<cw-section headingId="request" [title]="'design.request' | t">
    <div class="dg">
      <div class="card">
        <cw-request-rail [stages]="[]" /><button type="button" cwButton [wide]="true">
          <cw-icon name="refill" />{{ 'design.request.more' | t }}
        </button>
      </div>
      <div class="card">
        <p class="lbl">{{ 'design.request.sent' | t }}</p>
        <cw-request-rail [stages]="sent()" />
      </div>
      <div class="card">
        <p class="lbl">{{ 'design.request.at-pharmacy' | t }}</p>
        <cw-request-rail [stages]="ready()" />
      </div>
      <div class="card">
        <p class="lbl">{{ 'design.request.refused' | t }}</p>
        <cw-notice tone="watch"><cw-sentence key="design.request.why" /></cw-notice>
      </div>
    </div>
  </cw-section>`,
})
export class RequestSection {
  private readonly i18n = inject(I18n);
  protected readonly sent = computed(() => this.stages(['here', 'next', 'next', 'next']));
  protected readonly ready = computed(() => this.stages(['done', 'done', 'here', 'next']));

  private stages(states: readonly StageState[]): Stage[] {
    return STEPS.map((step, i) => ({
      name: this.i18n.t(`design.step.${step}`),
      state: states[i] ?? 'next',
      ...(states[i] === 'here' && { when: this.i18n.t('design.today') }),
    }));
  }
}
