import { Component, signal } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { Composer, DaySeparator, MessageBubble } from '@careway/portal-ui/message';
import { Section } from './section.ts';

@Component({
  selector: 'cw-message-section',
  imports: [Composer, DaySeparator, MessageBubble, Section, TPipe],
  template: `<cw-section headingId="messages" [title]="'design.messages' | t">
    <div class="dg two">
      <div class="msgs">
        <cw-day-separator [day]="'design.message.day' | t" />
        <cw-message [mine]="true" [detail]="'design.message.mine' | t"
          ><p>{{ 'design.message.ask' | t }}</p></cw-message
        >
        <cw-message [from]="'design.maya' | t" [detail]="'design.message.role' | t"
          ><p>{{ 'design.message.pita' | t }}</p></cw-message
        >
      </div>
      <cw-composer fieldId="composer" [label]="'design.message.label' | t" [attaches]="true" [kept]="true" [(text)]="draft" />
    </div>
  </cw-section>`,
})
export class MessageSection {
  protected readonly draft = signal('148/92');
}
