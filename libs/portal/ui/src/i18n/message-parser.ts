/** A message as a tree: text, `{argument}`, `{n, plural, ...}`, `{x, select, ...}` and the `#` of a plural. */
export type Part = string | Argument | Choice | Count;
interface Argument {
  kind: 'argument';
  name: string;
}
interface Count {
  kind: 'count';
}
interface Choice {
  kind: 'plural' | 'select';
  name: string;
  cases: ReadonlyMap<string, readonly Part[]>;
}

export class MessageSyntaxError extends Error {
  override readonly name = 'MessageSyntaxError';
}

/**
 * Parses the part of ICU MessageFormat that our translations use. Ours, because the compiler of messageformat builds functions
 * from text, which the content security policy of a health portal forbids, and because it weighs more than the rest of a page.
 * Throws MessageSyntaxError with the message, so that a broken translation fails its spec and not a person's page.
 */
export function parseMessage(message: string): readonly Part[] {
  let at = 0;
  const fail = (what: string): never => {
    throw new MessageSyntaxError(`${what} at ${at} in “${message}”`);
  };
  const space = (): void => {
    while (/\s/.test(message[at] ?? '')) at++;
  };
  const expect = (char: string): void => {
    if (message[at] !== char) fail(`“${char}” expected`);
    at++;
  };
  const word = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(message)?.[0];
    if (!found) return fail('a name expected');
    at += found.length;
    return found;
  };

  function parts(inPlural: boolean, nested: boolean): Part[] {
    const found: Part[] = [];
    let text = '';
    const flush = (): void => {
      if (text) found.push(text);
      text = '';
    };
    for (; at < message.length;) {
      const char = message[at] ?? '';
      if (char === '}') {
        if (!nested) fail('“}” without “{”');
        break;
      }
      if (char === '{') {
        flush();
        found.push(placeholder(inPlural));
      } else if (char === '#' && inPlural) {
        flush();
        found.push({ kind: 'count' });
        at++;
      } else {
        text += char;
        at++;
      }
    }
    flush();
    return found;
  }

  function placeholder(inPlural: boolean): Part {
    expect('{');
    space();
    const name = word(/[A-Za-z][A-Za-z0-9]*/y);
    space();
    if (message[at] === '}') {
      at++;
      return { kind: 'argument', name };
    }
    expect(',');
    space();
    const kind = word(/plural|select/y) as Choice['kind'];
    space();
    expect(',');
    const cases = new Map<string, readonly Part[]>();
    for (space(); message[at] !== '}'; space()) {
      const key = word(kind === 'plural' ? /=\d+|zero|one|two|few|many|other/y : /[A-Za-z][A-Za-z0-9-]*/y);
      space();
      expect('{');
      cases.set(key, parts(inPlural || kind === 'plural', true));
      expect('}');
    }
    at++;
    if (!cases.has('other')) fail('the case “other” is missing');
    return { kind, name, cases };
  }

  return parts(false, false);
}
