import ts from 'typescript';

/** The templates of a file: an `.html` file is one; in a `.ts` file every `template:` of a component. */
export function templatesIn(path, text) {
  if (path.endsWith('.html')) return path.endsWith('index.html') ? [] : [{ path, text }];
  const found = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'template' && ts.isStringLiteralLike(node.initializer))
      found.push({ path, text: node.initializer.text });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}
