import { computed, Directive, effect, ElementRef, inject, input } from '@angular/core';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import { AddressOnScreen } from './address-on-screen.ts';

/**
 * A link within the portal: a real address to copy or to open in another window, and a plain press goes there without loading
 * the page anew. Takes what our templates use of Angular's RouterLink, by the same names; that one weighs 5 kB in the first load
 * of everybody (fragments, buttons, reactive router state, checks against binding anything to any element).
 */
@Directive({ selector: 'a[cwLink]', host: { '(click)': 'go($event)' } })
export class Link {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly address = inject(AddressOnScreen);
  /** An address, or commands as `Router.createUrlTree` takes them; `[]` is the page that is open. */
  readonly to = input.required<string | readonly unknown[]>({ alias: 'cwLink' });
  readonly queryParams = input<Params>();
  readonly queryParamsHandling = input<'merge' | 'preserve'>();

  private readonly target = computed(() => {
    const to = this.to();
    const queryParamsHandling = this.queryParamsHandling() ?? null;
    // What depends on the address on screen is worked out anew when that changes.
    if (queryParamsHandling || typeof to !== 'string') this.address.url();
    return this.router.createUrlTree(typeof to === 'string' ? [to] : to, {
      relativeTo: this.route,
      queryParams: this.queryParams() ?? null,
      queryParamsHandling,
    });
  });

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect(() => element.setAttribute('href', this.router.serializeUrl(this.target())));
  }

  /** With a key or another button held, the browser does what people expect of a link. */
  protected go(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.router.navigateByUrl(this.target());
  }
}
