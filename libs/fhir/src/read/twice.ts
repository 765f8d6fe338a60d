const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COLON] = [34, 92, 123, 125, 91, 93, 58];
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/**
 * Where sound JSON says one name twice in one object: the position of the second one. `JSON.parse` keeps the last and says nothing, so a birth
 * date would be lost unseen, and another reader of the same file may keep the first. Undefined where every name stands once.
 */
export function secondOf(text: string): number | undefined {
  /** Names seen in each open object; undefined for an open list. */
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      let next = end + 1;
      while (isSpace(text.charCodeAt(next))) next++;
      if (text.charCodeAt(next) === COLON) {
        const names = open.at(-1);
        const raw = text.slice(at + 1, end);
        const name = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
        if (names?.has(name)) return at;
        names?.add(name);
      }
      at = end;
    } else if (code === OPEN) open.push(new Set());
    else if (code === OPEN_LIST) open.push(undefined);
    else if (code === CLOSE || code === CLOSE_LIST) open.pop();
  }
  return undefined;
}

/** The position of the quote that ends the string which begins at `begin`. */
function endOfString(text: string, begin: number): number {
  for (let end = text.indexOf('"', begin + 1); ; end = text.indexOf('"', end + 1)) {
    if (end < 0) return text.length;
    let back = end - 1;
    while (text.charCodeAt(back) === BACKSLASH) back--;
    if ((end - back) % 2 === 1) return end;
  }
}
