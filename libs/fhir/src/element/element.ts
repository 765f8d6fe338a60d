import { plainText, shorten } from '../read/text.ts';
import { type Moment, readDate } from './date.ts';
import type { Verdict } from './verdict.ts';

export type JsonObject = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** As long as any text of a record may be (libs/contracts, imports). */
const LONGEST = 4_000;

/** A year after those that {@link readDate} takes. */
const FOREVER = /^(2[2-9]\d\d|[3-9]\d{3})-/;

export const TOO_LONG = 'is longer than any code and was left out';

/**
 * One object of a resource, read by name. What is absent is undefined; what has another shape than FHIR gives it refuses the
 * resource with its path, and is undefined too: a mapping reads on, and all faults are told together.
 */
export class Element {
  constructor(
    readonly value: JsonObject,
    readonly path: string,
    readonly verdict: Verdict,
  ) {}

  private read(name: string): unknown {
    return Object.hasOwn(this.value, name) ? (this.value[name] ?? undefined) : undefined;
  }

  private at = (name: string): string => `${this.path}.${name}`;

  has(name: string): boolean {
    return this.read(name) !== undefined;
  }

  child(name: string): Element | undefined {
    const value = this.read(name);
    if (value === undefined) return undefined;
    if (isObject(value)) return new Element(value, this.at(name), this.verdict);
    return this.verdict.refuse(this.at(name), 'must be an object');
  }

  children(name: string): readonly Element[] {
    const value = this.read(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.verdict.refuse(this.at(name), 'must be a list') ?? [];
    return value.flatMap((one: unknown, n) => {
      const path = `${this.at(name)}[${n}]`;
      return isObject(one) ? new Element(one, path, this.verdict) : (this.verdict.refuse(path, 'must be an object') ?? []);
    });
  }

  first(name: string): Element | undefined {
    return this.children(name)[0];
  }

  /** Text that can be shown; empty text is absent. */
  text(name: string): string | undefined {
    return this.clean(this.read(name), this.at(name));
  }

  /** Text of a detail, of at most so many characters: longer it is told and absent, so that no detail costs a whole file. */
  word(name: string, most: number): string | undefined {
    const value = this.read(name);
    if (typeof value !== 'string' || plainText(value).length <= most) return this.text(name);
    return this.verdict.warn(this.at(name), TOO_LONG);
  }

  texts(name: string): readonly string[] {
    const value = this.read(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.verdict.refuse(this.at(name), 'must be a list') ?? [];
    return value.flatMap((one: unknown, n) => this.clean(one ?? undefined, `${this.at(name)}[${n}]`) ?? []);
  }

  number(name: string): number | undefined {
    const value = this.read(name);
    if (value === undefined || typeof value === 'number') return value;
    return this.verdict.refuse(this.at(name), 'must be a number');
  }

  boolean(name: string): boolean | undefined {
    const value = this.read(name);
    if (value === undefined || typeof value === 'boolean') return value;
    return this.verdict.refuse(this.at(name), 'must be true or false');
  }

  date(name: string): Moment | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const read = readDate(text);
    return 'fault' in read ? this.verdict.refuse(this.at(name), read.fault) : read;
  }

  /** The end of a period: absent where it lies so far ahead that it says "for ever". */
  end(name: string): Moment | undefined {
    return FOREVER.test(this.text(name) ?? '') ? undefined : this.date(name);
  }

  private clean(value: unknown, path: string): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value !== 'string') return this.verdict.refuse(path, 'must be text');
    const plain = plainText(value);
    if (plain !== value.trim()) this.verdict.warn(path, 'control characters were taken out of a text');
    if (plain.length > LONGEST) this.verdict.warn(path, `a text was shortened to ${LONGEST} characters`);
    return shorten(plain, LONGEST) || undefined;
  }
}
