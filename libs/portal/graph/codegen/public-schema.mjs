import { readFile } from 'node:fs/promises';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse, printSchema } from 'graphql';

/** What a client may see of a supergraph: without the machinery of the composition and without inaccessible fields. */
export async function publicSchema(path) {
  const text = await readFile(path, 'utf8');
  const isSupergraph = /@join__|join__Graph/.test(text);
  const document = isSupergraph ? transformSupergraphToPublicSchema(parse(text)) : parse(text);
  // Through the printer, because the transformed document keeps applications of directives that it no longer defines.
  return buildASTSchema(parse(printSchema(buildASTSchema(document, { assumeValid: true }))));
}
