import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../run-tests/process.ts';
import { afterContext, planContext } from './context.ts';
import { GenerateError } from './names.ts';
import type { Written } from './render.ts';
import { afterSlice, planSlice } from './slice.ts';

const HELP = `npm run generate -- slice CONTEXT NOUN
npm run generate -- context NAME

Writes the files of a slice or a context, formatted, and says what is left to do. Names are lower case with hyphens.
Exit code 0 when written, 2 when not; then nothing was changed.

  --root DIR   another checkout than this one
  --json       the result as one JSON object
`;

interface Plan {
  readonly files: readonly Written[];
  readonly next: readonly string[];
}

function plan(root: string, [what, first, second, ...rest]: readonly string[]): Plan {
  if (what === 'slice' && first && second && rest.length === 0)
    return { files: planSlice(root, first, second, Date.now()), next: afterSlice(first, second) };
  if (what === 'context' && first && second === undefined) return { files: planContext(root, first), next: afterContext(first) };
  throw new GenerateError(`Say \`slice CONTEXT NOUN\` or \`context NAME\`.`);
}

/** Formats and writes all files; a text that is no TypeScript stops everything before the first one is written. */
async function write(root: string, files: readonly Written[]): Promise<void> {
  const config = (await resolveConfig(join(ROOT, 'package.json'))) ?? {};
  const formatted = await Promise.all(
    // the house leaves schemas as they are written: see .prettierignore
    files.map(async ({ path, text }) => ({
      path,
      text: path.endsWith('.graphql') ? text : await format(text, { ...config, filepath: path }),
    })),
  );
  for (const { path, text } of formatted) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** `npm run generate`. Answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = { help: { type: 'boolean' }, json: { type: 'boolean' }, root: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.help) return (process.stdout.write(HELP), 0);
    const root = values.root ?? ROOT;
    const { files, next } = plan(root, positionals);
    await write(root, files);
    const paths = files.map(({ path }) => path);
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ files: paths, next })}\n`
        : `${paths.map((path) => `  ${path}`).join('\n')}\n\nNow:\n${next.map((step) => `  - ${step}`).join('\n')}\n`,
    );
    return 0;
  } catch (error) {
    // by its code, since parseArgs may come from another realm than this module
    const isUsage = error instanceof GenerateError || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
    if (!isUsage) throw error;
    process.stderr.write(`${(error as Error).message}\nTry npm run generate -- --help\n`);
    return 2;
  }
}
