import { deflateSync } from 'node:zlib';

export interface PdfOf {
  /** Entries of the catalogue and of the page. */
  readonly catalogue?: string;
  readonly page?: string;
  /** Objects from number 6 on. */
  readonly objects?: readonly string[];
  /** Entries of the trailer. */
  readonly trailer?: string;
  readonly content?: string;
}
/** A page with a line of text, and what else a document carries. */
export function pdfWith({
  catalogue = '',
  page = '',
  objects = [],
  trailer = '',
  content = 'BT /F1 18 Tf 20 40 Td (Blood count) Tj ET',
}: PdfOf): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 100] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ];
  const body = all.map((one, n) => `${n + 1} 0 obj\n${one}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`, 'latin1');
}

const latin = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
/** A stream, packed or as it is. */
export function pdfStream(entries: string, text: string, isPacked = false): string {
  const body = isPacked ? deflateSync(Buffer.from(text, 'utf8')).toString('latin1') : latin(text);
  return `<< ${entries} ${isPacked ? '/Filter /FlateDecode ' : ''}/Length ${body.length} >>\nstream\n${body}\nendstream`;
}
/** A string in UTF-16, as writers put anything but Latin letters. */
export const pdfText = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
