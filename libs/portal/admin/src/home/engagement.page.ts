import { Component } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { EmptyState } from '@careway/portal-ui/state';

/** Who moves along the way, and who stops? */
@Component({
  selector: 'cw-admin-engagement',
  imports: [EmptyState, TPipe],
  templateUrl: './engagement.page.html',
})
export class EngagementPage {}
