import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GenerateError } from './names.ts';

const SHARED: Readonly<Record<string, string>> = {
  'enum Sensitivity': `enum Sensitivity {
  GENERAL
  MENTAL
  SEXUAL
  GENETIC
  HIV
  SUBSTANCE
  SOCIAL
  MINOR
}
`,
  'type EditedMeanwhileError': `type EditedMeanwhileError implements DomainError @shareable {
  code: String!
  message: String!
  currentVersion: Int
  "A personId."
  editedBy: ID
  editedAt: DateTime
}
`,
};

/**
 * What a slice refers to and its context does not define yet, as SDL. @throws GenerateError where the context knows no members: what
 * belongs to none is written by hand
 */
export function missingSdl(root: string, context: string): string {
  const folder = join(root, `libs/${context}/src`);
  const sdl = globSync('**/*.graphql', { cwd: folder })
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
  if (!/^type Member\b/m.test(sdl))
    throw new GenerateError(`The graph of ${context} knows no Member, and a slice belongs to one. Nothing was written.`);
  return Object.entries(SHARED)
    .filter(([name]) => !new RegExp(`^${name}\\b`, 'm').test(sdl))
    .map(([, text]) => text)
    .join('');
}
