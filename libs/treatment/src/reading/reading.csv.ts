import type { Ctx } from '@careway/access';
import { type CsvFault, readCsv } from '@careway/clinical/reading';
import { instantIn } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { InvalidInputError } from '../item/item.errors.ts';
import { type Checked, checkMany, saveMany } from './reading.batch.ts';
import type { Desk } from './reading.desk.ts';
import type { ReadingDoubtedError } from './reading.errors.ts';
import { openDesk } from './reading.service.ts';

/** A line of a file that cannot be taken, by its number in an editor. */
export interface CsvRefusal {
  readonly line: number;
  readonly code: string;
  readonly doubted: ReadingDoubtedError | null;
}
export interface CsvReport {
  readonly checked: Checked;
  readonly refused: readonly CsvRefusal[];
}
export interface CsvFileOf {
  readonly memberId: string;
  readonly csv: string;
  readonly preview: boolean;
  readonly confirmed: boolean;
}
/** A file of 500 lines is far smaller. */
const MOST_CHARACTERS = 100_000;
const HEADERS: Readonly<Record<Extract<CsvFault, 'empty' | 'header' | 'too-many'>, string>> = {
  empty: 'The file has no lines with readings.',
  header: 'The first line must name the columns date, time, kind and value.',
  'too-many': 'The file has more than 500 lines. Send it in parts.',
};

/** A file of readings: looked at first, saved when it is confirmed. Both read it by the same rules. */
@Injectable()
export class ReadingCsvService {
  constructor(private readonly work: Work) {}

  /**
   * Good lines go in, bad ones are told; with `confirmed` also what is unusual goes in. With `preview` nothing does. A second time nothing
   * is saved twice.
   */
  save(ctx: Ctx, { memberId, csv, preview, confirmed }: CsvFileOf): Promise<CsvReport> {
    return this.work.run(ctx, async (tx) => {
      const desk = await openDesk(ctx, tx, memberId);
      const report = await look(ctx, tx, desk, csv, confirmed);
      if (!preview) await saveMany(tx, desk, report.checked.readings, ctx.principal.personId);
      return report;
    });
  }
}

async function look(ctx: Ctx, tx: Tx, desk: Desk, text: string, confirmed: boolean): Promise<CsvReport> {
  if (text.length > MOST_CHARACTERS || text.includes('\u0000'))
    throw new InvalidInputError('csv', text.length > MOST_CHARACTERS ? 'The file is too large.' : 'It is no file of text.');
  const file = readCsv(text, (day, time) => instantIn(day, time));
  if ('fault' in file) throw new InvalidInputError(`csv.${file.fault}`, HEADERS[file.fault]);
  const placed = file.lines.flatMap(({ line, read }) => ('point' in read ? { place: String(line), point: read.point } : []));
  const unread = file.lines.flatMap(({ line, read }) => ('fault' in read ? { line, code: read.fault.reason, doubted: null } : []));
  const checked = await checkMany(ctx, tx, desk, placed, { origin: 'csv', deviceId: null, by: ctx.principal.personId, confirmed });
  const refused = checked.refused.map(({ place, code, doubted }): CsvRefusal => ({ line: Number(place), code, doubted }));
  return { checked, refused: [...unread, ...refused].toSorted((a, b) => a.line - b.line) };
}
