import { type Action, isAction } from '@careway/access';
import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
} from 'graphql';

export type Rule = Action | 'public';
/** `Type.field` -> the action that its `@allow(to:)` names. */
export type Rules = ReadonlyMap<string, Rule>;

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;
export const objectsOf = (document: DocumentNode): readonly ObjectNode[] =>
  document.definitions.filter(
    (one): one is ObjectNode => one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.OBJECT_TYPE_EXTENSION,
  );

/** Errors tell the caller about the caller's own input: their fields carry no row. */
export const isError = ({ interfaces = [] }: Pick<ObjectNode, 'interfaces'>): boolean =>
  interfaces.some(({ name }) => name.value === 'DomainError');

const allowed = ({ directives = [] }: FieldDefinitionNode): string | undefined => {
  const value = directives.find(({ name }) => name.value === 'allow')?.arguments?.find(({ name }) => name.value === 'to')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
};

/** The policy of every field of one context, and what has none: read from its SDL alone, nothing is booted. */
export function rulesOf(sdl: string): { readonly rules: Rules; readonly faults: readonly string[] } {
  const rules = new Map<string, Rule>();
  const faults: string[] = [];
  for (const type of objectsOf(parse(sdl)))
    for (const field of isError(type) ? [] : (type.fields ?? [])) {
      const name = `${type.name.value}.${field.name.value}`;
      const to = allowed(field);
      if (to === 'public' || (to !== undefined && isAction(to))) rules.set(name, to);
      else faults.push(`${name}: ${to === undefined ? 'no @allow(to:)' : `@allow(to: "${to}") names no row of the policy table`}`);
    }
  return { rules, faults };
}
