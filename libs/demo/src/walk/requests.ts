import { dayIn } from '@careway/contracts';
import { clinicId, memberId } from '../kit/ids.ts';
import { type DemoOrder, type DemoReferral, ORDERS, REFERRALS } from '../people/requests.ts';
import { asClinician, asMember, expectOne, type WalkClient } from './client.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly id?: string;
}
interface Standing {
  readonly orders: readonly { readonly code: { readonly codings: readonly { readonly code: string }[] } }[];
  readonly referrals: readonly { readonly specialty: { readonly codings: readonly { readonly code: string }[] } }[];
}
/** How long a relation may take from the registry to diagnosis: far longer than it ever takes. */
const PATIENCE_MS = 20_000;

/** Clinicians order and refer, and other clinics answer, each as oneself. What stands already is left alone. */
export async function orderAndRefer(client: WalkClient): Promise<void> {
  const keys = [...new Set([...ORDERS, ...REFERRALS].map(({ member }) => member))];
  await Promise.all(
    keys.map(async (key) => {
      const about = memberId(key);
      const query = `query DemoWalk($r: [_Any!]!) { _entities(representations: $r) { ... on Member { orders { code { codings { code } } } referrals { specialty { codings { code } } } } } }`;
      const variables = { r: [{ __typename: 'Member', id: about }] };
      const [standing] = await client.ask<readonly [Standing]>({ service: 'diagnosis', as: asMember(key), about, query, variables });
      const ordered = new Set(standing.orders.map(({ code }) => code.codings[0]?.code));
      const referred = new Set(standing.referrals.map(({ specialty }) => specialty.codings[0]?.code));
      const walk = new Requests(client, about);
      for (const one of ORDERS) if (one.member === key && !ordered.has(one.code)) await walk.order(one);
      for (const one of REFERRALS) if (one.member === key && !referred.has(one.specialty)) await walk.refer(one);
    }),
  );
}

/** What is asked for about one member. */
class Requests {
  constructor(
    private readonly client: WalkClient,
    private readonly about: string,
  ) {}

  async order({ by, code, reason, priority = 'ROUTINE', collected, cancelled, dueToday }: DemoOrder): Promise<void> {
    const order = { code: { system: 'http://loinc.org', code }, reason, priority, ...(dueToday && { expectedOn: dayIn(new Date()) }) };
    const id = await this.command(
      by,
      'placeOrder(memberId: $m, order: $o)',
      '$m: ID!, $o: OrderInput!',
      { m: this.about, o: order },
      'Order',
    );
    if (collected) await this.command(by, 'collectOrder(id: $id)', '$id: ID!', { id }, 'Order');
    const cancel = 'cancelOrder(id: $id, expectedVersion: 1, reason: $reason)';
    if (cancelled) await this.command(by, cancel, '$id: ID!, $reason: String!', { id, reason: cancelled }, 'Order');
  }

  async refer({ by, specialty, clinic, reason, priority = 'ROUTINE', answered }: DemoReferral): Promise<void> {
    const referral = { specialty, clinicId: clinicId(clinic), reason, priority };
    const request = 'requestReferral(memberId: $m, referral: $r)';
    const id = await this.command(by, request, '$m: ID!, $r: ReferralInput!', { m: this.about, r: referral }, 'Referral');
    if (!answered) return;
    const { by: there, refused, visitIn, report } = answered;
    const refuse = 'refuseReferral(id: $id, reason: $reason)';
    if (refused) await this.command(there, refuse, '$id: ID!, $reason: String!', { id, reason: refused }, 'IncomingReferral');
    else await this.command(there, 'acceptReferral(id: $id)', '$id: ID!', { id }, 'IncomingReferral');
    const visit = new Date(Date.now() + (visitIn ?? 0) * 86_400_000);
    // Half past ten in winter: a clinic is open then.
    visit.setUTCHours(8, 30, 0, 0);
    const bookedFor = visit.toISOString();
    const book = 'bookReferral(id: $id, bookedFor: $at)';
    if (visitIn) await this.command(there, book, '$id: ID!, $at: DateTime!', { id, at: bookedFor }, 'Referral');
    if (!report) return;
    await this.command(there, 'completeReferral(id: $id)', '$id: ID!', { id }, 'Referral');
    await this.command(there, 'reportReferral(id: $id, report: $report)', '$id: ID!, $report: String!', { id, report }, 'Referral');
  }

  private async command(by: string, call: string, given: string, variables: object, type: string): Promise<string> {
    const query = `mutation DemoWalk(${given}) { ${call} { __typename ... on ${type} { id } ... on DomainError { message } } }`;
    const asked = { service: 'diagnosis', as: asClinician(by), about: this.about, patience: PATIENCE_MS, query, variables };
    const answer = await this.client.ask<Answer>(asked);
    expectOne(answer, [type]);
    return answer.id!;
  }
}
