import pg from 'pg';

/** Hears that positions were moved by hand. A lost notification is harmless: the next batch finds its position elsewhere. */
export class Moved {
  private client: pg.Client | undefined;

  constructor(
    private readonly url: string,
    private readonly onMoved: (consumer: string) => void,
  ) {}

  /** Starts listening, once. */
  async listen(): Promise<void> {
    if (this.client) return;
    const client = new pg.Client({ connectionString: this.url, application_name: 'inbox-moved' });
    this.client = client;
    client.on('error', () => undefined);
    client.on('end', () => (this.client = this.client === client ? undefined : this.client));
    client.on('notification', ({ payload }) => this.onMoved(payload ?? ''));
    await client.connect();
    await client.query('listen inbox_moved');
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await client?.end();
  }
}
