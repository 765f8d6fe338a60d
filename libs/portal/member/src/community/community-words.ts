import { inject, Service } from '@angular/core';
import { formatDate } from '@careway/portal-ui/format';
import { I18n } from '@careway/portal-ui/i18n';
import type { CommunityAuthorFragment, DangerSign, Language } from '../generated/graph.ts';
import { professionOf } from '../timeline/who.ts';

interface Refusal {
  readonly __typename: string;
  readonly longest?: number;
  readonly length?: number;
  readonly most?: number;
  readonly until?: string;
  readonly from?: number;
}
/** Ends of keys of `member.community.refused.`, by what the service answered. */
const REFUSALS: Readonly<Record<string, string>> = {
  NotJoinedError: 'not-joined',
  PostClosedError: 'closed',
  RepeatedPostError: 'repeated',
  PseudonymError: 'pseudonym',
  PseudonymTakenError: 'taken',
  EditedMeanwhileError: 'edited',
  NotFoundError: 'closed',
  DecisionClosedError: 'second',
  NotAcceptableError: 'not-acceptable',
};

/** How communities speak. */
@Service()
export class CommunityWords {
  private readonly i18n = inject(I18n);

  language = (): Language => this.i18n.language().toUpperCase() as Language;

  author({ pseudonym, verified, profession, clinician, isMe }: CommunityAuthorFragment): string {
    if (isMe) return this.i18n.t('member.community.you');
    const role = profession ? professionOf(profession, this.i18n) : undefined;
    return verified ? [clinician?.displayName, role].filter(Boolean).join(', ') : (pseudonym ?? '');
  }

  /** What came instead of what was wanted, in words; the text stays where it is. */
  refusal({ __typename, longest = 0, length = 0, most = 0, until, from = 0 }: Refusal): string {
    switch (__typename) {
      case 'MessageTooLongError':
        return this.i18n.t('member.send.too-long', { longest, length });
      case 'EmptyMessageError':
        return this.i18n.t('member.send.empty');
      case 'MutedError':
        return this.i18n.t('member.community.refused.muted', { date: this.day(until) });
      case 'TooManyPostsError':
        return this.i18n.t('member.community.refused.too-many', { most });
      case 'UnderAgeError':
        return this.i18n.t('member.community.refused.under-age', { from });
    }
    const end = REFUSALS[__typename];
    return this.i18n.t(end ? `member.community.refused.${end}` : 'member.send.failed');
  }

  day = (at: string | undefined): string => (at ? formatDate(at, 'day', this.i18n.locale(), this.i18n.zone(), new Date()) : '');
}

/** Whom to call, by what was written: first the one who knows most about it. */
export const callsFor = (sign: DangerSign | null | undefined): readonly string[] => {
  if (sign === 'SELF_HARM') return ['1201', '101'];
  return sign === 'VIOLENCE' ? ['100', '118'] : ['101'];
};
