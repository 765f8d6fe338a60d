import { Component, ElementRef, inject, input } from '@angular/core';
import { type Params } from '@angular/router';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';

export interface FilterOption {
  readonly label: string;
  /** Merged into the address; null takes a parameter away. */
  readonly params: Params;
  readonly current: boolean;
}

/** One filter: its name, what is chosen, and all choices as links that can be copied, bookmarked and gone back from. */
@Component({
  selector: 'cw-filter-pill',
  imports: [Icon, Link],
  host: {
    '(keydown.escape)': 'close(true)',
    '(click)': 'closeWhenChosen($event)',
    '(document:click)': 'closeOutside($event)',
    '(focusout)': 'closeOutside($event)',
  },
  template: `<details class="fp" name="filter">
    <summary [class.on]="on()">
      <span>{{ name() }}</span> <b [attr.dir]="'auto'">{{ value() }}</b><cw-icon name="down" />
    </summary>
    <ul>
      @for (option of options(); track $index) {
        <li>
          <a
            [cwLink]="[]"
            [queryParams]="option.params"
            queryParamsHandling="merge"
            dir="auto"
            [attr.aria-current]="option.current ? 'true' : null"
            >{{ option.label }}</a
          >
        </li>
      }
    </ul>
  </details>`,
})
export class FilterPill {
  readonly name = input.required<string>();
  readonly value = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();
  /** It narrows the numbers now. */
  readonly on = input(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected close(backToName: boolean): void {
    const box = this.host.querySelector('details');
    if (!box?.open) return;
    box.open = false;
    if (backToName) box.querySelector('summary')?.focus();
  }

  protected closeWhenChosen({ target }: Event): void {
    if (target instanceof Element && target.closest('a')) this.close(true);
  }

  protected closeOutside(event: Event): void {
    const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
    if (to instanceof Node && !this.host.contains(to)) this.close(false);
  }
}
