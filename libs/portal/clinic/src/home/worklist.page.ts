import { Component } from '@angular/core';
import { EmptyState, TPipe } from '@careway/portal-ui';

/** Worklist, patient, drawer: whoever comes first is the one who needs it most. */
@Component({
  selector: 'cw-clinic-worklist',
  imports: [EmptyState, TPipe],
  templateUrl: './worklist.page.html',
})
export class WorklistPage {}
