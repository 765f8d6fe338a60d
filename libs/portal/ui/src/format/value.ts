import { Component, input } from '@angular/core';

/** A value with its comparator and unit as one run that always reads left to right: `< 135/85 mmHg`, `7.2 %`, `+18`. */
@Component({
  selector: 'cw-value',
  template: `<bdi dir="ltr" class="nowrap">{{ text() }}</bdi>`,
})
export class Value {
  readonly text = input.required<string | number>();
}
