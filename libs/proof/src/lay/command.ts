import { ARTICLES, LAY_RULES, type LayFault, layFaults, measured, READING_LEVELS, type ReadingLevel } from '@careway/clinical/article';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

const HELP = `npm run prove -- lay [FILE] [--language he|ar|en|ru] [--level plain|more] [--json]

Reads a text as its readers will: the longest sentence, words a sentence, long words, words of the clinic with what people say instead.
FILE is a text with the marks of articles (libs/clinical/src/article/README.md), and needs its language; without one, every article of the
library is read. Exit code 1 where something is above its level, 2 when called wrongly.
`;
const LANGUAGES = ['he', 'ar', 'en', 'ru'] as const;
type Language = (typeof LANGUAGES)[number];

class UsageError extends Error {
  override readonly name = 'UsageError';
}

interface Text {
  readonly name: string;
  readonly language: Language;
  readonly level: ReadingLevel;
  readonly text: string;
}
interface Read extends Omit<Text, 'text'> {
  readonly words: number;
  /** Words of the longest sentence, of a sentence in the middle of all, and how many of a hundred are long. */
  readonly longest: number;
  readonly mean: number;
  readonly longShare: number;
  readonly faults: readonly LayFault[];
}

/** What a text asks of its reader, against what its level allows. */
export function read({ text: given, ...of }: Text): Read {
  // a draft may stand without the heading that an article begins with
  const text = /^\s*#/.test(given) ? given : `# .\n${given}`;
  const { words, longest, mean, longShare } = measured(text, LAY_RULES[of.language][of.level]);
  return { ...of, words, longest: longest.length, mean, longShare, faults: layFaults(text, of.language, of.level) };
}

const ofLibrary = (): readonly Text[] =>
  ARTICLES.flatMap(({ id, words }) =>
    READING_LEVELS.flatMap((level) => LANGUAGES.map((language) => ({ name: id, language, level, text: words[language][level] }))),
  );

const oneOf = <T extends string>(what: string, all: readonly T[], given: string | undefined): T => {
  const found = all.find((one) => one === given);
  if (!found) throw new UsageError(`Say the ${what} of the text: ${all.join(', ')}.`);
  return found;
};

const line = ({ name, language, level, words, longest, mean, longShare, faults }: Read): string =>
  [
    `${name} ${language} ${level}: ${words} words, ${mean.toFixed(1)} a sentence, the longest ${longest}, ${longShare.toFixed(1)} of 100 long`,
    ...faults.map(({ rule, says }) => `  ${rule}: ${says}`),
  ].join('\n');

/** Answers the exit code. */
export async function layCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { language: { type: 'string' }, level: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return (process.stdout.write(HELP), 0);
  const [file, ...more] = positionals;
  if (more.length > 0) throw new UsageError('One text at a time.');
  const texts: readonly Text[] =
    file === undefined
      ? ofLibrary()
      : [
          {
            name: file,
            language: oneOf('language', LANGUAGES, values.language),
            level: oneOf('level', READING_LEVELS, values.level ?? 'plain'),
            text: await readFile(file, 'utf8'),
          },
        ];
  const told = texts.map(read);
  process.stdout.write(values.json ? `${JSON.stringify({ ok: true, told })}\n` : `${told.map(line).join('\n')}\n`);
  return told.some(({ faults }) => faults.length > 0) ? 1 : 0;
}
