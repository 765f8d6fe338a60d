/** A syntax error of JSON.parse that names no position still has one: the shortest beginning that fails for another reason than its end. */
function positionOf(text: string, error: Error): number {
  const told = /at position (\d+)/.exec(error.message)?.[1];
  if (told !== undefined) return Number(told);
  if (error.message.startsWith('Unexpected end')) return text.length;
  let sound = 0;
  let broken = text.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (failsAtEnd(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

function failsAtEnd(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const told = /at position (\d+)/.exec(message)?.[1];
    return message.startsWith('Unexpected end') || (told !== undefined && Number(told) >= beginning.length);
  }
}

/** Line and column, both from 1. */
export function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position);
  return `line ${before.split('\n').length}, column ${before.length - before.lastIndexOf('\n')}`;
}

/** Line and column of a syntax error, and whether that is where the text ends. What stands there is not told: it may be medical. */
export function placeOf(text: string, error: Error): { readonly place: string; readonly isEnd: boolean } {
  const position = positionOf(text, error);
  return { place: lineAndColumn(text, position), isEnd: position >= text.trimEnd().length || error.message.startsWith('Unterminated') };
}
