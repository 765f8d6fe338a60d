import { createHash } from 'node:crypto';
import { Kind, print, visit } from 'graphql';
import { definitionsOf } from './read-documents.mjs';

/** Each operation with the fragments that it needs, printed as it goes over the wire, and the sha256 of that text. */
export function operationsOf(documents) {
  const fragments = new Map(
    definitionsOf(documents, Kind.FRAGMENT_DEFINITION).map(({ definition }) => [definition.name.value, definition]),
  );
  return definitionsOf(documents, Kind.OPERATION_DEFINITION).map(({ definition, location }) => {
    const needed = fragmentsOf(definition, fragments, location);
    const text = print({ kind: Kind.DOCUMENT, definitions: [definition, ...needed] });
    return { name: definition.name.value, kind: definition.operation, text, id: createHash('sha256').update(text).digest('hex') };
  });
}

function fragmentsOf(definition, fragments, location, found = new Map()) {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      if (found.has(value)) return;
      const fragment = fragments.get(value);
      if (!fragment) throw new Error(`${location}: there is no fragment ${value} in this area.`);
      found.set(value, fragment);
      fragmentsOf(fragment, fragments, location, found);
    },
  });
  return [...found.keys()].sort().map((name) => found.get(name));
}
