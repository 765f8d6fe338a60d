import { Component } from '@angular/core';
import sprite from '../icon/icons.svg';

/** The way with its station, and the name; in the colour of the text around it. */
@Component({
  selector: 'cw-logo',
  template: `<svg viewBox="0 0 159 40" aria-hidden="true" focusable="false"><use [attr.href]="href" /></svg>`,
})
export class Logo {
  protected readonly href = `${sprite}#logo`;
}
