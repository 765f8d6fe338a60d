import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { EICAR, packed, pdf, photo, picture, pngHead, zipEnd } from '../../test/files.ts';
import { checkFile } from './file.check.ts';
import { MOST_BYTES } from './file.limits.ts';
import { shownName } from './file-name.rules.ts';
import { type FileType, typeOf } from './file-type.rules.ts';
import { sizeOf } from './image-size.rules.ts';
import { NoScanner } from './scanner.ts';

const look = (bytes: Buffer) => checkFile(bytes, new NoScanner());
const SCRIPT = '<script>fetch("/graphql")</script>';
const svg = (more: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${more}>${SCRIPT}</svg>`);
const latin = (text: string) => Buffer.from(text, 'latin1');

test.each(['jpeg', 'png', 'webp'] as const)('a picture (%s) is taken and drawn anew as what every browser shows', async (format) => {
  const given = await picture(format);
  expect([typeOf(given), sizeOf(given, format)]).toEqual([format, { width: 64, height: 48 }]);
  const taken = await look(given);
  expect(taken).toMatchObject({ kind: 'image', width: 64, height: 48, scan: 'unscanned' });
  if (typeof taken !== 'string') expect((await sharp(taken.content).metadata()).format).toBe('jpeg');
});

test('of a photo nothing is left but what is seen, upright: no place, no time, no device', async () => {
  const given = await photo();
  expect((await sharp(given).metadata()).exif).toBeDefined();
  const taken = await look(given);
  if (typeof taken === 'string') throw new Error(taken);
  const { exif, icc, xmp, orientation } = await sharp(taken.content).metadata();
  expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  expect([taken.width, taken.height]).toEqual([40, 60]);
});

test('a page of text is taken as it came', async () => {
  const given = pdf();
  expect(await look(given)).toMatchObject({ kind: 'pdf', content: given, scan: 'unscanned' });
  expect(await look(pdf({ objects: [packed('<< /Type /Annot /A << /S /URI /URI (https://example.org) >> >>')] }))).toMatchObject({
    kind: 'pdf',
  });
});

test.each([
  ['nothing', async () => Buffer.alloc(0), 'empty'],
  ['more than is taken', async () => Buffer.concat([await picture(), Buffer.alloc(MOST_BYTES)]), 'too-large'],
  ['an SVG with a script', async () => svg(''), 'type'],
  ['an SVG behind an XML head', async () => Buffer.concat([latin('<?xml version="1.0"?>\n'), svg('')]), 'type'],
  ['a page of HTML', async () => latin(`<!doctype html>${SCRIPT}`), 'type'],
  ['a page of HTML that says it is a PDF', async () => latin(`<!doctype html><!-- %PDF-1.7 -->${SCRIPT}`), 'type'],
  ['a script', async () => latin('#!/bin/sh\ncurl example.org | sh\n'), 'type'],
  ['JavaScript', async () => latin('alert(1)'), 'type'],
  ['a Windows program', async () => Buffer.concat([latin('MZ'), Buffer.alloc(512)]), 'type'],
  ['a ZIP archive under the name of a PDF', async () => Buffer.concat([latin('PK\x03\x04'), Buffer.alloc(64), zipEnd()]), 'type'],
  ['a GIF', async () => latin('GIF89a\x01\x00\x01\x00\x80\x00\x00'), 'type'],
  ['a GIF that is JavaScript as well', async () => latin('GIF89a/*\x00\x00*/=1;alert(1)'), 'type'],
  ['a TIFF', async () => latin('II*\x00\x08\x00\x00\x00'), 'type'],
  ['a HEIC', async () => latin('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00'), 'type'],
  ['the EICAR file', async () => EICAR, 'infected'],
  ['the EICAR file inside a PDF', async () => pdf({ objects: [`(${EICAR.toString('latin1')})`] }), 'infected'],
  ['half a JPEG', async () => (await picture('jpeg', 640, 480)).subarray(0, 2_000), 'damaged'],
  ['half a PNG', async () => (await picture('png', 640, 480)).subarray(0, 900), 'damaged'],
  ['half a WebP', async () => (await picture('webp', 640, 480)).subarray(0, 120), 'damaged'],
  ['a JPEG of its first bytes alone', async () => latin('\xff\xd8\xff\xe0\x00\x10JFIF\x00'), 'damaged'],
  ['a JPEG head before a script', async () => Buffer.concat([latin('\xff\xd8\xff\xe0'), latin(SCRIPT)]), 'damaged'],
  ['a PNG head before a script', async () => Buffer.concat([pngHead(10, 10), latin(SCRIPT)]), 'damaged'],
  [
    'a WebP head before a script',
    async () => Buffer.concat([latin('RIFF\x00\x01\x00\x00WEBPVP8L\x20\x00\x00\x00/\x07\x00\x00\x00'), latin(SCRIPT)]),
    'damaged',
  ],
  ['a bomb of 60,000 by 60,000 pixels', async () => pngHead(60_000, 60_000), 'too-many-pixels'],
  ['a bomb of one very long line', async () => pngHead(2_000_000_000, 1), 'too-many-pixels'],
  ['a PNG without any pixel', async () => pngHead(0, 10), 'too-many-pixels'],
  ['a JPEG whose head says 65,000 by 65,000', async () => hugeJpeg(await picture()), 'too-many-pixels'],
  ['half a PDF', async () => pdf().subarray(0, 400), 'damaged'],
  ['a PDF with a ZIP archive behind its end', async () => pdf({ tail: zipEnd().toString('latin1') }), 'damaged'],
  ['a PDF that begins after something else', async () => Buffer.concat([latin('\n'), pdf()]), 'type'],
  ['a PDF behind a head of HTML', async () => Buffer.concat([latin(`<html>${SCRIPT}\n`), pdf()]), 'type'],
  ['a PDF with a script', async () => pdf({ more: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }), 'active'],
  [
    'a script whose name is written in codes',
    async () => pdf({ more: '/OpenAction << /S /J#61v#61Script /JS (app.alert(1)) >>' }),
    'active',
  ],
  ['a script that is packed', async () => pdf({ objects: [packed('<< /S /JavaScript /JS (app.alert(1)) >>')] }), 'active'],
  [
    'a packed script in a stream without its type',
    async () => pdf({ objects: [packed('<< /S /Java#53cript >>').replace('/Type /ObjStm ', '')] }),
    'active',
  ],
  [
    'objects packed in a way that nobody looks into',
    async () => pdf({ objects: [packed('<< >>').replace('/FlateDecode', '/LZWDecode')] }),
    'active',
  ],
  [
    'objects packed twice',
    async () => pdf({ objects: [packed('<< >>').replace('/FlateDecode', '[/ASCII85Decode /FlateDecode]')] }),
    'active',
  ],
  ['objects that fill the memory when unpacked', async () => pdf({ objects: [packed(' '.repeat(40 * 1024 * 1024))] }), 'active'],
  ['a PDF that starts a program', async () => pdf({ more: '/OpenAction << /S /Launch /F (cmd.exe) >>' }), 'active'],
  ['a PDF with a file in it', async () => pdf({ more: '/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>' }), 'active'],
  [
    'a PDF with a form that sends itself',
    async () => pdf({ more: '/AA << /WC << /S /SubmitForm /F (https://example.org) >> >>' }),
    'active',
  ],
  ['a PDF with an XFA form', async () => pdf({ more: '/AcroForm << /XFA 6 0 R >>' }), 'active'],
  ['a locked PDF', async () => pdf({ more: '/Encrypt 6 0 R' }), 'encrypted'],
])('%s is refused', async (_what, file, reason) => {
  expect(await look(await file())).toBe(reason);
});

test.each([
  ['a ZIP archive behind its end', zipEnd()],
  ['a script behind its end', latin(SCRIPT)],
  ['the EICAR file behind its end', EICAR],
])('a picture with %s loses it', async (_what, hidden) => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const taken = await look(Buffer.concat([await picture(format), hidden]));
    if (typeof taken === 'string') throw new Error(`${format}: ${taken}`);
    expect(taken.content.includes(hidden)).toBe(false);
    expect(taken.content.includes(latin('PK\x05\x06'))).toBe(false);
  }
});

test('what stands in a comment or a profile of a picture is gone as well', async () => {
  const jpeg = await picture();
  const comment = Buffer.concat([latin('\xff\xfe'), Buffer.from([0, SCRIPT.length + 2]), latin(SCRIPT)]);
  const taken = await look(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]));
  expect(typeof taken !== 'string' && taken.content.includes(latin('script'))).toBe(false);
});

test.each([
  ['visit.jpg', 'image', 'visit.jpg'],
  ['visit.png', 'image', 'visit.jpg'],
  ['בדיקת דם 2026.pdf', 'pdf', 'בדיקת דם 2026.pdf'],
  ['bill.pdf.exe', 'pdf', 'bill.pdf'],
  ['photo.jpg.svg.html', 'image', 'photo.jpg'],
  ['visit.2026', 'pdf', 'visit.2026.pdf'],
  ['annexe\u202egpj.exe', 'image', 'annexegpj.jpg'],
  ['\u2067תוצאה\u2069.pdf', 'pdf', 'תוצאה.pdf'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['D:\\letters\\noa\\scan.pdf', 'pdf', 'scan.pdf'],
  ['a\u0000b\r\nc.pdf', 'pdf', 'abc.pdf'],
  ['"><img src=x>.pdf', 'pdf', 'img src=x.pdf'],
  ['...', 'image', 'file.jpg'],
  ['.pdf', 'pdf', 'file.pdf'],
  ['\u200b\u2060.jpg', 'image', 'file.jpg'],
  [`${'א'.repeat(300)}.pdf`, 'pdf', `${'א'.repeat(80)}.pdf`],
] as const)('%j (%s) is shown as %j', (raw, kind, shown) => {
  expect(shownName(raw, kind)).toBe(shown);
});

test('what a file is called, and what its first bytes alone say, decide nothing: the type is in its content', () => {
  const types = (files: readonly Buffer[]): readonly (FileType | undefined)[] => files.map(typeOf);
  expect(types([latin('%PDF-1.4'), latin('%PDF-2.0'), latin('%PDF-9.9'), latin(' %PDF-1.4'), latin('%PDF')])).toEqual([
    'pdf',
    'pdf',
    ...[undefined, undefined, undefined],
  ]);
});

/** Its frame header rewritten. */
function hugeJpeg(jpeg: Buffer): Buffer {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  const copy = Buffer.from(jpeg);
  copy.writeUInt16BE(65_000, at + 5);
  copy.writeUInt16BE(65_000, at + 7);
  return copy;
}
