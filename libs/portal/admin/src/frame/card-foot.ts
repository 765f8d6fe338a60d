import { Component, computed, inject, input } from '@angular/core';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { CsvButton } from '../file/csv-button.ts';
import type { Choice } from '../filter/choice.ts';
import type { Dimension } from '../table/dimension.ts';
import { Definition } from './definition.ts';

/** What stands under a picture: the table behind it, the file, the definition; in the slot what one should know of it. */
@Component({
  selector: 'cw-card-foot',
  imports: [CsvButton, Definition, Link, TPipe],
  host: { class: 'foot' },
  template: `<ng-content />
    <span class="push">
      @if (toTable()) {
        <a [cwLink]="['/admin/table', dimension()]" queryParamsHandling="preserve" [attr.aria-label]="tableLabel()">{{
          'admin.card.table' | t
        }}</a>
      }
      <cw-csv-button [dimension]="dimension()" [choice]="choice()" />
      <cw-definition [key]="'definition-' + card()" [label]="definitionLabel()" [split]="split()" [computedAt]="computedAt()" />
    </span>`,
})
export class CardFoot {
  private readonly i18n = inject(I18n);
  /** A word that is this card's alone. */
  readonly card = input.required<string>();
  readonly dimension = input.required<Dimension>();
  readonly choice = input.required<Choice>();
  readonly computedAt = input<string | null>();
  readonly toTable = input(true);
  private readonly by = computed(() => this.i18n.t(`admin.by.${this.dimension()}`));
  protected readonly tableLabel = computed(() => this.i18n.t('admin.card.table-of', { table: this.by() }));
  protected readonly definitionLabel = computed(() => this.i18n.t('admin.definition.of', { table: this.by() }));
  protected readonly split = computed(() => this.i18n.t(`admin.definition-by.${this.dimension()}`));
}
