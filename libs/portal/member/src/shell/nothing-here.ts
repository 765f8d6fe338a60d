import { Component } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { EmptyState } from '@careway/portal-ui/state';

/** A page of its own for what does not exist, or is not for these eyes: the two are one answer. */
@Component({
  selector: 'cw-nothing-here',
  imports: [EmptyState, TPipe],
  template: `<cw-empty-state
    class="card"
    icon="lock"
    [level]="1"
    [title]="'member.nothing-here.title' | t"
    [text]="'member.nothing-here.text' | t"
  />`,
})
export class NothingHere {}
