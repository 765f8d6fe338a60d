import { Component, computed, inject, input } from '@angular/core';
import { formatNumber } from '../format/numbers.ts';
import { I18n } from '../i18n/i18n.ts';
import { isHidden, type Cell } from './cell.ts';
import { percentAlong } from './scale.ts';

export interface MapTile {
  key: string;
  name: string;
  value: Cell;
  /** Grid lines, both from 1: where the tile lies and how far it reaches. */
  column: readonly [number, number];
  row: readonly [number, number];
}

const TONES = [1, 2, 3, 5] as const;

/** Districts as simple tiles with the value inside; west stays left in every language. Tones are for seeing, the number for reading. */
@Component({
  selector: 'cw-tile-map',
  host: { class: 'map', role: 'img', '[attr.aria-label]': 'label()' },
  template: `@for (tile of drawn(); track tile.key) {
    <span
      [class.hid]="tile.hidden"
      [class.d]="tile.dark"
      [style.--c]="tile.tone"
      [style.grid-column]="tile.column.join(' / ')"
      [style.grid-row]="tile.row.join(' / ')"
    >
      @if (tile.hidden) {
        <em
          ><bdi>{{ tile.name }}</bdi> · {{ tile.text }}</em
        >
      } @else {
        <b>{{ tile.text }}</b><small>{{ tile.name }}</small>
      }
    </span>
  }`,
})
export class TileMap {
  private readonly i18n = inject(I18n);
  readonly title = input.required<string>();
  readonly tiles = input.required<readonly MapTile[]>();
  /** Both ends of the scale of tones. */
  readonly scale = input.required<readonly [number, number]>();

  protected readonly drawn = computed(() =>
    this.tiles().map((tile) => {
      const number = typeof tile.value === 'number' ? tile.value : undefined;
      const step =
        number === undefined ? 0 : Math.min(TONES.length - 1, Math.floor((percentAlong(number, ...this.scale()) / 100) * TONES.length));
      return {
        ...tile,
        hidden: isHidden(tile.value),
        dark: step === TONES.length - 1,
        tone: `var(--seq-${TONES[step] ?? 1})`,
        text:
          number === undefined
            ? this.i18n.t(isHidden(tile.value) ? 'ui.cell.hidden' : 'ui.cell.none')
            : formatNumber(number, {}, this.i18n.locale()),
      };
    }),
  );
  protected readonly label = computed(
    () =>
      `${this.title()}: ${this.drawn()
        .map((tile) => `${tile.name} ${tile.text}`)
        .join(', ')}`,
  );
}
