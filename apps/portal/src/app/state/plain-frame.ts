import { Component } from '@angular/core';
import { AppHeader } from '@careway/portal-ui/shell';

/** Header and one column, for pages that belong to no area. */
@Component({
  selector: 'cw-plain-frame',
  imports: [AppHeader],
  template: `<cw-app-header />
    <main id="main" class="page narrow" tabindex="-1"><ng-content /></main>`,
})
export class PlainFrame {}
