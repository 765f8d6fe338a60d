import { Component, computed, inject } from '@angular/core';
import { NumberLine, type Zone } from '@careway/portal-ui/data';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Section } from './section.ts';

@Component({
  selector: 'cw-number-line-section',
  imports: [NumberLine, Section, TPipe],
  template: `<cw-section headingId="number-line" [title]="'design.number-line' | t">
    <div class="dg two">
      <div class="card">
        <p class="lbl">{{ 'design.in-goal' | t }}</p>
        <cw-number-line [value]="6.4" shown="6.4%" [from]="4" [zones]="goal()" standing="in-goal" [label]="'design.number-line.good' | t" />
      </div>
      <div class="card">
        <p class="lbl">{{ 'design.number-line.two-sided' | t }}</p>
        <cw-number-line [value]="3.1" shown="3.1" [from]="2.5" [zones]="range()" standing="far" [label]="'design.number-line.low' | t" />
      </div>
      <div class="card">
        <p class="lbl">{{ 'design.near' | t }}</p>
        <cw-number-line [value]="7.2" shown="7.2%" [from]="4" [zones]="goal()" standing="near" [label]="'design.number-line.near' | t" />
      </div>
      <div class="card">
        <p class="lbl">{{ 'design.number-line.edge' | t }}</p>
        <cw-number-line [value]="9.9" shown="9.9%" [from]="4" [zones]="goal()" standing="far" [label]="'design.number-line.high' | t" />
      </div>
    </div>
  </cw-section>`,
})
export class NumberLineSection {
  private readonly i18n = inject(I18n);
  protected readonly goal = computed((): Zone[] => [
    { kind: 'goal', to: 7, name: this.i18n.t('design.zone.goal') },
    { kind: 'near', to: 9, name: this.i18n.t('design.near') },
    { kind: 'far', to: 10, name: this.i18n.t('design.high') },
  ]);
  protected readonly range = computed((): Zone[] => [
    { kind: 'far', to: 3, name: this.i18n.t('design.zone.very-low') },
    { kind: 'near', to: 3.5, name: this.i18n.t('design.zone.low') },
    { kind: 'goal', to: 5, name: this.i18n.t('design.zone.usual') },
    { kind: 'near', to: 5.5, name: this.i18n.t('design.high') },
    { kind: 'far', to: 6 },
  ]);
}
