import { computed, signal } from '@angular/core';
import { GraphProblem } from '../client/problem.ts';

/** `sending` and `checking` go on by themselves · `stopped`: the line was lost, it goes on when it is back · `failed`: our fault, a press tries again · `refused`: it will not be taken. */
export type UploadPhase = 'sending' | 'checking' | 'ready' | 'stopped' | 'failed' | 'refused';
export interface UploadItem {
  readonly key: string;
  readonly name: string;
  readonly phase: UploadPhase;
  /** How much has arrived, 0 to 100. */
  readonly percent: number;
  /** End of a key of `ui.file.refused.`. */
  readonly why?: string | undefined;
  /** The server's id, once it has one. */
  readonly id?: string | undefined;
}

/** What the commands answer, as far as it is asked for here. */
export interface UploadTold {
  readonly __typename: string;
  readonly id?: string;
  readonly state?: string;
  readonly partBytes?: number;
  readonly received?: readonly number[];
  readonly refusal?: string | null;
  readonly reason?: string;
}
/** The commands of an area, whose documents are its own. */
export interface UploadSteps {
  begin(file: { readonly uploadId: string; readonly name: string; readonly bytes: number }): Promise<UploadTold>;
  put(uploadId: string, part: number, data: string): Promise<UploadTold>;
  complete(uploadId: string): Promise<UploadTold>;
  drop(uploadId: string): Promise<unknown>;
  newId(): string;
}

/** As the service has them; it decides, this only saves somebody the way. */
const MOST_FILES = 5;
const MOST_BYTES = 10 * 1024 * 1024;

class Refused extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}

/**
 * Files on their way beside a message that is being written: sent in parts, so that a lost line costs one part. Each is one that can be
 * given up, tried again, and goes on where it stopped. Made by a page; `end()` when the page is left.
 */
export class Uploads {
  private readonly all = signal<readonly UploadItem[]>([]);
  private readonly files = new Map<string, File>();
  readonly items = this.all.asReadonly();
  /** Something is still to come: sent now, it would be left behind. */
  readonly busy = computed(() => this.all().some(({ phase }) => phase !== 'ready' && phase !== 'refused'));
  /** What a message can take with it. */
  readonly ready = computed((): readonly string[] =>
    this.all().flatMap(({ phase, id }) => (phase === 'ready' && id !== undefined ? [id] : [])),
  );
  private readonly resume = (): void => {
    for (const { key, phase } of this.all()) if (phase === 'stopped') this.again(key);
  };

  constructor(private readonly steps: UploadSteps) {
    addEventListener('online', this.resume);
  }

  end(): void {
    removeEventListener('online', this.resume);
    this.files.clear();
  }

  add(chosen: readonly File[]): void {
    for (const file of chosen) {
      const key = this.steps.newId();
      const isMany = this.all().filter(({ phase }) => phase !== 'refused').length >= MOST_FILES;
      const why = isMany ? 'MANY' : file.size === 0 ? 'EMPTY' : file.size > MOST_BYTES ? 'TOO_LARGE' : undefined;
      this.all.update((all) => [...all, { key, name: file.name, phase: why ? 'refused' : 'sending', percent: 0, why }]);
      if (why) continue;
      this.files.set(key, file);
      void this.run(key, file);
    }
  }

  again(key: string): void {
    const file = this.files.get(key);
    if (file) void this.run(key, file);
  }

  /** Given up, or a refused one taken off the list. */
  remove(key: string): void {
    const item = this.all().find((one) => one.key === key);
    this.files.delete(key);
    this.all.update((all) => all.filter((one) => one.key !== key));
    // not reached, the service removes it by itself after two days
    if (item?.id !== undefined && item.phase !== 'refused') void this.steps.drop(item.id).catch(() => undefined);
  }

  /** All are given up. */
  clear(): void {
    for (const { key } of this.all()) this.remove(key);
  }

  /** They went with a message. */
  sent(): void {
    this.files.clear();
    this.all.set([]);
  }

  private set(key: string, change: Partial<UploadItem>): void {
    this.all.update((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }

  private async run(key: string, file: File): Promise<void> {
    this.set(key, { phase: 'sending', why: undefined });
    try {
      let told = await this.tell(key, () => this.steps.begin({ uploadId: key, name: file.name, bytes: file.size }));
      while (told && told.state === 'RECEIVING') told = await this.bring(key, file, told);
      if (told) this.files.delete(key);
    } catch (error) {
      if (error instanceof Refused) this.set(key, { phase: 'refused', why: error.why });
      else
        this.set(key, {
          phase: error instanceof GraphProblem && error.kind !== 'failed' && error.kind !== 'refused' ? 'stopped' : 'failed',
        });
    }
  }

  /** Sends what has not arrived, and has it looked into. Undefined where it was given up meanwhile. */
  private async bring(key: string, file: File, { id = '', partBytes = 1, received = [] }: UploadTold): Promise<UploadTold | undefined> {
    const parts = Math.ceil(file.size / partBytes);
    let arrived = received.length;
    for (let part = 0; part < parts; part++) {
      if (received.includes(part)) continue;
      const data = await base64(file.slice(part * partBytes, (part + 1) * partBytes));
      if (!(await this.tell(key, () => this.steps.put(id, part, data)))) return undefined;
      this.set(key, { percent: Math.round((++arrived / parts) * 100) });
    }
    this.set(key, { phase: 'checking' });
    return this.tell(key, () => this.steps.complete(id));
  }

  private async tell(key: string, step: () => Promise<UploadTold>): Promise<UploadTold | undefined> {
    const told = this.files.has(key) ? await step() : undefined;
    if (!told || !this.files.has(key)) return undefined;
    if (told.__typename === 'FileRefusedError') throw new Refused(told.reason ?? 'TYPE');
    if (told.__typename === 'UploadLimitError') throw new Refused('LIMIT');
    if (told.__typename !== 'Upload') throw new Error(told.__typename);
    this.set(key, { id: told.id });
    if (told.state === 'REFUSED') throw new Refused(told.refusal ?? 'TYPE');
    if (told.state === 'READY') this.set(key, { phase: 'ready', percent: 100 });
    return told;
  }
}

/** Of a data URL what stands behind its comma. */
function base64(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(part);
  });
}
