import { dayIn } from '@careway/contracts';
import { FEEDER, type Slice } from './filling.ts';

const DAY_MS = 86_400_000;

interface Logged {
  readonly accessLog: { readonly nodes: readonly { readonly id: string }[] };
}
/** Coverage lapsed and came back, and the member did not recognise somebody who opened the record. */
export const record: Slice = {
  async once(filling) {
    const { memberId } = filling;
    const lapse = `($m: ID!, $until: LocalDate!) { lapseCoverage(memberId: $m, until: $until) { __typename ... on DomainError { message } } }`;
    const regain = `($m: ID!, $from: LocalDate!) { regainCoverage(memberId: $m, from: $from) { __typename ... on DomainError { message } } }`;
    const day = (daysAgo: number) => dayIn(new Date(Date.now() - daysAgo * DAY_MS));
    await filling.does('registry', FEEDER, lapse, { m: memberId, until: day(3) });
    await filling.does('registry', FEEDER, regain, { m: memberId, from: day(2) });
    const { accessLog } = await filling.sees<Logged>(
      'registry',
      'self',
      'accessLog { nodes { id } }',
      (one) => one.accessLog.nodes.length > 0,
    );
    const question = `($id: ID!) { questionAccess(entryId: $id) { __typename } }`;
    await filling.does('registry', 'self', question, { id: accessLog.nodes[0]!.id });
  },
};
