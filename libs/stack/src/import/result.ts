import type { Note, Refusal, TypeTotal } from '@careway/fhir';
import type { ImportedAccount } from './accounts.ts';
import type { FileAnswer } from './send.ts';

export interface RefusedFile {
  readonly file: string;
  /** `taken`: without the items that are told; `refused`: nothing of it; `failed`: it broke off, and should be imported again. */
  readonly status: FileAnswer['status'];
  readonly refused: readonly Refusal[];
}
/** What `npm run import -- --json` prints. */
export interface ImportResult {
  readonly files: number;
  readonly taken: number;
  readonly totals: readonly TypeTotal[];
  readonly leftOut: readonly Note[];
  readonly warnings: readonly Note[];
  readonly refused: readonly RefusedFile[];
  readonly people: readonly ImportedAccount[];
  readonly seconds: number;
  readonly resourcesPerSecond: number;
}

/** Adds up the answers of all files. */
export class Tally {
  private readonly types = new Map<string, TypeTotal>();
  private readonly notes = { leftOut: new Map<string, Note>(), warnings: new Map<string, Note>() };
  private readonly refused: RefusedFile[] = [];
  private files = 0;
  private taken = 0;

  add(file: string, answer: FileAnswer): void {
    this.files++;
    if (answer.status === 'taken') this.taken++;
    for (const total of answer.totals) this.types.set(total.type, sum(this.types.get(total.type), total));
    for (const kind of ['leftOut', 'warnings'] as const)
      for (const note of answer[kind]) {
        const key = `${note.type} ${note.reason}`;
        const known = this.notes[kind].get(key);
        this.notes[kind].set(key, known ? { ...known, count: known.count + note.count } : { ...note, first: `${file}: ${note.first}` });
      }
    if (answer.refused.length) this.refused.push({ file, status: answer.status, refused: answer.refused });
  }

  result(people: readonly ImportedAccount[], milliseconds: number): ImportResult {
    const totals = [...this.types.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
    const seconds = Math.round(milliseconds) / 1000;
    const received = totals.reduce((all, one) => all + one.received, 0);
    return {
      files: this.files,
      taken: this.taken,
      totals,
      leftOut: sorted(this.notes.leftOut),
      warnings: sorted(this.notes.warnings),
      refused: this.refused,
      people,
      seconds,
      resourcesPerSecond: seconds > 0 ? Math.round(received / seconds) : received,
    };
  }
}

const sorted = (notes: ReadonlyMap<string, Note>): Note[] => [...notes.values()].sort((a, b) => b.count - a.count);

const sum = (a: TypeTotal | undefined, b: TypeTotal): TypeTotal =>
  a
    ? {
        type: a.type,
        received: a.received + b.received,
        created: a.created + b.created,
        changed: a.changed + b.changed,
        unchanged: a.unchanged + b.unchanged,
        leftOut: a.leftOut + b.leftOut,
        refused: a.refused + b.refused,
      }
    : b;
