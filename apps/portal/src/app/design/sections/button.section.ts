import { Component, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TPipe } from '@careway/portal-ui/i18n';
import { Flag, Tag } from '@careway/portal-ui/tag';
import { Section } from './section.ts';

@Component({
  selector: 'cw-button-section',
  imports: [Button, Flag, Section, Tag, TPipe],
  template: `<cw-section headingId="buttons" [title]="'design.buttons' | t">
    <div class="dg">
      <div class="card">
        <p class="lbl">{{ 'design.buttons.main' | t }}</p>
        <div class="row">
          <button type="button" cwButton [small]="true">{{ 'design.book' | t }}</button>
          <button type="button" cwButton [small]="true" class="is-hover">{{ 'design.book' | t }}</button>
          <button type="button" cwButton [small]="true" class="is-focus">{{ 'design.book' | t }}</button>
          <button type="button" cwButton [small]="true" [busy]="busy()">{{ 'design.booking' | t }}</button>
          <button type="button" cwButton [small]="true" disabled>{{ 'design.book' | t }}</button>
        </div>
      </div>
      <div class="card">
        <p class="lbl">{{ 'design.buttons.other' | t }}</p>
        <div class="row">
          <button type="button" cwButton="second" [small]="true">{{ 'design.change' | t }}</button>
          <button type="button" cwButton="second" [small]="true" class="is-focus">{{ 'design.change' | t }}</button>
          <button type="button" cwButton="plain" [small]="true">{{ 'design.not-for-me' | t }}</button>
          <button type="button" cwButton="grave" [small]="true">{{ 'design.revoke' | t }}</button>
        </div>
      </div>
      <div class="card">
        <p class="lbl">{{ 'design.tags' | t }}</p>
        <div class="row tight">
          <cw-flag standing="in-goal">{{ 'design.in-goal' | t }}</cw-flag>
          <cw-flag standing="near">{{ 'design.near' | t }}</cw-flag>
          <cw-flag standing="far">{{ 'design.high' | t }}</cw-flag>
          <cw-flag standing="unmeasured">{{ 'design.unmeasured' | t }}</cw-flag>
          <cw-tag tone="info" icon="clock">{{ 'design.being-read' | t }}</cw-tag>
          <cw-tag tone="brand">{{ 'design.new' | t }}</cw-tag>
          <cw-tag tone="line">{{ 'design.unknown-flag' | t: { code: 'QX' } }}</cw-tag>
        </div>
      </div>
    </div>
  </cw-section>`,
})
export class ButtonSection {
  protected readonly busy = signal(true);
}
