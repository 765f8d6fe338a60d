import { deflateSync } from 'node:zlib';
import { exifBlock, type ExifOf } from './make-exif.ts';
import { bytesOf, jpegWith, PLAIN, pngWith, webpWith } from './make-image.ts';
import { pdfStream, pdfText, pdfWith } from './make-pdf.ts';

/** A file that tells something beside what is seen. */
export interface MadeFile {
  readonly what: string;
  readonly format: 'jpeg' | 'png' | 'webp' | 'pdf';
  readonly bytes: Buffer;
  /** What it tells; codes of the gate. Nothing, where it is clean. */
  readonly tells: readonly string[];
}
/** Of nobody: what must be found in no file that was cleaned, in whichever letters. */
export const SECRETS = ['Ruth Goldberg', 'רות גולדברג', 'روث غولدبرغ', 'Рут Гольдберг'] as const;
const [EN, HE, AR, RU] = SECRETS;
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const wide = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le');
const xmp = (inside: string): string =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description>${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const CREATOR = xmp(`<dc:creator>${RU}</dc:creator>`);
const PLACE = xmp('<exif:GPSLatitude>31,46.0N</exif:GPSLatitude><photoshop:City>Arad</photoshop:City>');
const TITLE = xmp(
  `<dc:title>${AR}</dc:title><xmp:CreatorTool>Scanner of ${EN}</xmp:CreatorTool><xmp:CreateDate>2025-03-12</xmp:CreateDate>`,
);

const EXIF: readonly (readonly [what: string, tells: readonly string[], of: ExifOf])[] = [
  [
    'where it was taken',
    ['location'],
    {
      gps: [
        [2, Buffer.alloc(24, 31)],
        [1, 'N'],
      ],
    },
  ],
  ['when it was taken', ['time'], { exif: [[0x9003, '2025:03:12 10:20:30']] }],
  [
    'with which device',
    ['device'],
    {
      main: [
        [0x010f, `Phone of ${EN}`],
        [0x0110, 'X100'],
      ],
    },
  ],
  ['the serial number of a camera', ['device'], { exif: [[0xa431, `SN ${EN}`]] }],
  ['a maker’s note', ['device'], { exif: [[0x927c, utf8(`face: ${EN}`)]] }],
  ['by whom', ['author'], { main: [[0x013b, EN]] }],
  ['the owner of the camera', ['author'], { exif: [[0xa430, RU]] }],
  ['an author in Windows’ letters', ['author'], { main: [[0x9c9d, wide(HE)]] }],
  ['a description', ['words'], { main: [[0x010e, `Arm of ${HE}`]] }],
  ['a comment of its user', ['words'], { exif: [[0x9286, utf8(`UNICODE\0${AR}`)]] }],
  ['keywords', ['words'], { main: [[0x9c9e, wide(AR)]] }],
  [
    'a preview',
    ['preview'],
    {
      preview: [
        [0x0201, Buffer.from('jpeg')],
        [0x010e, EN],
      ],
    },
  ],
];
const exif = (of: ExifOf): Buffer => exifBlock(of);
const inJpeg = (block: Buffer) => [0xe1, bytesOf('Exif\0\0', block)] as const;

const JPEG: readonly (readonly [what: string, tells: readonly string[], bytes: Buffer])[] = [
  ...EXIF.map(([what, tells, of]) => [what, tells, jpegWith(inJpeg(exif(of)))] as const),
  [
    'everything at once',
    ['location', 'time', 'device', 'author', 'words'],
    jpegWith(
      inJpeg(
        exif(
          Object.assign({}, ...EXIF.slice(0, 2).map(([, , of]) => of), {
            main: [
              [0x010f, EN],
              [0x013b, EN],
              [0x010e, EN],
            ],
          }),
        ),
      ),
    ),
  ],
  ['a packet of XMP with a name', ['author', 'history'], jpegWith([0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0', utf8(CREATOR))])],
  ['a packet of XMP with a place', ['location', 'history'], jpegWith([0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0', utf8(PLACE))])],
  ['a second packet of XMP', ['author', 'history'], jpegWith([0xe1, bytesOf('http://ns.adobe.com/xmp/extension/\0', utf8(CREATOR))])],
  ['a comment', ['words'], jpegWith([0xfe, utf8(`seen by ${AR}`)])],
  ['a colour profile', ['profile'], jpegWith([0xe2, bytesOf('ICC_PROFILE\0\x01\x01', utf8(`desc ${EN}`))])],
  [
    'the press’s caption and author',
    ['author', 'words', 'history'],
    jpegWith([0xed, bytesOf('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x30\x1c\x02\x50\0\x0d', EN, '\x1c\x02\x78\0\x0d', EN)]),
  ],
  ['further pictures', ['preview'], jpegWith([0xe2, bytesOf('MPF\0', utf8(EN))])],
  ['a segment of a maker', ['hidden'], jpegWith([0xe4, utf8(HE)])],
  ['something behind its end', ['hidden'], bytesOf(PLAIN.jpeg, utf8(HE))],
  [
    'nothing, in Adobe’s colours',
    [],
    jpegWith([0xe0, bytesOf('JFIF\0\x01\x02\0\0\x01\0\x01\0\0')], [0xee, bytesOf('Adobe\0\x64\0\0\0\0\x01')]),
  ],
];
const PNG: readonly (readonly [what: string, tells: readonly string[], bytes: Buffer])[] = [
  ...EXIF.map(([what, tells, of]) => [what, tells, pngWith(['eXIf', exif(of)])] as const),
  ['an author', ['author'], pngWith(['tEXt', bytesOf('Author\0', EN)])],
  ['a title', ['words'], pngWith(['tEXt', bytesOf('Title\0', EN)])],
  ['a packed comment', ['words'], pngWith(['zTXt', bytesOf('Comment\0\0', deflateSync(utf8(HE)))])],
  ['a description in any letters', ['words'], pngWith(['iTXt', bytesOf('Description\0\0\0he\0\0', utf8(HE))])],
  ['a packet of XMP', ['author', 'history'], pngWith(['iTXt', bytesOf('XML:com.adobe.xmp\0\0\0\0\0', utf8(CREATOR))])],
  ['the program that made it', ['device'], pngWith(['tEXt', bytesOf('Software\0Scanner of ', EN)])],
  ['the time of a photo', ['time'], pngWith(['tEXt', bytesOf('Creation Time\x002025-03-12')])],
  ['the time of the last change', ['time'], pngWith(['tIME', Buffer.from([7, 233, 3, 12, 10, 20, 30])])],
  ['a colour profile', ['profile'], pngWith(['iCCP', bytesOf(EN, '\0\0', deflateSync(utf8(EN)))])],
  ['a chunk of nobody’s', ['hidden'], pngWith(['prVt', utf8(RU)])],
  ['something behind its end', ['hidden'], bytesOf(PLAIN.png, utf8(RU))],
  ['nothing', [], PLAIN.png],
];
const WEBP: readonly (readonly [what: string, tells: readonly string[], bytes: Buffer])[] = [
  ...EXIF.map(([what, tells, of]) => [what, tells, webpWith(['EXIF', exif(of)])] as const),
  ['a packet of XMP', ['author', 'history'], webpWith(['XMP ', utf8(CREATOR)])],
  ['a colour profile', ['profile'], webpWith(['ICCP', utf8(EN)])],
  ['a chunk of nobody’s', ['hidden'], webpWith(['ABCD', utf8(AR)])],
  ['something behind its end', ['hidden'], bytesOf(PLAIN.webp, utf8(AR))],
  ['nothing', [], PLAIN.webp],
];
const inStream = (text: string, isPacked: boolean): string => pdfStream('/Type /Metadata /Subtype /XML', text, isPacked);
const PDF: readonly (readonly [what: string, tells: readonly string[], bytes: Buffer])[] = [
  ['an author', ['author'], pdfWith({ objects: [`<< /Author (${EN}) >>`], trailer: '/Info 6 0 R' })],
  ['an author in any letters', ['author'], pdfWith({ objects: [`<< /Author ${pdfText(HE)} >>`], trailer: '/Info 6 0 R' })],
  ['an author whose entry is written in codes', ['author'], pdfWith({ objects: [`<< /Auth#6fr (${EN}) >>`], trailer: '/Info 6 0 R' })],
  ['a title and keywords', ['words'], pdfWith({ objects: [`<< /Title ${pdfText(AR)} /Keywords (${EN}) >>`], trailer: '/Info 6 0 R' })],
  [
    'the program and the time',
    ['time', 'device'],
    pdfWith({ objects: [`<< /Producer (Scanner of ${EN}) /CreationDate (D:20250312) >>`], trailer: '/Info 6 0 R' }),
  ],
  ['an older information dictionary that nothing points to', ['author'], pdfWith({ objects: [`<< /Author (${EN}) >>`] })],
  [
    'a packed information dictionary',
    ['author'],
    pdfWith({ objects: [pdfStream('/Type /ObjStm /N 1 /First 5', `10 0 << /Author (${EN}) >>`, true)] }),
  ],
  ['a packet of XMP', ['author', 'history'], pdfWith({ catalogue: '/Metadata 6 0 R', objects: [inStream(CREATOR, false)] })],
  [
    'a packed packet of XMP',
    ['time', 'device', 'words', 'history'],
    pdfWith({ catalogue: '/Metadata 6 0 R', objects: [inStream(TITLE, true)] }),
  ],
  [
    'a note in the margin',
    ['author', 'words'],
    pdfWith({ page: '/Annots [6 0 R]', objects: [`<< /Type /Annot /Subtype /Text /T (${EN}) /Contents (Ask ${EN}) /Rect [0 0 9 9] >>`] }),
  ],
  ['a preview', ['preview'], pdfWith({ page: '/Thumb 6 0 R', objects: [pdfStream('/Width 1 /Height 1', EN)] })],
  ['what a program kept for itself', ['history'], pdfWith({ page: `/PieceInfo << /App << /Private (${EN}) >> >>` })],
  [
    'a layer that is not drawn',
    ['hidden'],
    pdfWith({ catalogue: '/OCProperties << /OCGs [6 0 R] >>', objects: [`<< /Type /OCG /Name (${EN}) >>`] }),
  ],
  ['nothing', [], pdfWith({})],
];
const of = (format: MadeFile['format'], all: typeof JPEG): readonly MadeFile[] =>
  all.map(([what, tells, bytes]) => ({ what, format, bytes, tells }));

/** Files that tell who somebody is in every place where such a file can, made for the measurement, and clean ones beside them. */
export const MADE_FILES: readonly MadeFile[] = [...of('jpeg', JPEG), ...of('png', PNG), ...of('webp', WEBP), ...of('pdf', PDF)];

/** Whether one of the names stands in the bytes, in any of the letters that files use. */
export const carriesSecret = (bytes: Buffer): boolean =>
  SECRETS.some(
    (one) =>
      ['utf8', 'utf16le'].some((letters) => bytes.includes(Buffer.from(one, letters as BufferEncoding))) ||
      bytes.includes(Buffer.from(one, 'utf16le').swap16()),
  );
