import type { IncomingMessage, ServerResponse } from 'node:http';
interface Bell {
  memberId: string;
  field: string;
  id: string;
  /** A bigint of PostgreSQL is text in JSON. */
  sequence: string;
  epoch: string;
}

/** A service's side of the doorbells: a log per member behind one stream, and the missed ones by cursor. */
export class DoorbellLog {
  private readonly bells: Bell[] = [];
  private readonly open = new Set<ServerResponse>();
  private epoch = 'e1';
  /** While true, bells are written to the log only: what happens during a cut. */
  deaf = false;

  ring(memberId: string, field: string, id: string): void {
    const sequence = String(this.bells.filter((b) => b.memberId === memberId).length + 1);
    const bell = { memberId, field, id, sequence, epoch: this.epoch };
    this.bells.push(bell);
    if (!this.deaf) for (const stream of this.open) stream.write(`${JSON.stringify(bell)}\n`);
  }

  cut(): void {
    for (const stream of this.open) stream.destroy();
  }

  restart(epoch: string): void {
    this.bells.length = 0;
    this.epoch = epoch;
  }

  connected(): boolean {
    return this.open.size > 0;
  }

  serve(request: IncomingMessage, response: ServerResponse): void {
    const { searchParams } = new URL(request.url ?? '', 'http://service');
    const member = searchParams.get('member');
    if (member === null) {
      if (this.deaf) return void response.writeHead(503).end();
      this.open.add(response);
      response.on('close', () => this.open.delete(response));
      response.writeHead(200, { 'content-type': 'application/x-ndjson' }).write('\n');
      return;
    }
    const [epoch, after] = (searchParams.get('after') ?? '').split('.');
    if (epoch !== this.epoch) return void response.writeHead(410).end();
    const missed = this.bells.filter((b) => b.memberId === member && Number(b.sequence) > Number(after));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(missed));
  }
}
