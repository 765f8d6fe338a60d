import { type Ctx, NotYoursError, require } from '@careway/access';
import { identifierKey } from '@careway/clinical/person-name';
import { type MemberRef, uuidv7 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { Consent } from '../consent/consent.entity.ts';
import { knownId } from '../gate/caller.ts';
import { Member } from '../member/member.entity.ts';
import { tellProxy, tellProxyEnded } from '../relation/relation.facts.ts';
import { ProxyPersonUnknownError } from './proxy.errors.ts';
import { ProxyGrant } from './proxy-grant.entity.ts';
import { periodOf, type ProxyWish } from './proxy.rules.ts';

/** Whom the member means: by id, or by number and birth date, as they stand on the other's card. */
export type NamedPerson = { readonly personId: string } | { readonly memberNumber: string; readonly birthDate: string };
export type Wish = Omit<ProxyWish, 'memberId' | 'personId'>;

@Injectable()
export class ProxyService {
  constructor(private readonly work: Work) {}

  /** Active ones first, then by beginning. */
  async of(ctx: Ctx, memberId: string, includeFormer = false): Promise<ProxyGrant[]> {
    const all = await this.work.read(ctx, 'proxy.read', knownId(memberId), (tx) => tx.find(ProxyGrant, memberId));
    return all
      .filter((one) => includeFormer || one.isActive(ctx.now))
      .sort((a, b) => Number(b.isActive(ctx.now)) - Number(a.isActive(ctx.now)) || a.validFrom.getTime() - b.validFrom.getTime());
  }

  /** Who acts for the member now, parents first: for those who treat. */
  async representing(ctx: Ctx, memberId: string): Promise<ProxyGrant[]> {
    const all = await this.work.read(ctx, 'representative.read', knownId(memberId), (tx) => tx.find(ProxyGrant, memberId));
    return all
      .filter((one) => one.isActive(ctx.now))
      .sort((a, b) => Number(b.evidence === 'parent') - Number(a.evidence === 'parent') || a.validFrom.getTime() - b.validFrom.getTime());
  }

  grant(ctx: Ctx, memberId: string, person: NamedPerson, wish: Wish): Promise<ProxyGrant> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(knownId(memberId));
      require(ctx, 'proxy.grant', memberId);
      // That somebody is the parent is evidence from outside; a member grants as oneself.
      if (wish.evidence === 'parent' && ctx.principal.kind !== 'system') throw new NotYoursError('proxy.grant');
      const [[member], grants, decisions] = [
        await tx.find(Member, memberId),
        await tx.find(ProxyGrant, memberId),
        await tx.find(Consent, memberId),
      ];
      if (!member) throw new NotFoundError();
      const personId = await find(tx, person);
      const validTo = periodOf({ ...wish, memberId, personId }, member.birthDate, ctx.now);
      const start = { memberId, id: uuidv7(ctx.now.getTime()), personId, evidence: wish.evidence, grantedBy: ctx.principal.personId };
      const standing = grants.find((one) => one.personId === personId && one.evidence === wish.evidence && one.isActive(ctx.now));
      const grant = standing ?? ProxyGrant.give(start, ctx.now);
      grant.allow({ areas: [...wish.areas], labels: [...wish.labels], validTo });
      tellProxy(tx, grant, decisions);
      tx.ring(memberId, 'memberChanged', memberId);
      return tx.save(grant);
    });
  }

  /** At once: the fact leaves with this commit, and every context stops within the second. */
  end(ctx: Ctx, ref: MemberRef): Promise<ProxyGrant> {
    return this.work.run(ctx, async (tx) => {
      const grant = await tx.load(ProxyGrant, ref);
      require(ctx, 'proxy.revoke', grant.memberId);
      grant.end(ctx.principal.personId, ctx.now);
      tellProxyEnded(tx, grant);
      tx.ring(grant.memberId, 'memberChanged', grant.memberId);
      return tx.save(grant);
    });
  }
}

async function find(tx: Tx, person: NamedPerson): Promise<string> {
  if ('personId' in person) return knownId(person.personId);
  const key = identifierKey(person.memberNumber);
  const [row] = await tx.query<{ person_of_number: string | null }>('select person_of_number($1, $2)', [key, person.birthDate]);
  if (!row?.person_of_number) throw new ProxyPersonUnknownError();
  return row.person_of_number;
}
