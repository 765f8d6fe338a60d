import { afterAll, beforeAll, expect } from '@jest/globals';
import { DESKTOP, PHONE } from '../screenshot.ts';
import type { Seat } from '../seats.ts';
import type { Ground } from './ground.ts';

/** Several windows and a whole house on one machine: each step takes its time where there is much else to do. */
const PATIENCE_MS = 120_000;
export const SLOW = 600_000;

/** A member and the two who care for her, each at a window that stays open over the walks of a spec. */
export class Team {
  /** On a phone, in Hebrew. */
  noa!: Seat;
  /** Her doctor, in English. */
  levi!: Seat;
  /** The nurse who shares his worklist, in Hebrew. */
  khoury!: Seat;

  constructor(readonly ground: Ground) {}

  async sit(): Promise<void> {
    [this.noa, this.levi, this.khoury] = await Promise.all([
      this.seat('noa', { screen: PHONE, locale: 'he-IL' }),
      this.seat('levi', { screen: DESKTOP }),
      this.seat('khoury', { screen: DESKTOP, locale: 'he-IL' }),
    ]);
  }

  async seat(...who: Parameters<Ground['seat']>): Promise<Seat> {
    const seat = await this.ground.seat(...who);
    seat.context.setDefaultTimeout(PATIENCE_MS);
    return seat;
  }

  /** The member's record, open at one of its panels. */
  chartOf(seat: Seat, tab: string): Promise<void> {
    return seat.go(`/clinic/patient/${this.noa.personId}?tab=${tab}`);
  }
}

/** No window complained of anything. */
export const quiet = (...all: readonly Seat[]): void => expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);

/** A team whose windows stand for the walks of one `describe`. */
export function teamOf(ground: Ground): Team {
  const team = new Team(ground);
  beforeAll(() => team.sit(), 600_000);
  afterAll(() => ground.leave(), 60_000);
  return team;
}
