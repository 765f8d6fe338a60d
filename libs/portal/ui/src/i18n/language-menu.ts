import { Component, inject } from '@angular/core';
import { I18n } from './i18n.ts';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from './language.ts';
import { TPipe } from './t.pipe.ts';

/** The four languages, each in its own script. The page stays where it is. */
@Component({
  selector: 'cw-language-menu',
  imports: [TPipe],
  template: `<select #menu class="lang" [attr.aria-label]="'ui.language' | t" (change)="choose(menu.value)">
    @for (language of languages; track language) {
      <option [value]="language" [lang]="language" [selected]="language === i18n.language()">{{ names[language] }}</option>
    }
  </select>`,
})
export class LanguageMenu {
  protected readonly i18n = inject(I18n);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;

  protected choose(language: string): void {
    if (isLanguage(language)) void this.i18n.use(language);
  }
}
