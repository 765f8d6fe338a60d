import { expect } from '@jest/globals';
import { eventually } from '@careway/testing';
import type { Bus } from '../bus.ts';
import type { Ledger } from './ledger.ts';
import type { Opening } from './remote.ts';

export interface BusUnderTest extends Opening {
  /** Opens the bus with `options`, in this process. */
  here(): Promise<Bus>;
  stop(): Promise<void>;
}

/** What one test has: an open bus, a topic and a group that nobody else uses. */
export interface Arena {
  readonly subject: BusUnderTest;
  readonly bus: Bus;
  readonly topic: string;
  readonly group: string;
  /** Another bus, as another process would have it; closed after the test. */
  readonly open: () => Promise<Bus>;
}

/** The longest that a group may need to see a death and share the lanes anew, in ms. */
export const REBALANCE = 40_000;

export const handled = (ledger: Ledger, count: number, within = 20_000): Promise<void> =>
  eventually(() => expect(ledger.events.length).toBeGreaterThanOrEqual(count), { within });
