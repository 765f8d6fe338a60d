import { Component, input } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { PlainFrame } from './plain-frame.ts';

/** Something failed that no page could answer for: what stayed unharmed, and what to do now. */
@Component({
  selector: 'cw-error-page',
  imports: [Button, EmptyState, PlainFrame, Link, TPipe],
  template: `<cw-plain-frame>
    <cw-empty-state [level]="1" class="card" icon="alert" [title]="'portal.error.title' | t" [text]="'portal.error.text' | t">
      <a cwButton [cwLink]="to()">{{ 'portal.error.again' | t }}</a>
    </cw-empty-state>
  </cw-plain-frame>`,
})
export class ErrorPage {
  /** Where it happened; the query parameter of that name, which the router binds as undefined when the address has none. */
  readonly to = input('/', { transform: (to: string | undefined) => to ?? '/' });
}
