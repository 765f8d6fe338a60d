import { Component, computed, inject } from '@angular/core';
import { I18n, Sentence, TPipe } from '@careway/portal-ui/i18n';
import { Tag } from '@careway/portal-ui/tag';
import { JourneyCard, JourneyRail, type Stage, type StageState } from '@careway/portal-ui/way';
import { Section } from './section.ts';

const STATIONS = ['told', 'checks', 'diagnosis', 'treatment', 'steady'] as const;

@Component({
  selector: 'cw-way-section',
  imports: [JourneyCard, JourneyRail, Section, Sentence, Tag, TPipe],
  template: `<cw-section headingId="way" [title]="'design.way' | t">
    <div class="dg two">
      <div class="card">
        <p class="lbl">{{ 'design.way.begun' | t }}</p>
        <cw-journey-rail [stages]="begun()" [label]="'design.way.begun' | t" />
      </div>
      <div class="card">
        <p class="lbl">{{ 'design.way.waiting' | t }}</p>
        <cw-journey-rail [stages]="waiting()" [pin]="'design.way.pin' | t" [label]="'design.way.waiting' | t" />
      </div>
    </div>
    <div class="jgrid more">
      <cw-journey-card
        icon="drop"
        hue="lagoon"
        link="/design"
        [title]="'design.sugar' | t"
        [detail]="'design.sugar.detail' | t"
        [stages]="treated()"
      >
        <cw-sentence key="design.sugar.here" />
      </cw-journey-card>
      <cw-journey-card
        icon="heart"
        hue="plum"
        link="/design"
        [title]="'design.pressure' | t"
        [detail]="'design.pressure.detail' | t"
        [stages]="looking()"
      >
        <cw-sentence key="design.pressure.here" />
      </cw-journey-card>
      <cw-journey-card
        icon="knee"
        hue="moss"
        link="/design"
        [title]="'design.knee' | t"
        [detail]="'design.knee.detail' | t"
        [stages]="all()"
        [closed]="true"
      >
        <cw-tag tone="good" icon="check">{{ 'design.completed' | t }}</cw-tag><cw-sentence key="design.knee.here" />
      </cw-journey-card>
    </div>
  </cw-section>`,
})
export class WaySection {
  private readonly i18n = inject(I18n);
  protected readonly begun = computed(() => this.stages(['here', 'next', 'next', 'next', 'next']));
  protected readonly waiting = computed(() => this.stages(['done', 'done', 'here', 'skipped', 'next']));
  protected readonly treated = computed(() => this.stages(['done', 'done', 'done', 'here', 'next']));
  protected readonly looking = computed(() => this.stages(['done', 'here', 'next', 'next', 'next']));
  protected readonly all = computed(() => this.stages(['done', 'done', 'done', 'done', 'done']));

  private stages(states: readonly StageState[]): Stage[] {
    return STATIONS.map((station, i) => ({ name: this.i18n.t(`design.stage.${station}`), state: states[i] ?? 'next' }));
  }
}
