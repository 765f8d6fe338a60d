import { Component } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { PlainFrame } from './plain-frame.ts';

/** An address that leads nowhere. The same words as for a thing that one may not see: the difference would tell something. */
@Component({
  selector: 'cw-not-found-page',
  imports: [Button, EmptyState, PlainFrame, Link, TPipe],
  template: `<cw-plain-frame>
    <cw-empty-state [level]="1" class="card" [title]="'portal.not-found.title' | t" [text]="'portal.not-found.text' | t">
      <a cwButton="second" cwLink="/">{{ 'portal.not-found.home' | t }}</a>
    </cw-empty-state>
  </cw-plain-frame>`,
})
export class NotFoundPage {}
