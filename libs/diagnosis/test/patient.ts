import { uuidv7 } from '@careway/contracts';
import { type Booted, clinician, member, treats, type Who } from '@careway/testing';

/** Inside the interface that all errors have, so that it fits every command. */
const ERRORS = `__typename ... on DomainError { code message ... on InvalidInputError { field } ... on OrderOpenError { orderId expectedOn }
  ... on OrderStepError { orderStands: status } ... on ReferralOpenError { referralId } ... on ReferralStepError { stands: status } }`;
const ORDER = `{ ${ERRORS} ... on Order { id version status late expectedOn collectedAt completedAt cancelReason held journeyId sensitivity results { id } condition { id } } }`;
const REFERRAL = `{ ${ERRORS} ... on Referral { id version status owner dueOn overdue expiresOn acceptedBy { id } report endReason acknowledgedAt journeyId sensitivity } }`;
const INCOMING = `{ ${ERRORS} ... on IncomingReferral { id status reason } }`;

const MUTATIONS = {
  placeOrder: `($memberId: ID!, $order: OrderInput!) { placeOrder(memberId: $memberId, order: $order) ${ORDER} }`,
  collectOrder: `($id: ID!) { collectOrder(id: $id) ${ORDER} }`,
  cancelOrder: `($id: ID!, $expectedVersion: Int!, $reason: String!) { cancelOrder(id: $id, expectedVersion: $expectedVersion, reason: $reason) ${ORDER} }`,
  requestReferral: `($memberId: ID!, $referral: ReferralInput!) { requestReferral(memberId: $memberId, referral: $referral) ${REFERRAL} }`,
  acceptReferral: `($id: ID!) { acceptReferral(id: $id) ${INCOMING} }`,
  refuseReferral: `($id: ID!, $reason: String!) { refuseReferral(id: $id, reason: $reason) ${INCOMING} }`,
  bookReferral: `($id: ID!, $bookedFor: DateTime!) { bookReferral(id: $id, bookedFor: $bookedFor) ${REFERRAL} }`,
  completeReferral: `($id: ID!) { completeReferral(id: $id) ${REFERRAL} }`,
  reportReferral: `($id: ID!, $report: String!) { reportReferral(id: $id, report: $report) ${REFERRAL} }`,
  cancelReferral: `($id: ID!, $reason: String!) { cancelReferral(id: $id, reason: $reason) ${REFERRAL} }`,
  acknowledgeReferral: `($id: ID!) { acknowledgeReferral(id: $id) ${REFERRAL} }`,
} as const;
export type Said = Readonly<Record<string, unknown>> & { readonly __typename: string; readonly id: string; readonly version: number };

/** A member with a clinician who treats them, and what people say in their names. */
export async function patient(booted: Booted) {
  const [me, doctor] = [uuidv7(), uuidv7()];
  const after = await treats(booted, me, doctor);
  const say = async (who: Who, command: keyof typeof MUTATIONS, given: object, past: readonly string[] = after): Promise<Said> => {
    const { data, errors } = await booted.ask(who, `mutation ${MUTATIONS[command]}`, given, past);
    if (errors?.length) throw new Error(errors[0]!.extensions.code);
    return data[command] as Said;
  };
  const loinc = (code: string) => ({ system: 'http://loinc.org', code });
  return {
    me,
    doctor,
    after,
    say,
    asMember: member(me),
    asDoctor: clinician(doctor),
    orders: (code: string, more: object = {}) =>
      say(clinician(doctor), 'placeOrder', { memberId: me, order: { code: loinc(code), reason: 'Yearly check', ...more } }),
    refers: (clinicId: string, more: object = {}) =>
      say(clinician(doctor), 'requestReferral', {
        memberId: me,
        referral: { specialty: '394579002', clinicId, reason: 'Chest pain on stairs', ...more },
      }),
    /** Types of the facts that this context told about the member, in their order; reads and reviews left out. */
    told: async () => {
      const { rows } = await booted.admin.query<{ type: string }>(
        `select split_part(type, '.', 2) as type from outbox where key = $1 and type !~ '(record-read|result-review)' order by sequence`,
        [me],
      );
      return rows.map(({ type }) => type);
    },
  };
}
