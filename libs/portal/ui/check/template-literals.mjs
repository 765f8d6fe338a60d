import { parseTemplate } from '@angular/compiler';

const WORD = /\p{L}{2,}/u;
/** What a person reads or hears. Icon names, ids and classes are not. */
const SPOKEN = new Set(['aria-label', 'title', 'alt', 'placeholder', 'label', 'text', 'caption', 'detail', 'reason', 'what', 'hint']);
/** The name of the house is the same in every language. */
const ALLOWED = new Set(['Careway']);

/** Text that stands in a template instead of in the translations, and inline styles, which the content security policy refuses. */
export function literalsIn({ path, text }, shown) {
  const { nodes, errors } = parseTemplate(text, path, { preserveWhitespaces: false });
  if (errors?.length) return errors.map((error) => `${shown}: ${error.msg}`);
  const faults = [];
  const visit = (node) => {
    if (typeof node.value === 'string' && !node.name && WORD.test(node.value) && !ALLOWED.has(node.value.trim()))
      faults.push(`${shown}: “${node.value.trim()}” belongs into the translations`);
    for (const piece of node.value?.ast?.strings ?? [])
      if (WORD.test(piece)) faults.push(`${shown}: “${piece.trim()}” belongs into the translations`);
    for (const attribute of node.attributes ?? []) {
      if (SPOKEN.has(attribute.name) && WORD.test(attribute.value))
        faults.push(`${shown}: ${attribute.name}="${attribute.value}" belongs into the translations`);
      if (attribute.name === 'style')
        faults.push(`${shown}: style="${attribute.value}" is refused by the content security policy; use a class or [style.x]`);
    }
    for (const children of [node.children, node.branches, node.cases, node.groups, node.empty ? [node.empty] : []])
      children?.forEach(visit);
  };
  nodes.forEach(visit);
  return faults;
}
