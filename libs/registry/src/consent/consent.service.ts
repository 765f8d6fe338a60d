import { type Ctx, require } from '@careway/access';
import { AREAS, type Area, consentDecided, type Sensitivity } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { CareRelation } from '../care-team/care-relation.entity.ts';
import { DoorOpening } from '../door/door-opening.entity.ts';
import { knownId } from '../gate/caller.ts';
import { ProxyGrant } from '../proxy/proxy-grant.entity.ts';
import { tellCare, tellDoor, tellProxy } from '../relation/relation.facts.ts';
import { type Audience, type Decided, type Decision, labelsOfCareTeam, labelsOfProxy } from '../relation/relation.rules.ts';
import { Consent } from './consent.entity.ts';
import { AlwaysSharedError } from './consent.errors.ts';

/** Somebody who may see the record now, and what of it. */
export interface SharedWith {
  readonly memberId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: 'proxy' | 'care-team' | 'break-glass';
  readonly areas: readonly Area[];
  readonly labels: readonly Sensitivity[];
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

@Injectable()
export class ConsentService {
  constructor(private readonly work: Work) {}

  of(ctx: Ctx, memberId: string): Promise<Consent[]> {
    return this.work.read(ctx, 'consent.read', knownId(memberId), (tx) => tx.find(Consent, memberId));
  }

  /** Takes effect on every relation of the audience that holds now: each is told again with the labels that result. */
  decide(ctx: Ctx, memberId: string, label: Sensitivity, audience: Audience, decision: Decision): Promise<Consent> {
    if (label === 'general') throw new AlwaysSharedError();
    return this.work.run(ctx, async (tx) => {
      await tx.open(knownId(memberId));
      require(ctx, 'consent.decide', memberId);
      const before = await tx.find(Consent, memberId);
      const consent = before.find((one) => one.label === label && one.audience === audience) ?? Consent.about(memberId, label, audience);
      consent.decide(decision, ctx.now);
      const decidedAt = ctx.now.toISOString();
      tx.emit(consentDecided, { memberId, consentId: consent.id, label, audience, decision, decidedAt });
      await retell(tx, memberId, audience, [...before.filter((one) => one !== consent), consent]);
      return tx.save(consent);
    });
  }

  sharedWith(ctx: Ctx, memberId: string): Promise<SharedWith[]> {
    return this.work.read(ctx, 'consent.read', knownId(memberId), async (tx) => {
      const [decisions, team, grants, openings] = [
        await tx.find(Consent, memberId),
        await tx.find(CareRelation, memberId),
        await tx.find(ProxyGrant, memberId),
        await tx.find(DoorOpening, memberId),
      ];
      const toTeam = { memberId, areas: AREAS, labels: labelsOfCareTeam(decisions) };
      return [
        ...team
          .filter((one) => one.isActive(ctx.now))
          .map(({ id, clinicianId, validFrom, validTo }) => ({
            ...toTeam,
            id,
            personId: clinicianId,
            kind: 'care-team' as const,
            validFrom,
            validTo,
          })),
        ...grants
          .filter((one) => one.isActive(ctx.now))
          .map(({ id, personId, areas, labels, validFrom, validTo }) => {
            return { memberId, id, personId, kind: 'proxy' as const, areas, labels: labelsOfProxy(decisions, labels), validFrom, validTo };
          }),
        ...openings
          .filter(({ expiresAt }) => expiresAt > ctx.now)
          .map(({ id, personId, openedAt, expiresAt }) => {
            return { ...toTeam, id, personId, kind: 'break-glass' as const, validFrom: openedAt, validTo: expiresAt };
          }),
      ];
    });
  }
}

async function retell(tx: Tx, memberId: string, audience: Audience, decisions: readonly Decided[]): Promise<void> {
  const { now } = tx.ctx;
  if (audience === 'proxies') {
    for (const grant of await tx.find(ProxyGrant, memberId)) if (grant.isActive(now)) tellProxy(tx, grant, decisions);
    return;
  }
  for (const relation of await tx.find(CareRelation, memberId)) if (relation.isActive(now)) tellCare(tx, relation, decisions);
  for (const opening of await tx.find(DoorOpening, memberId)) if (opening.expiresAt > now) tellDoor(tx, opening, decisions);
}
