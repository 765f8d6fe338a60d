import { inject, Pipe, type PipeTransform } from '@angular/core';
import { I18n } from '../i18n/i18n.ts';

/** A clinic with what it is called in other languages, as the graph tells it. */
export interface Place {
  readonly name: string;
  readonly names?: readonly { readonly language: string; readonly name: string }[];
}

/** What it is called in that language, else as its source writes it. */
export const placeIn = ({ name, names = [] }: Place, language: string): string =>
  names.find((one) => one.language.toLowerCase() === language)?.name ?? name;

/** `{{ clinic | place }}`. Impure on purpose: it follows a switch of language. */
@Pipe({ name: 'place', pure: false })
export class PlacePipe implements PipeTransform {
  private readonly i18n = inject(I18n);

  transform(place: Place): string {
    return placeIn(place, this.i18n.language());
  }
}
