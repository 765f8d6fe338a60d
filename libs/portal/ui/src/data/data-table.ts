import { Component, input } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import { HiddenCell } from './hidden-cell.ts';
import type { Cell } from './cell.ts';

export interface TableColumn {
  key: string;
  name: string;
}
export interface TableRow {
  key: string;
  name: string;
  cells: Readonly<Record<string, Cell>>;
}

/** The table behind a picture, with its CSV. Small cells stay hidden here, and the same in the file, which the server writes. */
@Component({
  selector: 'cw-data-table',
  imports: [HiddenCell, Icon, TPipe],
  templateUrl: './data-table.html',
})
export class DataTable {
  /** What is counted, of whom, when: the caption. */
  readonly caption = input.required<string>();
  readonly rowName = input.required<string>();
  readonly columns = input.required<readonly TableColumn[]>();
  readonly rows = input.required<readonly TableRow[]>();
  /** Address of the same table as CSV. */
  readonly csv = input<string>();
}
