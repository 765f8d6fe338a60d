import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** A command was called wrongly: its message says how it is meant. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly default?: string | boolean;
  readonly says: string;
  /** What stands for the value in the help. */
  readonly value?: string;
}

export interface Arguments {
  text(name: string): string | undefined;
  flag(name: string): boolean;
  /** A whole number within bounds. @throws UsageError */
  number(name: string, least: number, most: number): number;
  readonly rest: readonly string[];
}

/** Reads a command line by its table of options. `--help` and `--json` belong to every command. @throws UsageError */
export function readArguments(argv: readonly string[], options: Readonly<Record<string, Option>>): Arguments {
  const all: Record<string, Option> = { ...options, ...COMMON };
  const config = Object.fromEntries(
    Object.entries(all).map(([name, { type, default: value }]) => [name, value === undefined ? { type } : { type, default: value }]),
  ) as ParseArgsOptionsConfig;
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...argv], options: config, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  return {
    text: (name) => (values[name] === undefined ? undefined : text(values[name])),
    flag: (name) => values[name] === true,
    number(name, least, most) {
      const given = text(values[name]);
      const number = Number(given);
      if (!/^\d+$/.test(given) || number < least || number > most)
        throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${given}".`);
      return number;
    },
    rest: positionals,
  };
}

const COMMON: Readonly<Record<string, Option>> = {
  help: { type: 'boolean', says: 'Show this help.' },
  json: {
    type: 'boolean',
    says: 'Print the result as one line of JSON and nothing else; all else goes to stderr. npm itself is quiet with -s.',
  },
};

const CODES = 'Exit code: 0 done, 1 failed (stderr says why, and what stayed unharmed), 2 called wrongly.';

/** The help of a command, from the same table. */
export function help(usage: string, says: string, options: Readonly<Record<string, Option>>): string {
  const rows = Object.entries({ ...options, ...COMMON }).map(([name, option]) => {
    const shown = `--${name}${option.type === 'string' ? ` ${option.value ?? 'VALUE'}` : ''}`;
    const standard = option.default !== undefined && option.default !== false ? ` (${String(option.default)})` : '';
    return `  ${shown.padEnd(22)} ${option.says}${standard}`;
  });
  return [`Usage: ${usage}`, '', says, '', 'Options:', ...rows, '', CODES, ''].join('\n');
}
