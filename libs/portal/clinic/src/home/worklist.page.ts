import { Component } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { EmptyState } from '@careway/portal-ui/state';

/** Worklist, patient, drawer: whoever comes first is the one who needs it most. */
@Component({
  selector: 'cw-clinic-worklist',
  imports: [EmptyState, TPipe],
  templateUrl: './worklist.page.html',
})
export class WorklistPage {}
