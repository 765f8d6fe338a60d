import { Component, inject } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Tile } from '@careway/portal-ui/tag';
import { OpenRecord } from '../shell/open-record.ts';

/** The door for a new concern: questions that say how urgent it is, or one's own to the care team. */
@Component({
  selector: 'cw-something-new',
  imports: [Icon, Link, Tile, TPipe],
  template: `<a class="newc" cwLink="/member/intake">
    <cw-tile icon="plus" hue="clay" [round]="true" />
    <span class="grow"
      ><strong class="strong">{{ record.titled('member.new-concern.title.') }}</strong
      ><br /><span class="small soft">{{ 'member.new-concern.text' | t }}</span></span
    >
    <cw-icon name="chev" />
  </a>`,
})
export class SomethingNew {
  protected readonly record = inject(OpenRecord);
}
