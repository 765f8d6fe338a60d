export interface SseFrame {
  event: string;
  id?: string;
  data: string;
}

/** Reads server-sent events from a stream of text that may be cut anywhere. Comments (heartbeats) give no frame. */
export class SseReader {
  private rest = '';
  private event = 'message';
  private id: string | undefined;
  private data: string[] = [];

  /** The frames that this piece completes. */
  read(piece: string): SseFrame[] {
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    return lines.map((line) => this.take(line)).filter((frame) => frame !== undefined);
  }

  private take(line: string): SseFrame | undefined {
    if (line === '') return this.finish();
    const colon = line.indexOf(':');
    if (colon === 0) return undefined;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.event = value;
    else if (field === 'id') this.id = value;
    else if (field === 'data') this.data.push(value);
    return undefined;
  }

  private finish(): SseFrame | undefined {
    const frame = { event: this.event, data: this.data.join('\n'), ...(this.id !== undefined && { id: this.id }) };
    this.event = 'message';
    this.id = undefined;
    this.data = [];
    return frame.data === '' ? undefined : frame;
  }
}
