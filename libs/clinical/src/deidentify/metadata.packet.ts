import { type MetadataKind, told } from './metadata.kinds.ts';

const XMP: readonly (readonly [RegExp, MetadataKind])[] = [
  [/GPS(Latitude|Longitude)|:(City|Location|State|Country\w*)\b/u, 'location'],
  [/:(CreateDate|ModifyDate|MetadataDate|DateCreated|DateTimeOriginal)\b/u, 'time'],
  [/:(CreatorTool|Producer|Make|Model|Lens\w*|SerialNumber)\b/u, 'device'],
  [/:(creator|Author\w*|rights|OwnerName|CaptionWriter)\b/u, 'author'],
  [/:(title|description|subject|Keywords|Headline|UserComment|Label)\b/u, 'words'],
];
/** A packet of XMP (ISO 16684-1): by the names of its properties; that there is one is a history of how the file was made. */
export function xmpMetadata(packet: string): readonly MetadataKind[] {
  return ['history', ...XMP.filter(([name]) => name.test(packet)).map(([, kind]) => kind)];
}

const VALUE = String.raw`\s*(\(|<|\d+\s+\d+\s+R)`;
const PDF: readonly (readonly [RegExp, MetadataKind])[] = [
  [new RegExp(String.raw`/(CreationDate|ModDate)${VALUE}`, 'u'), 'time'],
  [new RegExp(String.raw`/(Creator|Producer)${VALUE}`, 'u'), 'device'],
  [new RegExp(String.raw`/(Author|T)${VALUE}`, 'u'), 'author'],
  [new RegExp(String.raw`/(Title|Subject|Keywords|TU|Alt)${VALUE}`, 'u'), 'words'],
  [/\/Contents\s*\((?!\s*\))/u, 'words'],
  [/\/Thumb\s+\d+\s+\d+\s+R/u, 'preview'],
  [/\/OutputIntents?\b/u, 'profile'],
  [/\/(PieceInfo|LastModified|Metadata)\b/u, 'history'],
  [/\/(OCProperties|Collection)\b/u, 'hidden'],
];
/**
 * A PDF by the entries of its information dictionary, its annotations and its packets (ISO 32000-2, 14.3). `text` is the file's letters with
 * codes in names and whatever was packed already undone.
 */
export function pdfMetadata(text: string): readonly MetadataKind[] {
  const found = new Set<MetadataKind>(PDF.filter(([entry]) => entry.test(text)).map(([, kind]) => kind));
  if (text.includes('<x:xmpmeta') || text.includes('<?xpacket')) for (const kind of xmpMetadata(text)) found.add(kind);
  return told(found);
}
