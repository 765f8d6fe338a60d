import pg from 'pg';

export interface Watch {
  close(): Promise<void>;
}

export interface WatchOptions {
  connection: pg.ClientConfig;
  /** channel -> what to do with a message on it */
  channels: Record<string, (payload: string) => void>;
  /** Called when the connection was lost; messages may have been missed since. */
  onGap(error: unknown): void;
}

const RETRY_MS = 500;

/**
 * Listens on PostgreSQL channels over a connection of its own, and connects again for as long as it is open. Only a quickener:
 * whoever relies on a message alone loses it in a gap.
 */
export async function watch({ connection, channels, onGap }: WatchOptions): Promise<Watch> {
  let closed = false;
  let current: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    // A pool hides its password from being copied along.
    const client = new pg.Client({
      ...connection,
      password: connection.password,
      application_name: 'careway-gateway-watch',
      keepAlive: true,
    });
    current = client;
    client.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''));
    // Not once: one loss is told by several errors, and an unheard one would end the process.
    client.on('error', (error) => lost(client, error));
    client.on('end', () => lost(client, undefined));
    try {
      await client.connect();
      for (const channel of Object.keys(channels)) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      lost(client, error);
      throw error;
    }
  }

  /** Once per connection: a late word of one that was given up must not open another beside its successor. */
  function lost(client: pg.Client, error: unknown): void {
    if (closed || timer || client !== current) return;
    onGap(error);
    client.removeAllListeners('notification');
    client.end().catch(() => undefined);
    timer = setTimeout(() => {
      timer = undefined;
      connect().catch(() => undefined);
    }, RETRY_MS).unref();
  }

  await connect().catch((error: unknown) => {
    closed = true;
    clearTimeout(timer);
    throw error;
  });
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await current?.end().catch(() => undefined);
    },
  };
}
