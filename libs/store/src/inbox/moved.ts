import pg from 'pg';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Hears that positions were moved by hand. A consumer with nothing new to read would not notice by itself, so a lost connection comes
 * back, and then every position may have been moved meanwhile.
 */
export class Moved {
  private client: pg.Client | undefined;
  private isStopped = false;

  constructor(
    private readonly url: string,
    private readonly onMoved: (consumer: string) => void,
    private readonly onGap: () => void = () => undefined,
  ) {}

  /** Starts listening, once. */
  async listen(): Promise<void> {
    if (this.client) return;
    const client = new pg.Client({ connectionString: this.url, application_name: 'inbox-moved' });
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.onMoved(payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      await client.query('listen inbox_moved');
    } catch (error) {
      this.client = undefined;
      await client.end().catch(() => undefined);
      throw error;
    }
    client.on('end', () => void this.again());
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.client?.end();
  }

  private async again(): Promise<void> {
    this.client = undefined;
    for (let pause = FIRST_PAUSE_MS; !this.isStopped; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await new Promise((resolve) => setTimeout(resolve, pause).unref());
      const back = await this.listen().then(
        () => true,
        () => false,
      );
      if (back && this.isStopped) return this.stop();
      if (back) return this.onGap();
    }
  }
}
