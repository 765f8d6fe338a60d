import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ParseOptions, ValidationRule } from 'graphql';

export const BODY_LIMIT = 256 * 1024;
/** Documents longer than this are no page's query; the parser stops there. */
export const PARSE_OPTIONS: ParseOptions = { maxLexicalTokens: 2_000 };
/** Deeper variables could only be meant to exhaust a recursion. */
const MAX_DEPTH_OF_VARIABLES = 32;

/**
 * Limits for documents that nobody has reviewed (development mode). Production takes trusted documents only, which `npm run schema`
 * and review have seen; in development they pass as well, else a page would work in one mode and not in the other.
 */
export function limitRules(isTrusted: (text: string) => boolean = () => false): ValidationRule[] {
  const { validationRules } = new ApolloArmor({
    maxDepth: { n: 12, ignoreIntrospection: false, flattenFragments: true },
    maxAliases: { n: 20 },
    maxDirectives: { n: 30 },
    costLimit: { maxCost: 10_000 },
    blockFieldSuggestion: { enabled: false }, // they help while developing; production hides the schema as a whole
    maxTokens: { enabled: false }, // the parser's own limit also guards /graphql/stream
  }).protect();
  return validationRules.map(
    (rule): ValidationRule =>
      (context) =>
        isTrusted(context.getDocument().loc?.source.body ?? '') ? {} : rule(context),
  );
}

/** Whether a JSON value is nested too deep. Walks without recursion: the value is hostile until shown otherwise. */
export function tooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length; depth++) {
    if (depth > MAX_DEPTH_OF_VARIABLES) return true;
    level = level.flatMap((v): unknown[] => (typeof v === 'object' && v !== null ? Object.values(v) : []));
  }
  return false;
}
