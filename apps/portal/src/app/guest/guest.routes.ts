import type { Routes } from '@angular/router';
import { callWords } from '@careway/portal-ui/call-words';
import { words } from '@careway/portal-ui/i18n';
import { styles } from '@careway/portal-ui/styles';
import { GuestPage } from './guest.page.ts';

/** Whoever was invited to a video visit needs no account, and finds nothing else here. */
export const guestRoutes: Routes = [
  { path: '', title: 'call.visit.window', canMatch: [words('call', callWords), styles('call')], component: GuestPage },
];
