import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GenerateError, namesOf, type Names } from './names.ts';
import { missingSdl } from './missing-sdl.ts';
import { definitionOf, registered } from './register.ts';
import { render, type Written } from './render.ts';
import { addImports, append, insertBeforeLast } from './weave.ts';

const events = (context: string, { kebab, camel, words }: Names): string => {
  const define = (
    verb: string,
    says: string,
  ) => `export const ${camel}${verb} = defineEvent('${context}.${kebab}-${verb.toLowerCase()}.v1', {
  owner: '${context}',
  key: 'memberId',
  says: '${says}',
  data: { memberId: uuid, journeyId: uuid, sensitivity, occurredAt: instant, ${camel}Id: uuid, by: uuid },
});
`;
  return define('Recorded', `A ${words} was recorded.`) + define('Ended', `A ${words} ended.`);
};

const policy = ({ kebab, words }: Names): string => `  '${kebab}.read': { to: READERS, says: 'Read a ${words}.' },
  '${kebab}.edit': { to: ['self', ...TREATING], says: 'Record and end a ${words}.' },
`;

/** A migration's name ends in 13 digits by which they are ordered: the time in milliseconds. */
const stamp = (now: number) => String(now).padStart(13, '0');

/**
 * A slice as files: its own folder, its place in the context's module and definition, its facts in the contracts, its rows in the
 * policy table. Writes nothing. Throws {@link GenerateError} where the context is not there or the slice is.
 */
export function planSlice(root: string, context: string, noun: string, now: number): readonly Written[] {
  const names = namesOf(noun);
  const folder = `libs/${context}/src/${names.kebab}/`;
  const contracts = `libs/contracts/src/events/${context}.ts`;
  const access = `libs/access/src/policy/${context}.ts`;
  const index = `libs/${context}/src/index.ts`;
  if (!existsSync(join(root, index)))
    throw new GenerateError(`There is no ${index}. Make the context first: npm run generate -- context ${context}`);
  for (const path of [contracts, access])
    if (!existsSync(join(root, path)))
      throw new GenerateError(`${context} tells no facts and allows nothing of its own: there is no ${path}. Nothing was written.`);
  if (existsSync(join(root, folder))) throw new GenerateError(`${folder} exists already. Nothing was written.`);

  const told = addImports(addImports(readFileSync(join(root, contracts), 'utf8'), '../event.ts', ['defineEvent']), '../codes.ts', [
    'instant',
    'sensitivity',
    'uuid',
  ]);
  const allowed = addImports(readFileSync(join(root, access), 'utf8'), './row.ts', ['policyRows', 'READERS', 'TREATING']);
  const definition = definitionOf(root, context);
  const values = { ...names, context, stamp: stamp(now), definition: definition.name, definitionFile: definition.file };
  const schema = `${folder}${names.kebab}.graphql`;
  const missing = missingSdl(root, context);
  return [
    ...render('slice', values, folder).map((file) => (file.path === schema ? { ...file, text: file.text + missing } : file)),
    ...registered(root, context, names),
    { path: contracts, text: append(told, events(context, names)) },
    { path: access, text: insertBeforeLast(access, allowed, '});', policy(names)) },
  ];
}

/** What only a person can do after that. */
export const afterSlice = (context: string, noun: string): readonly string[] => {
  const { kebab } = namesOf(noun);
  return [
    `talk about ${kebab}.graphql before you go on: it is what others build on`,
    `say in libs/access/src/policy/${context}.ts who may really do it`,
    'npm run schema, npm test -- unit arch int',
  ];
};
