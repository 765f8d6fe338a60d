import { Component } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';

/** Where one writes, 101 is one tap away. */
@Component({
  selector: 'cw-emergency-note',
  imports: [Notice, TPipe],
  template: `<cw-notice tone="plain" icon="phone"
    >{{ 'member.emergency' | t }} <a class="strong" href="tel:101">{{ 'member.call-101' | t }}</a></cw-notice
  >`,
})
export class EmergencyNote {}
