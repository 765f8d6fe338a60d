import { iceServersOf, OutOfRoom, type CallSignal, type RoomDoor, type RoomState, type RoomView } from '@careway/portal-graph/call';

/** What the door of guests tells: the room, and nothing of the record. */
export interface GuestView extends RoomView {
  readonly name: string;
  readonly role: 'INTERPRETER' | 'RELATIVE' | 'OTHER';
  readonly seats: readonly {
    readonly id: string;
    readonly party: 'MEMBER' | 'PROXY' | 'CLINICIAN' | 'GUEST';
    readonly isMe: boolean;
    readonly connection: string;
    readonly connected: boolean;
  }[];
  readonly signals: readonly CallSignal[];
}
interface Told {
  readonly state: RoomState;
  readonly name: string;
  readonly role: GuestView['role'];
  readonly signalled: number;
  readonly seats: GuestView['seats'];
  readonly signals: readonly (Omit<CallSignal, 'description'> & {
    readonly description: { readonly type: string; readonly sdp: string } | null;
  })[];
  readonly iceServers: readonly {
    readonly urls: readonly string[];
    readonly username: string | null;
    readonly credential: string | null;
  }[];
  readonly seen: string;
}

/** The link does not work, whatever is wrong with it; a key that was taken back says the same. */
export class LinkUnknown extends Error {}

async function post<T>(path: string, body: object, keepalive = false): Promise<T> {
  const response = await fetch(`/visit-guest/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-careway-csrf': '1' },
    body: JSON.stringify(body),
    keepalive,
  });
  if (response.status === 401 || response.status === 410) throw new LinkUnknown();
  if (response.status === 409) throw new OutOfRoom('elsewhere');
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as T;
}

/** Uses the link up; from then on a cookie that no script reads opens the room. */
export const useLink = (token: string): Promise<unknown> => post('enter', { token });

const viewOf = ({ signals, iceServers, ...told }: Told): GuestView => ({
  ...told,
  signals: signals.map(({ description, ...one }) => ({
    ...one,
    description: description && { type: description.type === 'offer' ? ('OFFER' as const) : ('ANSWER' as const), sdp: description.sdp },
  })),
  iceServers: iceServersOf(iceServers),
});

/** The room by the door of guests: a question that finds nothing new waits there until there is. */
export class GuestDoor implements RoomDoor<GuestView> {
  private seen = '';
  private last: GuestView | undefined;
  /** The newest signal that was fetched. */
  private after = 0;

  async enter(connection: string): Promise<GuestView> {
    this.after = 0;
    return this.asked(await post<Told>('room', { connection, take: true, after: 0, seen: '' }));
  }
  async keep(connection: string): Promise<GuestView> {
    try {
      return this.asked(await post<Told>('room', { connection, take: false, after: this.after, seen: this.seen }));
    } catch (error) {
      throw error instanceof LinkUnknown ? new OutOfRoom('removed') : error;
    }
  }
  /** They came with the answer that told of them. */
  signals(after: number): Promise<readonly CallSignal[]> {
    const found = (this.last?.signals ?? []).filter(({ number }) => number > after);
    this.after = Math.max(this.after, ...found.map(({ number }) => number));
    return Promise.resolve(found);
  }
  send = (
    connection: string,
    { description, candidates, to, toConnection }: Parameters<RoomDoor<GuestView>['send']>[1],
  ): Promise<unknown> => post('signal', { connection, to, toConnection, candidates, ...(description && { description }) });
  leave = (): Promise<unknown> => post('leave', {}, true);

  private asked(told: Told): GuestView {
    this.seen = told.seen;
    this.last = viewOf(told);
    return this.last;
  }
}
