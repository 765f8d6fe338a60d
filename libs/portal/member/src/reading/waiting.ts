import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import { checkEntry, type Danger, dangerOf, entryUnit } from '@careway/clinical/reading';
import { Session } from '@careway/portal-graph';
import type { ReadingInput } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { type Advice, ReadingDesk, type Saved } from './reading-desk.ts';
import { kindOf } from './reading-words.ts';

/** A reading that was not reached the server with. `key` makes a second sending of it harmless. */
export interface Waiting {
  readonly key: string;
  readonly reading: ReadingInput;
  /** The server had something to say about it: it waits for the member now, not for the line. */
  readonly asks?: 'doubted' | 'refused';
}
const AGAIN_MS = 20_000;
/** Danger is told about what was measured lately, as the server tells it. */
const FRESH_MS = 86_400_000;
const NAME = 'careway.readings-waiting';

/**
 * Readings that were entered without a connection: kept in this window with the time at which they were measured, and sent when the line
 * is back, in their order, each once however often it takes. Nothing of them is said to be saved before it is.
 */
@Service()
export class WaitingReadings {
  private readonly session = inject(Session);
  private readonly record = inject(OpenRecord);
  private readonly desk = inject(ReadingDesk);
  private readonly all = signal<readonly Waiting[]>([]);
  private readonly sending = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly list = this.all.asReadonly();
  readonly isSending = this.sending.asReadonly();
  readonly unsent = computed(() => this.all().filter(({ asks }) => asks === undefined).length);
  private readonly place = computed(() => {
    const [personId, memberId] = [this.session.info()?.personId, this.record.memberId()];
    return personId === undefined || memberId === undefined ? undefined : { name: `${NAME}.${personId}.${memberId}`, memberId };
  });
  private listeners: (() => void)[] = [];

  constructor() {
    effect(() => {
      const place = this.place();
      untracked(() => {
        this.all.set(place ? read(place.name) : []);
        if (this.unsent() > 0) void this.send();
      });
    });
    const online = (): void => void this.send();
    const leave = (event: Event): void => {
      if (this.all().length > 0) event.preventDefault();
    };
    addEventListener('online', online);
    addEventListener('beforeunload', leave);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      removeEventListener('online', online);
      removeEventListener('beforeunload', leave);
    });
  }

  /** Called when one of them was saved. */
  onSaved(listener: () => void): () => void {
    this.listeners.push(listener);
    return () => (this.listeners = this.listeners.filter((one) => one !== listener));
  }

  /** What is unusual is asked about, and danger told, at once and without a line: what to do does not wait for it. */
  add(key: string, reading: ReadingInput): void {
    const { asks, danger } = lookedAt(reading, Date.now());
    this.keep([...this.all(), { key, reading, ...(asks && { asks }) }]);
    if (danger) this.desk.advice.set([{ level: danger.level.toUpperCase(), ...danger.tell, source: danger.source } as Advice]);
    this.schedule();
  }

  /** Taken out by mistake. */
  restore(key: string, reading: ReadingInput): void {
    this.keep([...this.all(), { key, reading }]);
    this.schedule();
  }

  remove(key: string): void {
    this.keep(this.all().filter((one) => one.key !== key));
  }

  /** The member has looked: it is right as it stands. */
  async confirm({ key, reading }: Waiting): Promise<void> {
    this.keep(this.all().map((one) => (one.key === key ? { key, reading: { ...reading, confirmed: true } } : one)));
    await this.send();
  }

  /** One after the other; the first that does not get through ends it until the line is back. */
  async send(): Promise<void> {
    const place = this.place();
    if (!place || this.sending()) return;
    this.sending.set(true);
    clearTimeout(this.timer);
    try {
      for (const { key, reading } of this.all().filter(({ asks }) => asks === undefined)) {
        const said = await this.desk.record(place.memberId, { ...reading, key });
        if (this.place()?.name !== place.name || typeof said === 'string') break;
        this.hear(key, said);
      }
    } finally {
      this.sending.set(false);
      if (this.unsent() > 0) this.schedule();
    }
  }

  private hear(key: string, said: Exclude<Saved, string>): void {
    if (said.__typename === 'ReadingRecorded') {
      this.remove(key);
      for (const listener of this.listeners) listener();
      return;
    }
    const asks = said.__typename === 'ReadingDoubtedError' && said.mayConfirm ? 'doubted' : 'refused';
    this.keep(this.all().map((one) => (one.key === key ? { ...one, asks } : one)));
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), AGAIN_MS);
  }

  private keep(all: readonly Waiting[]): void {
    this.all.set(all);
    const place = this.place();
    if (!place) return;
    try {
      if (all.length === 0) sessionStorage.removeItem(place.name);
      else sessionStorage.setItem(place.name, JSON.stringify(all));
    } catch {
      // without a store they stay in the page only, and leaving it is asked about
    }
  }
}

/** As far as it can be told without the server, which looks again. */
function lookedAt(reading: ReadingInput, now: number): { asks?: Waiting['asks']; danger?: Danger | undefined } {
  const kind = kindOf(reading.kind);
  const checked = checkEntry({ kind, value: reading.value, second: reading.second ?? null, unit: reading.unit ?? entryUnit(kind) }, null);
  if (checked.verdict === 'refuse') return { asks: 'refused' };
  const isFresh = Date.parse(reading.measuredAt) > now - FRESH_MS;
  return {
    ...(checked.verdict === 'ask' && !reading.confirmed && { asks: 'doubted' as const }),
    danger: isFresh ? dangerOf(checked.entry) : undefined,
  };
}

function read(name: string): readonly Waiting[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]');
    return Array.isArray(kept) ? (kept as Waiting[]) : [];
  } catch {
    return [];
  }
}
