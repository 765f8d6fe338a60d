import { Component } from '@angular/core';
import { EmptyState, TPipe } from '@careway/portal-ui';

/** Who moves along the way, and who stops? */
@Component({
  selector: 'cw-admin-engagement',
  imports: [EmptyState, TPipe],
  templateUrl: './engagement.page.html',
})
export class EngagementPage {}
