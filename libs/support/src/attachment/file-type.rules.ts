export type FileType = 'jpeg' | 'png' | 'webp' | 'pdf';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const starts = (bytes: Buffer, text: string, at = 0): boolean => bytes.subarray(at, at + text.length).toString('latin1') === text;

/** What a file is by its first bytes; its name and what the browser says of it are not asked. Undefined: nothing that is taken. */
export function typeOf(bytes: Buffer): FileType | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes.subarray(0, 8).equals(PNG) && starts(bytes, 'IHDR', 12)) return 'png';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBPVP8', 8)) return 'webp';
  // at the very beginning: readers take it within the first kilobyte as well, which is where files of two kinds hide
  return /^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString('latin1')) ? 'pdf' : undefined;
}

/** The EICAR test file, which every scanner knows and which harms nothing: refused by the house itself, so that a drill needs no scanner. In two halves, or our own source would be taken for it. */
const TEST_VIRUS = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''), 'latin1');
export const carriesTestVirus = (bytes: Buffer): boolean => bytes.includes(TEST_VIRUS);
