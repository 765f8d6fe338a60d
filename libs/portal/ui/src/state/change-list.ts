import { Component, input } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';

/** One difference in words. With a value before or after it says both; a value that is missing reads as nothing. */
export interface ChangeLine {
  readonly says: string;
  readonly values?: { readonly before: string; readonly after: string };
}

/** What one version of something changed, a line each. */
@Component({
  selector: 'cw-change-list',
  imports: [TPipe],
  template: `<ul class="changes">
    @for (line of lines(); track $index) {
      <li>
        <bdi>{{ line.says }}</bdi>
        @if (line.values; as values) {
          <span class="vals"
            ><span class="vh">{{ 'ui.change.before' | t }}</span
            ><del
              ><bdi>{{ values.before }}</bdi></del
            >
            <span class="vh">{{ 'ui.change.after' | t }}</span><ins
              ><bdi>{{ values.after }}</bdi></ins
            ></span
          >
        }
      </li>
    }
  </ul>`,
})
export class ChangeList {
  readonly lines = input.required<readonly ChangeLine[]>();
}
