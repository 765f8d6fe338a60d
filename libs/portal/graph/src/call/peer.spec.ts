import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { OutSignal } from './line.ts';
import { Peer } from './peer.ts';

/** A browser's connection as far as signals go: it counts offers, and is connected when it is told so. */
class Connection extends EventTarget {
  static last: Connection;
  signalingState = 'stable';
  connectionState = 'new';
  localDescription: { sdp: string } | null = null;
  remoteDescription: unknown = null;
  onconnectionstatechange: (() => void) | null = null;
  private offers = 0;
  constructor() {
    super();
    Connection.last = this;
  }
  createDataChannel = () => ({ readyState: 'connecting' });
  getTransceivers = () => [];
  addTransceiver = () => undefined;
  createOffer = ({ iceRestart }: { iceRestart: boolean }) =>
    Promise.resolve({ sdp: `offer ${(this.offers += 1)}${iceRestart ? ', new ways' : ''}` });
  setLocalDescription(description: { sdp: string }): Promise<void> {
    this.localDescription = description;
    this.signalingState = 'have-local-offer';
    return Promise.resolve();
  }
  setRemoteDescription(description: unknown): Promise<void> {
    this.remoteDescription = description;
    this.signalingState = 'stable';
    return Promise.resolve();
  }
  become(state: string): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
  close(): void {
    this.connectionState = 'closed';
  }
}

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(globalThis, { RTCPeerConnection: Connection, MediaStream: class extends EventTarget {} });
});
afterEach(() => void jest.useRealTimers());

function opened(offers: boolean) {
  const sent: string[] = [];
  const send = ({ description }: OutSignal) => void sent.push(description?.sdp ?? '');
  const peer = new Peer({ seat: { id: 'b', isMe: false, connection: 'theirs' }, offers, iceServers: [], send, changed: () => undefined });
  peer.open();
  return { peer, sent, pc: Connection.last };
}
const answer = { number: 1, from: 'b', connection: 'theirs', description: { type: 'ANSWER', sdp: '' }, candidates: [] } as const;

test('an offer that nobody answers is made again until it is answered, and then the two are left alone', async () => {
  const { peer, sent, pc } = opened(true);
  await jest.advanceTimersByTimeAsync(14_000);
  expect(sent).toEqual(['offer 1', 'offer 2', 'offer 3']);
  await peer.take(answer);
  pc.become('connected');
  await jest.advanceTimersByTimeAsync(60_000);
  expect([sent.length, peer.state]).toEqual([3, 'connected']);
  peer.close();
});

test('ways that failed are looked for anew by the one who offers, and by nobody else', async () => {
  const { peer, sent, pc } = opened(true);
  await jest.advanceTimersByTimeAsync(0);
  await peer.take(answer);
  pc.become('connected');
  pc.become('failed');
  await jest.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['offer 1', 'offer 2, new ways']);
  peer.close();
  const other = opened(false);
  other.pc.become('failed');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(other.sent).toEqual([]);
  other.peer.close();
});
