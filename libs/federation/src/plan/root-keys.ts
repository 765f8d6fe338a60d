import { getOperationAST, Kind, parse, type SelectionSetNode } from 'graphql';

/** The response names at the root of what a subgraph is asked: the places that its answer fills. */
export function rootKeysOf(operation: string): readonly string[] {
  const document = parse(operation, { noLocation: true });
  const keys = new Set<string>();
  const walk = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) keys.add((selection.alias ?? selection.name).value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else
        for (const one of document.definitions)
          if (one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value) walk(one.selectionSet);
    }
  };
  const root = getOperationAST(document);
  if (root) walk(root.selectionSet);
  return [...keys];
}
