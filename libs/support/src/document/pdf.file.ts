import { inflateSync } from 'node:zlib';
import { Name, type PdfDict, type PdfValue, Ref, Values } from './pdf.values.ts';

/** Bytes that one document may unpack to. */
const MOST_UNPACKED = 24 * 1024 * 1024;
const MOST_OBJECTS = 60_000;
const NOTHING: PdfDict = new Map();

interface Held {
  readonly value: PdfValue;
  /** Where the bytes of a stream begin. */
  readonly stream: number | undefined;
}

/**
 * The objects of a PDF, found by reading the whole file and not by its tables: a later one of the same number takes the place of an earlier.
 * What is packed in another way than deflate is not unpacked.
 */
export class PdfFile {
  private readonly objects = new Map<number, Held>();
  private left = MOST_UNPACKED;
  readonly text: string;

  constructor(private readonly bytes: Buffer) {
    this.text = bytes.toString('latin1');
    for (const { 0: head, 1: id, index } of this.text.matchAll(/(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b/g)) {
      if (this.objects.size >= MOST_OBJECTS) break;
      const values = new Values(this.text, index + head.length);
      const value = values.next() ?? null;
      const STREAM = /\s*stream\r?\n/y;
      STREAM.lastIndex = values.at;
      this.objects.set(Number(id), { value, stream: STREAM.test(this.text) ? STREAM.lastIndex : undefined });
    }
    for (const held of [...this.objects.values()]) this.unpackObjects(held);
  }

  /** What stands there, whatever it is reached by. */
  of(value: PdfValue | undefined): PdfValue | undefined {
    let found = value;
    for (let n = 0; found instanceof Ref && n < 8; n++) found = this.objects.get(found.id)?.value;
    return found instanceof Ref ? undefined : found;
  }
  dict(value: PdfValue | undefined): PdfDict {
    const found = this.of(value);
    return found instanceof Map ? (found as PdfDict) : NOTHING;
  }
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.of(value);
    return Array.isArray(found) ? (found as readonly PdfValue[]) : [];
  }
  name(value: PdfValue | undefined): string | undefined {
    const found = this.of(value);
    return found instanceof Name ? found.text : undefined;
  }
  number(value: PdfValue | undefined): number | undefined {
    const found = this.of(value);
    return typeof found === 'number' ? found : undefined;
  }

  /** A stream's bytes as letters; empty where they are packed in a way that is not undone here. */
  stream(ref: PdfValue | undefined): string {
    const held = ref instanceof Ref ? this.objects.get(ref.id) : undefined;
    return held ? this.unpacked(held) : '';
  }

  /** The pages in their order, as far as their tree can be walked. */
  pages(most: number): readonly PdfDict[] {
    const root = [...this.objects.values()].map(({ value }) => this.dict(value)).filter((one) => this.name(one.get('Type')) === 'Catalog');
    const found: PdfDict[] = [];
    const seen = new Set<PdfDict>();
    const walk = (node: PdfDict, given: PdfDict): void => {
      if (seen.has(node) || found.length >= most) return;
      seen.add(node);
      const resources = node.has('Resources') ? this.dict(node.get('Resources')) : given;
      if (!node.has('Kids')) found.push(new Map([...node, ['Resources', resources]]));
      else for (const kid of this.list(node.get('Kids'))) walk(this.dict(kid), resources);
    };
    const last = root.at(-1);
    if (last) walk(this.dict(last.get('Pages')), NOTHING);
    return found;
  }

  /** Every object's letters with what was packed undone, for whoever looks for words anywhere. */
  everything(): string {
    const packets = [...this.objects.values()].filter(({ value }) => ['XML', 'ObjStm'].some((kind) => this.isOf(this.dict(value), kind)));
    return [this.text, ...packets.map((held) => this.unpacked(held))].join('\n');
  }

  private isOf(dict: PdfDict, kind: string): boolean {
    return this.name(dict.get('Subtype')) === kind || this.name(dict.get('Type')) === kind;
  }

  private unpacked({ value, stream }: Held): string {
    if (stream === undefined) return '';
    const dict = this.dict(value);
    const filter = this.of(dict.get('Filter'));
    const filters = (Array.isArray(filter) ? (filter as readonly PdfValue[]) : [filter ?? null]).flatMap((one) => this.name(one) ?? []);
    const length = this.number(dict.get('Length')) ?? -1;
    const end = length >= 0 ? stream + length : this.text.indexOf('endstream', stream);
    const raw = this.bytes.subarray(stream, end < stream ? undefined : end);
    if (filters.length === 0) return raw.toString('latin1');
    const hasPredictor = this.dict(dict.get('DecodeParms')).has('Predictor');
    if (filters.length > 1 || filters[0] !== 'FlateDecode' || hasPredictor || this.left <= 0) return '';
    try {
      const bytes = inflateSync(raw, { maxOutputLength: this.left });
      this.left -= bytes.length;
      return bytes.toString('latin1');
    } catch {
      return '';
    }
  }

  private unpackObjects(held: Held): void {
    const dict = this.dict(held.value);
    if (this.name(dict.get('Type')) !== 'ObjStm') return;
    const text = this.unpacked(held);
    const first = this.number(dict.get('First')) ?? 0;
    const heads = new Values(text.slice(0, first));
    for (let n = 0; n < (this.number(dict.get('N')) ?? 0) && this.objects.size < MOST_OBJECTS; n++) {
      const [id, at] = [heads.next(), heads.next()];
      if (typeof id !== 'number' || typeof at !== 'number') return;
      if (!this.objects.has(id)) this.objects.set(id, { value: new Values(text, first + at).next() ?? null, stream: undefined });
    }
  }
}
