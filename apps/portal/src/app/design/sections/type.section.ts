import { Component } from '@angular/core';
import { directionOf, LANGUAGE_NAMES, LANGUAGES, TPipe } from '@careway/portal-ui/i18n';
import { SPECIMENS } from '../specimens.ts';
import { Section } from './section.ts';

@Component({
  selector: 'cw-type-section',
  imports: [Section, TPipe],
  template: `<cw-section headingId="type" [title]="'design.type' | t">
    <div class="dg two">
      @for (language of languages; track language) {
        <div class="card" [lang]="language" [dir]="directionOf(language)">
          <p class="lbl">{{ names[language] }}</p>
          <p class="spec">{{ specimens[language][0] }}</p>
          <p>{{ specimens[language][1] }}</p>
        </div>
      }
    </div>
  </cw-section>`,
})
export class TypeSection {
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly specimens = SPECIMENS;
  protected readonly directionOf = directionOf;
}
