/** Values as a PDF writes them (ISO 32000-2, 7.3). Strings are bytes, one code unit each; names carry no slash. */
export type PdfValue = number | string | boolean | null | Name | Ref | Operator | readonly PdfValue[] | PdfDict;
export type PdfDict = ReadonlyMap<string, PdfValue>;
export class Name {
  constructor(readonly text: string) {}
}
export class Ref {
  constructor(readonly id: number) {}
}
export class Operator {
  constructor(readonly text: string) {}
}

const MOST_DEPTH = 40;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after the other; what it cannot make out it passes over, so that it always comes to an end. */
export class Values {
  constructor(
    private readonly text: string,
    public at = 0,
  ) {}

  /** Undefined at the end. */
  next(depth = 0): PdfValue | undefined {
    this.pass();
    if (this.at >= this.text.length || depth > MOST_DEPTH) return undefined;
    const sign = this.text[this.at]!;
    if (sign === '(') return this.literal();
    if (this.text.startsWith('<<', this.at)) return this.dict(depth);
    if (sign === '<') return this.hex();
    if (sign === '[') return this.array(depth);
    if (sign === '/') return this.name();
    return this.word();
  }

  private pass(): void {
    const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
    SPACE.lastIndex = this.at;
    SPACE.exec(this.text);
    this.at = Math.max(this.at, SPACE.lastIndex);
  }

  private name(): Name {
    const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
    NAME.lastIndex = this.at;
    const raw = NAME.exec(this.text)![1]!;
    this.at = NAME.lastIndex;
    return new Name(raw.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
  }

  private word(): PdfValue {
    const REF = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![A-Za-z])/y;
    REF.lastIndex = this.at;
    const ref = REF.exec(this.text);
    if (ref) {
      this.at = REF.lastIndex;
      return new Ref(Number(ref[1]));
    }
    const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0];
    // a bracket that closes nothing
    if (word === undefined) return ((this.at += 1), new Operator(''));
    this.at = WORD.lastIndex;
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new Operator(word);
  }

  private array(depth: number): readonly PdfValue[] {
    const found: PdfValue[] = [];
    for (this.at += 1; ;) {
      this.pass();
      if (this.at >= this.text.length) return found;
      if (this.text[this.at] === ']') return ((this.at += 1), found);
      const one = this.next(depth + 1);
      if (one === undefined) return found;
      found.push(one);
    }
  }

  private dict(depth: number): PdfDict {
    const found = new Map<string, PdfValue>();
    for (this.at += 2; ;) {
      this.pass();
      if (this.at >= this.text.length) return found;
      if (this.text.startsWith('>>', this.at)) return ((this.at += 2), found);
      const key = this.next(depth + 1);
      const value = key instanceof Name ? this.next(depth + 1) : null;
      if (key === undefined || value === undefined) return found;
      if (key instanceof Name) found.set(key.text, value);
    }
  }

  private hex(): string {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end < 0 ? undefined : end).replace(/[^0-9A-Fa-f]/g, '');
    this.at = end < 0 ? this.text.length : end + 1;
    return digits.replace(/..?/g, (pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)));
  }

  private literal(): string {
    let said = '';
    let open = 1;
    for (this.at += 1; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at]!;
      if (sign === '\\') said += this.escaped();
      else {
        open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        if (open === 0) return ((this.at += 1), said);
        said += sign;
      }
    }
    return said;
  }

  private escaped(): string {
    const OCTAL = /[0-7]{1,3}/y;
    OCTAL.lastIndex = this.at + 1;
    const octal = OCTAL.exec(this.text)?.[0];
    this.at += octal?.length ?? 1;
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    const sign = this.text[this.at] ?? '';
    if (sign === '\r' && this.text[this.at + 1] === '\n') this.at += 1;
    return sign === '\n' || sign === '\r' ? '' : (ESCAPES[sign] ?? sign);
  }
}
