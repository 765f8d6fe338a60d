import { AREAS, relationEnded, relationSet } from '@careway/contracts';
import type { Tx } from '@careway/store';
import type { CareRelation } from '../care-team/care-relation.entity.ts';
import type { DoorOpening } from '../door/door-opening.entity.ts';
import type { ProxyGrant } from '../proxy/proxy-grant.entity.ts';
import { type Decided, labelsOfCareTeam, labelsOfProxy } from './relation.rules.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Tells a proxy's relation as it stands now, with the member's decisions in its labels. */
export function tellProxy(tx: Tx, grant: ProxyGrant, decisions: readonly Decided[]): void {
  const { memberId, id, personId, areas, evidence, grantedBy } = grant;
  tx.emit(relationSet, {
    ...{ memberId, relationId: id, personId, kind: 'proxy', areas, evidence, grantedBy },
    labels: [...labelsOfProxy(decisions, grant.labels)],
    validFrom: grant.validFrom.toISOString(),
    validTo: iso(grant.validTo),
  });
}

export function tellProxyEnded(tx: Tx, { memberId, id, personId, endedAt }: ProxyGrant): void {
  tx.emit(relationEnded, { memberId, relationId: id, personId, kind: 'proxy', endedAt: endedAt!.toISOString() });
}

/** Tells a care relationship as it stands now. Its clinician enters all areas. */
export function tellCare(tx: Tx, relation: CareRelation, decisions: readonly Decided[]): void {
  const { memberId, id, clinicianId, evidence, appointedBy } = relation;
  tx.emit(relationSet, {
    ...{ memberId, relationId: id, personId: clinicianId, kind: 'care-team', evidence, grantedBy: appointedBy },
    areas: [...AREAS],
    labels: [...labelsOfCareTeam(decisions)],
    validFrom: relation.validFrom.toISOString(),
    validTo: iso(relation.validTo),
  });
}

export function tellCareEnded(tx: Tx, { memberId, id, clinicianId, endedAt }: CareRelation): void {
  tx.emit(relationEnded, { memberId, relationId: id, personId: clinicianId, kind: 'care-team', endedAt: endedAt!.toISOString() });
}

/** Tells that the door is open, and until when. */
export function tellDoor(tx: Tx, opening: DoorOpening, decisions: readonly Decided[]): void {
  const { memberId, id, personId } = opening;
  tx.emit(relationSet, {
    ...{ memberId, relationId: id, personId, kind: 'break-glass', evidence: 'emergency', grantedBy: null },
    areas: [...AREAS],
    labels: [...labelsOfCareTeam(decisions)],
    validFrom: opening.openedAt.toISOString(),
    validTo: opening.expiresAt.toISOString(),
  });
}
