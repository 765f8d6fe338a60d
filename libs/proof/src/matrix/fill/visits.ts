import { SYSTEMS } from '@careway/access';
import { uuidv7 } from '@careway/contracts';
import type { Person } from '../asker.ts';
import { WITHHELD } from '../cast.ts';
import type { Labelled } from '../items.ts';
import type { Filling, Slice } from './filling.ts';

const DOOR: Person = { kind: 'system', personId: SYSTEMS['guest-door'] };
const SDP = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n';
interface Visit {
  readonly __typename: string;
  readonly id: string;
  readonly seats: readonly { readonly id: string; readonly party: string; readonly connection: string }[];
}
const SHOWN = `{ __typename ... on VideoVisit { id seats { id party connection } } ... on DomainError { message } }`;

/** Asked for by the clinician. */
function ask(filling: Filling, label: Labelled, journeyId: string): Promise<Visit> {
  const input = { memberId: filling.memberId, requestId: uuidv7(), journeyId: filling.idOf(journeyId), sensitivity: label.toUpperCase() };
  return filling.does<Visit>('support', 'care team', `($input: AskForVideoVisitInput!) { askForVideoVisit(input: $input) ${SHOWN} }`, {
    input,
  });
}

/** A step that a window takes. */
const step = (filling: Filling, who: 'self' | 'care team', name: string, id: string, connection = uuidv7()): Promise<Visit> =>
  filling.does<Visit>('support', who, `($id: ID!, $connection: String!) { ${name}(id: $id, connection: $connection) ${SHOWN} }`, {
    id,
    connection,
  });

/** What a clinician's window sends the member's: an offer, and a way to it. */
async function signal(filling: Filling, videoVisitId: string, seats: Visit['seats']): Promise<void> {
  const [to, from] = [seats.find(({ party }) => party === 'MEMBER')!, seats.find(({ party }) => party === 'CLINICIAN')!];
  const candidate = { candidate: `candidate:1 1 udp 1 10.0.0.1 5000 typ host`, sdpMid: '0', sdpMLineIndex: 0 };
  const sent = {
    ...{ videoVisitId, connection: from.connection, to: to.id, toConnection: to.connection },
    ...{ description: { type: 'OFFER', sdp: SDP }, candidates: [candidate] },
  };
  await filling.does('support', 'care team', `($signal: VideoSignalInput!) { sendVideoSignal(signal: $signal) { __typename } }`, {
    signal: sent,
  });
}

/** Somebody whom the member brings along, named by a canary, who has come in by the link. */
async function guest(filling: Filling, label: Labelled, videoVisitId: string): Promise<void> {
  const input = { videoVisitId, name: `Guest ${filling.canaries.word()}`, role: 'INTERPRETER' };
  const invite = `($input: VisitGuestInput!) { inviteVisitGuest(input: $input) { __typename ... on InvitedVisitGuest { token guest { id } } } }`;
  const { token, guest: invited } = await filling.does<{ token: string; guest: { id: string } }>('support', 'self', invite, { input });
  filling.tell(label, invited.id);
  const enter = `($token: String!) { enterAsVisitGuest(token: $token) { __typename ... on GuestKey { key } } }`;
  const { key } = await filling.does<{ key: string }>('support', DOOR, enter, { token });
  const take = `($key: String!, $connection: String!) { returnToGuestVisit(key: $key, connection: $connection) { __typename } }`;
  await filling.does('support', DOOR, take, { key, connection: uuidv7() });
}

/** Visits by video: one that goes on with a guest in it, one that waits, one that is over, one that was called off. */
export const visits: Slice = {
  async each(filling, label, { journeyId }) {
    // who is asked for it could not see it
    if (label === WITHHELD) return;
    const [running, waiting, over, off] = [
      await ask(filling, label, journeyId),
      await ask(filling, label, journeyId),
      await ask(filling, label, journeyId),
      await ask(filling, label, journeyId),
    ];
    for (const { id } of [running, waiting, over, off]) filling.tell(label, id);
    for (const { id } of [running, waiting, over]) await step(filling, 'self', 'enterVideoVisit', id);
    const { seats } = await step(filling, 'care team', 'callVideoVisit', running.id);
    await signal(filling, running.id, seats);
    await guest(filling, label, running.id);
    await step(filling, 'care team', 'callVideoVisit', over.id);
    await filling.does('support', 'care team', `($id: ID!) { endVideoVisit(id: $id) { __typename } }`, { id: over.id });
    await filling.does('support', 'care team', `($id: ID!) { cancelVideoVisit(id: $id) { __typename } }`, { id: off.id });
  },
};
