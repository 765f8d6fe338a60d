import { createTokenSigner, systemPrincipal, type TokenKeys } from '@careway/access';
import { type ImportAnswer, MOST_BYTES } from '@careway/fhir';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unzip = promisify(gunzip);
const GZIP = Buffer.from([0x1f, 0x8b]);

/** What the edge answered, or what kept a file from reaching it. */
export type FileAnswer = Pick<ImportAnswer, 'status' | 'totals' | 'leftOut' | 'warnings' | 'refused' | 'people'>;

const untaken = (status: 'refused' | 'failed', reason: string): FileAnswer => ({
  status,
  totals: [],
  leftOut: [],
  warnings: [],
  refused: [{ type: '', identifier: '', path: 'file', reason }],
  people: [],
});

const AGAIN = 'Look whether it still runs, then import the file again.';

export interface SendOptions {
  /** Base address of the FHIR edge. */
  readonly fhir: string;
  readonly keys: TokenKeys;
  /** The name of the source; without one the bundle names itself. */
  readonly source: string | undefined;
}

/** Sends files to the FHIR edge, one bundle each. What cannot be read or sent is answered as refused: the other files go on. */
export async function createSender({ fhir, keys, source }: SendOptions): Promise<(file: string) => Promise<FileAnswer>> {
  const signer = await createTokenSigner(keys.privateJwk);
  const { kind, personId, sessionId, purpose } = systemPrincipal('fhir-import');
  return async (file) => {
    const body = await read(file);
    if (typeof body === 'string') return untaken('refused', body);
    const token = await signer.sign('fhir', { kind, personId, sessionId, purpose, after: [], op: 'FhirImport' });
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/fhir+json',
      ...(source === undefined ? {} : { 'x-import-source': encodeURIComponent(source) }),
    };
    try {
      const response = await fetch(new URL('/fhir', fhir), { method: 'POST', headers, body });
      const answer = (await response.json()) as FileAnswer | { readonly totals?: undefined };
      // what stops, or doesn't know us, answers before the edge is asked, and in another shape
      return answer.totals ? answer : untaken('failed', `The instance took nothing (${response.status}). ${AGAIN}`);
    } catch {
      return untaken('failed', `The instance did not answer. ${AGAIN}`);
    }
  };
}

/** The bytes of a file, decompressed; or why they can't be had. */
async function read(file: string): Promise<Buffer<ArrayBuffer> | string> {
  const tooLarge = `The file is larger than ${MOST_BYTES >> 20} MiB. Split it by patient.`;
  try {
    if ((await stat(file)).size > MOST_BYTES) return tooLarge;
    const bytes = await readFile(file);
    return bytes.subarray(0, 2).equals(GZIP) ? await unzip(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : (FAULTS[code ?? ''] ?? `The file cannot be read (${code ?? 'unknown'}).`);
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'This user may not read the file.',
  EISDIR: 'This is a folder.',
  ENOENT: 'The file is gone.',
  Z_BUF_ERROR: 'The compressed file ends too early.',
  Z_DATA_ERROR: 'The compressed file is damaged.',
};
