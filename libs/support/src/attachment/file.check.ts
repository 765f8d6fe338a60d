import { imageMetadata, type MetadataKind } from '@careway/clinical/deidentify';
import type { AttachmentKind, FileRefusal, ScanState } from '@careway/contracts';
import { carriesTestVirus, typeOf } from './file-type.rules.ts';
import { MOST_BYTES } from './file.limits.ts';
import { isDrawable, sizeOf } from './image-size.rules.ts';
import { redrawn } from './image.redraw.ts';
import { pdfRefusal } from './pdf.rules.ts';
import type { Scanner, Verdict } from './scanner.ts';

export interface TakenFile {
  readonly kind: AttachmentKind;
  /** What is kept: a picture drawn anew, a PDF as it came. */
  readonly content: Buffer;
  readonly width: number | null;
  readonly height: number | null;
  readonly scan: ScanState;
  /** What a picture told beside its pixels, and tells no more. */
  readonly removed: readonly MetadataKind[];
}
type Looked = Omit<TakenFile, 'scan'> | FileRefusal;

/** Looks into a file: what is kept of it, or why nothing is. */
export async function checkFile(bytes: Buffer, scanner: Scanner): Promise<TakenFile | FileRefusal> {
  const looked = await lookInto(bytes);
  if (typeof looked === 'string') return looked;
  const scan = scanner.isThere ? STATES[await scanner.scan(looked.content)] : 'unscanned';
  return scan === 'infected' ? 'infected' : { ...looked, scan };
}

/** What nobody could look at yet waits. */
const STATES: Readonly<Record<Verdict, ScanState>> = { clean: 'clean', infected: 'infected', unreachable: 'quarantined' };

async function lookInto(bytes: Buffer): Promise<Looked> {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MOST_BYTES) return 'too-large';
  const type = typeOf(bytes);
  if (type === undefined) return carriesTestVirus(bytes) ? 'infected' : 'type';
  if (type === 'pdf')
    return carriesTestVirus(bytes)
      ? 'infected'
      : (pdfRefusal(bytes) ?? { kind: 'pdf', content: bytes, width: null, height: null, removed: [] });
  const size = sizeOf(bytes, type);
  if (!size) return 'damaged';
  if (!isDrawable(size)) return 'too-many-pixels';
  const drawn = await redrawn(bytes);
  return drawn ? { kind: 'image', ...drawn, removed: imageMetadata(bytes) } : 'damaged';
}
