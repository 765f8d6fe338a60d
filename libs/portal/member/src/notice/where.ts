import type { IconName } from '@careway/portal-ui/icon';
import type { NotificationGroup, NotificationKind } from '../generated/graph.ts';

export const ICONS: Readonly<Record<NotificationGroup, IconName>> = {
  ...{
    MESSAGES: 'chat',
    VISITS: 'calendar',
    RESULTS: 'flask',
    MEDICINES: 'pill',
    CARE: 'clip',
    FEEDBACK: 'heart',
    ACCESS: 'shield',
    READS: 'eye',
  },
};

interface Leading {
  readonly kind: NotificationKind;
  readonly itemId?: string | null | undefined;
  readonly items: number;
}

/** The page that a notice leads to: the thing itself, or the list that it stands in. */
export function pathOf({ kind, itemId, items }: Leading): string {
  const one = (folder: string): string => (itemId && items === 1 ? `/member/${folder}/${itemId}` : `/member/${folder}`);
  switch (kind) {
    case 'MESSAGE':
      return one('messages');
    case 'RESULT':
      return one('results');
    case 'PLAN_ACTIVE':
    case 'PLAN_CHANGED':
      return one('plan');
    case 'REFERRAL':
      return one('referrals');
    case 'FORM_ASKED':
      return one('surveys');
    case 'FEEDBACK_ANSWERED':
      return one('feedback');
    case 'VIDEO_VISIT_NOW':
      return one('visits');
    case 'MEDICINE_READY':
    case 'MEDICINE_DECIDED':
      return '/member/medicines';
    case 'RECORD_OPENED':
    case 'IDENTITY_OPENED':
    case 'RECORD_READ':
      return '/member/visitors';
    default:
      return '/member/appointments';
  }
}

/** `APPOINTMENT_MOVED`: the key of its words. */
export const keyOf = (kind: NotificationKind): string => `member.notice.kind.${kind.toLowerCase().replaceAll('_', '-')}`;
