import { Component, inject } from '@angular/core';
import { I18n } from './i18n.ts';
import { LANGUAGE_NAMES, LANGUAGES, directionOf, type Language } from './language.ts';
import { TPipe } from './t.pipe.ts';

/** The languages side by side, for a page that a person meets before anything is known about her. */
@Component({
  selector: 'cw-language-links',
  imports: [TPipe],
  template: `<nav class="langs" [attr.aria-label]="'ui.language' | t">
    @for (language of languages; track language) {
      <button
        type="button"
        [lang]="language"
        [dir]="directionOf(language)"
        [attr.aria-current]="language === i18n.language() ? 'true' : null"
        (click)="choose(language)"
      >
        {{ names[language] }}
      </button>
    }
  </nav>`,
})
export class LanguageLinks {
  protected readonly i18n = inject(I18n);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly directionOf = directionOf;

  protected choose(language: Language): void {
    void this.i18n.use(language);
  }
}
