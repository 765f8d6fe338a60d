import type { Listener } from '@careway/gateway';
import type { Logger } from '@careway/service';
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { handDoorstep } from './doorstep.ts';

/** What a process of the deployment runs. */
export const MAIN = (name: string): string => fileURLToPath(new URL(`../../../apps/all-in-one/dist/${name}.js`, import.meta.url));
const READY_MS = 60_000;
/** Who lived so long died of something new: the pauses begin anew. */
const LONG_MS = 30_000;

/** Of our own environment: how programs are found, and where Node keeps what it has compiled, which every process would do anew. */
const inherited = (): Record<string, string> =>
  Object.fromEntries(['PATH', 'NODE_COMPILE_CACHE'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

/** One process of the deployment: started, waited for, started again when it dies by itself, stopped. */
export class Child {
  private process: ChildProcess | undefined;
  private stopping = false;
  private deaths = 0;

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly log: Logger,
    /** What is run, asked at every start. */
    private readonly entry: (name: string) => string = MAIN,
  ) {}

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /**
   * Starts it and resolves when it answers ready; it may be handed the port that was taken for it. Started again, it takes it by itself.
   * @throws when it ends before, with what it wrote last
   */
  async start(doorstep?: Listener): Promise<void> {
    let said = '';
    const child = spawn(process.execPath, [this.entry(this.name)], {
      env: { ...inherited(), NODE_ENV: 'production', ...this.env, ...(doorstep ? { DOORSTEP: '1' } : {}) },
      // By the channel it knows that somebody owns it, and when that one is gone.
      // Its log joins ours on stderr: stdout is the result of the command that started it.
      stdio: ['ignore', 2, 'pipe', 'ipc'],
    });
    this.process = child;
    if (doorstep) child.send(...handDoorstep(doorstep));
    child.stderr!.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      process.stderr.write(chunk);
    });
    const ended = new Promise<never>((_resolve, reject) =>
      child.once('exit', () => reject(new Error(`${this.name} ended while starting:\n${said}`))),
    );
    ended.catch(() => undefined);
    await Promise.race([this.ready(child), ended]).catch((error: unknown) => {
      // One that hangs would keep the port from the next.
      child.kill('SIGKILL');
      throw error;
    });
    const since = Date.now();
    child.once('exit', (code, signal) => {
      if (Date.now() - since > LONG_MS) this.deaths = 0;
      void this.died(code, signal);
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const cut = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(cut);
    this.log.info({ process: this.name, code: child.exitCode, signal: child.signalCode }, 'a process was stopped');
  }

  private async ready(child: ChildProcess): Promise<void> {
    for (const end = Date.now() + READY_MS; Date.now() < end;) {
      // Who is gone is asked no more: whoever started it was told by its end.
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${this.name} ended while starting.`);
      const answer = await fetch(`${this.url}/health/ready`).then(
        (response) => response.status,
        () => 0,
      );
      if (answer === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${this.name} did not become ready within ${READY_MS / 1000} s.`);
  }

  /** It died by itself: again, with growing pauses, so that a fault at start does not spin. */
  private async died(code: number | null, signal: string | null): Promise<void> {
    while (!this.stopping) {
      const pause = Math.min(200 * 2 ** this.deaths++, 10_000);
      this.log.warn({ process: this.name, code, signal, pause }, 'a process ended by itself and is started again');
      await new Promise((resolve) => setTimeout(resolve, pause));
      const back =
        !this.stopping &&
        (await this.start().then(
          () => true,
          () => false,
        ));
      if (back) return;
    }
  }
}
