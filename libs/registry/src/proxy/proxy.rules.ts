import type { Area, Sensitivity } from '@careway/contracts';
import { ageOn, birthdayOf } from '../member/member.rules.ts';
import { ProxyNotPossibleError } from './proxy.errors.ts';
import type { ProxyEvidence } from './proxy-grant.entity.ts';

/** The age at which nobody is a parent's proxy any longer; from then on the member decides. */
export const FULL_AGE = 18;

export interface ProxyWish {
  readonly memberId: string;
  readonly personId: string;
  readonly areas: readonly Area[];
  readonly labels: readonly Sensitivity[];
  readonly until: Date | null;
  readonly evidence: ProxyEvidence;
}

/** How long a grant may hold: as wished, a parent's at most until full age. @throws ProxyNotPossibleError */
export function periodOf(wish: ProxyWish, birthDate: string, now: Date): Date | null {
  if (wish.personId === wish.memberId) throw new ProxyNotPossibleError('SELF', 'Everyone acts for themselves already.');
  if (wish.areas.length === 0) throw new ProxyNotPossibleError('NO_AREA', 'Choose at least one area.');
  if (wish.until && wish.until <= now) throw new ProxyNotPossibleError('PERIOD', 'The end must lie in the future.');
  if (wish.evidence !== 'parent') return wish.until;
  if (ageOn(birthDate, now) >= FULL_AGE) throw new ProxyNotPossibleError('NOT_A_CHILD', 'The member is of full age and decides alone.');
  const grown = birthdayOf(birthDate, FULL_AGE);
  return wish.until && wish.until < grown ? wish.until : grown;
}
