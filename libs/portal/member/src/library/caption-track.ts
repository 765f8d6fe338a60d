import { Directive, effect, ElementRef, inject, input } from '@angular/core';
import { I18n, type Language } from '@careway/portal-ui/i18n';

/** Captions in a language: they show while the page speaks it. What a reader chose in the player stands until the page speaks another. */
@Directive({ selector: 'track[cwCaptions]', host: { '[attr.srclang]': 'language()', '[attr.default]': "isFirst() ? '' : null" } })
export class CaptionTrack {
  private readonly i18n = inject(I18n);
  private readonly element = inject<ElementRef<HTMLTrackElement>>(ElementRef).nativeElement;
  readonly language = input.required<Language>({ alias: 'cwCaptions' });
  /** A browser looks at it once, before anybody chose; and so it is read once. */
  private readonly opened = this.i18n.language();
  protected readonly isFirst = (): boolean => this.language() === this.opened;

  constructor() {
    effect(() => {
      this.element.track.mode = this.i18n.language() === this.language() ? 'showing' : 'disabled';
    });
  }
}
