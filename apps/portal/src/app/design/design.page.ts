import { Component, DOCUMENT, computed, effect, inject, signal } from '@angular/core';
import { Segmented, type Option } from '@careway/portal-ui/form';
import { I18n, isLanguage, LANGUAGE_NAMES, LANGUAGES, TPipe } from '@careway/portal-ui/i18n';
import { Logo } from '@careway/portal-ui/shell';
import { Theme, THEMES, type ThemeName } from '@careway/portal-ui/theme';
import { ButtonSection } from './sections/button.section.ts';
import { CareSection } from './sections/care.section.ts';
import { ColourSection } from './sections/colour.section.ts';
import { DataSection } from './sections/data.section.ts';
import { FieldSection } from './sections/field.section.ts';
import { IconSection } from './sections/icon.section.ts';
import { ListSection } from './sections/list.section.ts';
import { MessageSection } from './sections/message.section.ts';
import { NumberLineSection } from './sections/number-line.section.ts';
import { RequestSection } from './sections/request.section.ts';
import { StateSection } from './sections/state.section.ts';
import { TimelineSection } from './sections/timeline.section.ts';
import { TypeSection } from './sections/type.section.ts';
import { WaySection } from './sections/way.section.ts';
import { WorkSection } from './sections/work.section.ts';

/** The design language as it is built: one page, switched in place by language, theme and density. The people in it are invented. */
@Component({
  selector: 'cw-design-page',
  imports: [
    ButtonSection,
    CareSection,
    ColourSection,
    DataSection,
    FieldSection,
    IconSection,
    ListSection,
    Logo,
    MessageSection,
    NumberLineSection,
    RequestSection,
    Segmented,
    StateSection,
    TimelineSection,
    TPipe,
    TypeSection,
    WaySection,
    WorkSection,
  ],
  templateUrl: './design.page.html',
})
export class DesignPage {
  private readonly document = inject(DOCUMENT);
  protected readonly i18n = inject(I18n);
  protected readonly theme = inject(Theme);
  protected readonly density = signal('member');

  protected readonly languages: readonly Option[] = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  protected readonly themes = computed(() => THEMES.map((value) => ({ value, label: this.i18n.t(`design.theme.${value}`) })));
  protected readonly densities = computed(() =>
    ['member', 'work'].map((value) => ({ value, label: this.i18n.t(`design.density.${value}`) })),
  );

  constructor() {
    effect((onCleanup) => {
      if (this.density() === 'work') this.document.documentElement.dataset['area'] = 'work';
      else delete this.document.documentElement.dataset['area'];
      onCleanup(() => delete this.document.documentElement.dataset['area']);
    });
  }

  protected speak(language: string): void {
    if (isLanguage(language)) void this.i18n.use(language);
  }

  protected paint(theme: string): void {
    if (THEMES.includes(theme as ThemeName)) this.theme.choose(theme as ThemeName);
  }
}
