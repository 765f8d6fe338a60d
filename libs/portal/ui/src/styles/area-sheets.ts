import { DOCUMENT, inject, Service } from '@angular/core';

/**
 * Style sheets that come with their area and not with the first page: the bundles of `apps/portal/package.json` with `inject: false`.
 * The builder gives those no hash, so the gateway has the browser ask each time whether its copy is still the newest (an ETag).
 * Once there, a sheet stays: whoever comes back to the area needs it again.
 */
@Service()
export class AreaSheets {
  private readonly document = inject(DOCUMENT);
  private readonly loads = new Map<string, Promise<void>>();

  /** Resolves when the sheet is applied; rejects where it can't be reached, and asks again the next time. */
  load(name: string): Promise<void> {
    const known = this.loads.get(name);
    if (known) return known;
    const load = this.fetch(`${name}.css`);
    this.loads.set(name, load);
    load.catch(() => this.loads.delete(name));
    return load;
  }

  private fetch(href: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const link = this.document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.addEventListener('load', () => resolve());
      link.addEventListener('error', () => {
        link.remove();
        reject(new Error(`The style sheet ${href} could not be fetched.`));
      });
      this.document.head.append(link);
    });
  }
}
