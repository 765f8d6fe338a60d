import { Component, computed, inject, input } from '@angular/core';
import { type Params } from '@angular/router';
import { HiddenCell, type Cell } from '@careway/portal-ui/data';
import { I18n } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { largest } from '../funnel/counts.ts';
import { slugOf, STAGES } from '../funnel/stages.ts';
import { toned } from './tone.ts';

export interface MatrixRow {
  readonly key: string;
  readonly name: string;
  /** In the order of the stages. */
  readonly cells: readonly Cell[];
  /** What the address takes over when one goes into the row. */
  readonly params: Params;
}

/** Groups down, stages along: each cell as dark as it is full. Numbers are read, tones are seen; a row's name leads into it. */
@Component({
  selector: 'cw-stage-matrix',
  imports: [HiddenCell, Link],
  template: `<div class="scroll-x" tabindex="0" role="region" [attr.aria-label]="caption()">
    <table class="mx">
      <caption class="vh">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ rowName() }}</th>
          @for (stage of stages(); track stage) {
            <th scope="col">{{ stage }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of drawn(); track row.key) {
          <tr>
            <th scope="row">
              <a [cwLink]="[]" [queryParams]="row.params" queryParamsHandling="merge" dir="auto">{{ row.name }}</a>
            </th>
            @for (cell of row.toned; track $index) {
              <td [cwCell]="cell.cell" [class.tone]="cell.tone" [class.d]="cell.strong" [style.--c]="cell.tone"></td>
            }
          </tr>
        }
      </tbody>
    </table>
  </div>`,
})
export class StageMatrix {
  private readonly i18n = inject(I18n);
  readonly caption = input.required<string>();
  readonly rowName = input.required<string>();
  readonly rows = input.required<readonly MatrixRow[]>();
  protected readonly stages = computed(() => STAGES.map((stage) => this.i18n.t(`admin.stage.${slugOf(stage)}`)));
  protected readonly drawn = computed(() => {
    const most = largest(this.rows().flatMap(({ cells }) => cells));
    return this.rows().map((row) => ({ ...row, toned: toned(row.cells, most) }));
  });
}
