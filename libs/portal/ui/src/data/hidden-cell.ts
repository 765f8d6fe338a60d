import { Component, computed, inject, input } from '@angular/core';
import { formatNumber } from '../format/numbers.ts';
import { I18n } from '../i18n/i18n.ts';
import { isHidden, type Cell } from './cell.ts';

/** A count in a table cell; a small one is hatched and says “hidden”, never a zero, never “<11”. */
@Component({
  selector: 'td[cwCell]',
  host: { class: 'n', '[class.hid]': 'hidden()' },
  template: `<span>{{ text() }}</span>`,
})
export class HiddenCell {
  private readonly i18n = inject(I18n);
  readonly cell = input.required<Cell>({ alias: 'cwCell' });
  protected readonly hidden = computed(() => isHidden(this.cell()));
  protected readonly text = computed(() => {
    const cell = this.cell();
    if (isHidden(cell)) return this.i18n.t(cell === 'hidden' ? 'ui.cell.hidden' : 'ui.cell.hidden-too');
    return cell === 'none' ? '–' : formatNumber(cell, {}, this.i18n.locale());
  });
}
