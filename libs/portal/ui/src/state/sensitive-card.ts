import { Component, input, output } from '@angular/core';
import { Button } from '../action/button.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Tile } from '../tag/tile.ts';

/** A sensitive result is here: who calls and when; two equal choices, neither of them hidden. */
@Component({
  selector: 'cw-sensitive-card',
  imports: [Button, Tile, TPipe],
  host: { class: 'card stack' },
  template: `<h3 class="row tight nw"><cw-tile icon="eyeoff" [small]="true" />{{ title() }}</h3>
    <p class="small soft">{{ text() }}</p>
    <div class="row">
      <button type="button" cwButton="second" [small]="true" (click)="wait.emit()">{{ 'ui.sensitive.wait' | t }}</button>
      <button type="button" cwButton="second" [small]="true" (click)="see.emit()">{{ 'ui.sensitive.see' | t }}</button>
    </div>`,
})
export class SensitiveCard {
  readonly title = input.required<string>();
  /** Who calls and by when. */
  readonly text = input.required<string>();
  readonly wait = output();
  readonly see = output();
}
