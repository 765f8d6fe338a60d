import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture of one colour, in a format that is taken. */
export const picture = (format: 'jpeg' | 'png' | 'webp' = 'jpeg', width = 64, height = 48): Promise<Buffer> => {
  const blank = sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } });
  return (
    format === 'jpeg' ? blank.jpeg({ quality: 80, chromaSubsampling: '4:2:0' }) : format === 'png' ? blank.png() : blank.webp()
  ).toBuffer();
};

/** As a phone takes it: turned, with the place in it. */
export const photo = async (): Promise<Buffer> =>
  sharp(await picture('jpeg', 60, 40))
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '31/1 46/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** A page with a line of text; `more` stands in its catalogue, `objects` behind its own. */
export function pdf({
  more = '',
  objects = [],
  head = '%PDF-1.7',
  tail = '',
}: { more?: string; objects?: readonly string[]; head?: string; tail?: string } = {}): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    '<< /Length 42 >>\nstream\nBT /F1 18 Tf 20 40 Td (Blood count) Tj ET \nendstream',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ];
  let text = `${head}\n`;
  const places = all.map((body, n) => {
    const at = Buffer.byteLength(text, 'latin1');
    text += `${n + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(text, 'latin1');
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n${tail}`;
  return Buffer.from(text, 'latin1');
}

/** Objects packed into one stream, as writers since PDF 1.5 do it. */
export const packed = (body: string, head = ''): string => {
  const stream = deflateSync(Buffer.from(`10 0 ${body}`, 'latin1')).toString('latin1');
  return `<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode ${head} /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
};

/** The EICAR test file, put together at run time. */
export const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''), 'latin1');

/** The end of a ZIP archive with one empty file: what makes any file an archive for whoever reads from behind. */
export const zipEnd = (): Buffer => {
  const central = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.alloc(42), Buffer.from('a')]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  return Buffer.concat([central, end]);
};

/** A PNG that says it is so large, with as little behind it. */
export function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head);
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head[24] = 8;
  head[25] = 2;
  return head;
}
