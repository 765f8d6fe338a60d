import { Component, DOCUMENT, computed, inject } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { Theme } from '@careway/portal-ui/theme';
import { contrast, PAIRS } from '@careway/portal-ui/colour';
import { Section } from './section.ts';

/** Swatches show the contrast that they really have in the theme on screen. */
@Component({
  selector: 'cw-colour-section',
  imports: [Section, TPipe],
  template: `<cw-section headingId="colour" [title]="'design.colour' | t">
    <div class="dg sw">
      @for (swatch of swatches(); track $index) {
        <div class="swatch" [style.--f]="'var(--' + swatch.ink + ')'" [style.--b]="'var(--' + swatch.ground + ')'">
          <span>{{ 'design.colour.' + (swatch.ink === 'ink-3' ? swatch.ink : swatch.ground) | t }}</span><small
            ><bdi dir="ltr">{{ swatch.ratio }}</bdi></small
          >
        </div>
      }
    </div>
  </cw-section>`,
})
export class ColourSection {
  private readonly theme = inject(Theme);
  private readonly document = inject(DOCUMENT);

  protected readonly swatches = computed(() => {
    const root = this.document.documentElement;
    // The attribute follows the signal by an effect, which may not have run yet when this is asked.
    root.dataset['theme'] = this.theme.name();
    const style = getComputedStyle(root);
    const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    return PAIRS.map(([ink, ground]) => {
      const ratio = contrast(colour(ink), colour(ground));
      return { ink, ground, ratio: `${ratio.toFixed(1)} : 1 ${ratio >= 7 ? 'AAA' : ratio >= 4.5 ? 'AA' : '✗'}` };
    });
  });
}
