import { afterAll, beforeAll } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { type Browser, type OpenOptions, openBrowser } from '../browser.ts';
import { type Seat, seats } from '../seats.ts';

/** What walks need of a running house: `openHouse` of `@careway/proof`, which only specs may know. */
export interface House {
  readonly stack: { readonly url: string };
  as(person: string): Promise<{ readonly cookie: string; readonly personId: string }>;
  count(sql: string, values?: readonly unknown[]): Promise<number>;
  close(): Promise<void>;
}

/**
 * What walks stand on together: one house and one browser, which cost more than most walks. Each has people or deeds of its own, and its
 * windows are closed behind it.
 */
export class Ground {
  house!: House;
  private browser!: Browser;
  private readonly windows: BrowserContext[] = [];

  async open(house: Promise<House>, flags: readonly string[]): Promise<void> {
    [this.house, this.browser] = await Promise.all([house, openBrowser(flags)]);
  }

  /** Somebody of the demo population, signed in, at a window of their own. */
  async seat(person: string, options: OpenOptions): Promise<Seat> {
    const seat = await seats(this.browser, this.house)(person, options);
    this.windows.push(seat.context);
    return seat;
  }

  /** A window in which nobody is signed in yet. */
  async newPage(options: OpenOptions): ReturnType<Browser['newPage']> {
    const opened = await this.browser.newPage(options);
    this.windows.push(opened.context);
    return opened;
  }

  async leave(): Promise<void> {
    await Promise.all(this.windows.splice(0).map((window) => window.close()));
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.house?.close();
  }
}

/** The pictures and sounds of a camera that is none. */
export const FAKE_MEDIA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** The ground of a spec file: there before its first walk, gone after its last. `flags`: further arguments of the browser. */
export function groundOfSpec(openHouse: () => Promise<House>, flags: readonly string[] = []): Ground {
  const ground = new Ground();
  beforeAll(() => ground.open(openHouse(), flags), 240_000);
  afterAll(() => ground.close(), 60_000);
  return ground;
}
