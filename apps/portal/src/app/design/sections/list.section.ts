import { Component, signal } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { FeedRow, TodoRow } from '@careway/portal-ui/row';
import { Avatar, Tag, Tile } from '@careway/portal-ui/tag';
import { Section } from './section.ts';

@Component({
  selector: 'cw-list-section',
  imports: [Avatar, FeedRow, Section, Tag, Tile, TodoRow, TPipe],
  templateUrl: './list.section.html',
})
export class ListSection {
  protected readonly walked = signal(true);
  protected readonly taken = signal(false);
}
