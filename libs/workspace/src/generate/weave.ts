import { GenerateError } from './names.ts';

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Adds names to the import from `module`, or the import itself at the top. */
export function addImports(text: string, module: string, names: readonly string[]): string {
  const found = new RegExp(String.raw`import \{([^}]*)\} from '${escape(module)}';`).exec(text);
  if (!found) return `import { ${names.join(', ')} } from '${module}';\n${text}`;
  const present = (found[1] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const all = [...new Set([...present, ...names])].sort((a, b) => a.replace('type ', '').localeCompare(b.replace('type ', ''), 'en'));
  return text.replace(found[0], `import { ${all.join(', ')} } from '${module}';`);
}

/** Puts `lines` before the last occurrence of `mark`, which every file of this kind has. */
export function insertBeforeLast(path: string, text: string, mark: string, lines: string): string {
  const at = text.lastIndexOf(mark);
  if (at < 0)
    throw new GenerateError(`${path} has no "${mark}" any more: add by hand what the generator would have added there:\n${lines}`);
  return text.slice(0, at) + lines + text.slice(at);
}

/** Appends a block; an empty module loses its `export {}`. */
export const append = (text: string, block: string): string => `${text.replace(/^export \{\};\n/m, '').trimEnd()}\n\n${block}`.trimStart();
