import { type FieldDefinitionNode, Kind, parse } from 'graphql';

export interface ContextSdl {
  readonly name: string;
  readonly sdl: string;
}

/** What stands where a field says nothing: the boot refuses it, and a reader of the document sees it at once. */
const NOBODY = 'says nothing: refused';

const neededBy = ({ directives = [] }: FieldDefinitionNode): string => {
  const to = directives.find(({ name }) => name.value === 'allow')?.arguments?.find(({ name }) => name.value === 'to')?.value;
  return to?.kind === Kind.STRING ? `\`${to.value}\`` : NOBODY;
};

/**
 * The text of docs/generated/fields.md: every field of every context with the row of the policy table that it needs. It is committed, so
 * that a changed `@allow` is a line that somebody reviews. Errors are left out: they tell the caller about the caller's own input.
 */
export function fieldTable(contexts: readonly ContextSdl[]): string {
  const rows = contexts.flatMap(({ name, sdl }) =>
    parse(sdl, { noLocation: true }).definitions.flatMap((type) => {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
      if (type.interfaces?.some((one) => one.name.value === 'DomainError')) return [];
      return (type.fields ?? []).map((field) => `| \`${type.name.value}.${field.name.value}\` | ${name} | ${neededBy(field)} |`);
    }),
  );
  return `<!-- Written by \`npm run schema\`; do not edit. -->

# What each field of the graph needs

Every field with its row of the [policy table](policy.md). A line that changes here changes who may read or do something.

| Field | Context | Needs |
| --- | --- | --- |
${[...new Set(rows)].sort().join('\n')}
`;
}
