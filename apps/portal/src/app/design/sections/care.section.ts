import { Component, inject } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { CareCard, NextPanel } from '@careway/portal-ui/card';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Avatar } from '@careway/portal-ui/tag';
import { Section } from './section.ts';

@Component({
  selector: 'cw-care-section',
  imports: [Avatar, Button, CareCard, Icon, NextPanel, Section, TPipe, WhenPipe],
  template: `<cw-section headingId="urgency" [title]="'design.urgency' | t">
    <div class="dg">
      <cw-care-card urgency="self" headingId="care-self" [title]="'design.care.self' | t"
        ><p>{{ 'design.care.self-text' | t }}</p></cw-care-card
      >
      <cw-care-card urgency="today" headingId="care-today" [title]="'design.care.today' | t"
        ><p>{{ 'design.care.today-text' | t }}</p></cw-care-card
      >
      <cw-care-card urgency="now" headingId="care-now" [title]="'design.care.now' | t: { number: '101' }">
        <p>{{ 'design.care.now-text' | t }}</p>
        <a cwButton [wide]="true" href="tel:101"><cw-icon name="phone" />{{ 'design.care.call' | t: { number: '101' } }}</a>
      </cw-care-card>
      <cw-next-panel [eyebrow]="'design.next.soon' | t" [title]="i18n.t('design.next.day')" [time]="'2026-11-24T07:40:00Z' | when: 'time'">
        <div class="who">
          <cw-avatar [name]="'design.rania' | t" [large]="true" />
          <div>
            <p class="strong">{{ 'design.rania' | t }}</p>
            <p class="small row tight"><cw-icon name="video" />{{ 'design.next.kind' | t }}</p>
          </div>
        </div>
        <ng-container actions>
          <a cwButton href="/design#urgency">{{ 'design.next.ready' | t }}</a><a cwButton="plain" href="/design#urgency">{{
            'design.change' | t
          }}</a>
        </ng-container>
      </cw-next-panel>
    </div>
  </cw-section>`,
})
export class CareSection {
  protected readonly i18n = inject(I18n);
}
