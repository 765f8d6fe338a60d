import { uuidv7 } from './uuid.ts';

interface Kept {
  text: string;
  /** Under which id this very text was sent with these files, answered or not. */
  sent?: { id: string; text: string; files: string };
}

/**
 * What is being written, kept in this window with each key, so that neither a reload nor an ended session loses it. It lies in the
 * session storage and not on the disk for good: it is medical text, and leaves with the window. The server keeps the other copy.
 */
export class KeptDraft {
  private readonly key: string;

  /** One per person, record and thread: somebody else at this window must not find it. */
  constructor(personId: string, memberId: string, threadId: string) {
    this.key = `careway.draft.${personId}.${memberId}.${threadId}`;
  }

  get text(): string {
    return this.read().text;
  }

  keep(text: string): void {
    const { sent } = this.read();
    this.write({ text, ...(sent && { sent }) });
  }

  /** The id for sending this text with these files: the same one again for the same, so that a resend is no second message. */
  idFor(text: string, uploadIds: readonly string[] = []): string {
    const { sent } = this.read();
    const files = uploadIds.join(' ');
    if (sent?.text === text && sent.files === files) return sent.id;
    const id = uuidv7();
    this.write({ text, sent: { id, text, files } });
    return id;
  }

  clear(): void {
    sessionStorage.removeItem(this.key);
  }

  private read(): Kept {
    try {
      return JSON.parse(sessionStorage.getItem(this.key) ?? '{"text":""}') as Kept;
    } catch {
      return { text: '' };
    }
  }

  private write(kept: Kept): void {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(kept));
    } catch {
      // A full or forbidden storage: the server's copy remains.
    }
  }
}
