import { type ConstDirectiveNode, type DefinitionNode, Kind, parse, print, type TypeDefinitionNode } from 'graphql';
import { html, type Html, page } from './page.ts';

const JOIN = /^(join__|link__|link$|_)/;
const KINDS: Partial<Record<DefinitionNode['kind'], string>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar',
};
/** Where a reader begins. */
const ROOTS = ['Query', 'Mutation', 'Subscription'];

const isShown = (node: DefinitionNode): node is TypeDefinitionNode =>
  KINDS[node.kind] !== undefined && 'name' in node && !JOIN.test(node.name!.value);
const owners = (directives: readonly ConstDirectiveNode[] | undefined, name: string): readonly string[] => {
  const graphs = (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .flatMap(({ arguments: given }) => given?.find((one) => one.name.value === 'graph')?.value ?? [])
    .flatMap((value) => (value.kind === Kind.ENUM ? value.value.toLowerCase() : []));
  return [...new Set(graphs)];
};
const linked = (type: string): Html => {
  const name = type.replace(/[[\]!]/g, '');
  const [before = '', after = ''] = type.split(name);
  return html`${before}<a href="#${name}">${name}</a>${after}`;
};

interface Row {
  readonly name: string;
  readonly value: Html;
  readonly by: readonly string[];
  readonly says: string;
}

function rowsOf(type: TypeDefinitionNode): readonly Row[] {
  const row = (name: string, value: Html, directives?: readonly ConstDirectiveNode[], says = ''): Row => ({
    name,
    value,
    by: owners(directives, 'join__field'),
    says,
  });
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return (type.fields ?? []).map((field) => {
        const taken = field.arguments?.length
          ? `(${field.arguments.map((one) => `${one.name.value}: ${print(one.type)}`).join(', ')})`
          : '';
        return row(field.name.value + taken, linked(print(field.type)), field.directives, field.description?.value);
      });
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (type.fields ?? []).map((field) => row(field.name.value, linked(print(field.type)), undefined, field.description?.value));
    case Kind.ENUM_TYPE_DEFINITION:
      return (type.values ?? []).map((value) => row(value.name.value, html``, undefined, value.description?.value));
    case Kind.UNION_TYPE_DEFINITION:
      return (type.types ?? []).map((member) => row('', linked(member.name.value)));
    case Kind.SCALAR_TYPE_DEFINITION:
      return [];
  }
}

function article(type: TypeDefinitionNode): Html {
  const by = owners(type.directives, 'join__type');
  const rows = rowsOf(type).map(
    ({ name, value, by: own, says }) =>
      html`<tr>
        <td>${name}</td>
        <td>${value}</td>
        <td>${own.length ? own.join(', ') : by.join(', ')}</td>
        <td>${says}</td>
      </tr> `,
  );
  const table = html`<table>
    <thead>
      <tr>
        <th scope="col">Field</th>
        <th scope="col">Type</th>
        <th scope="col">Answered by</th>
        <th scope="col">What it says</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table> `;
  return html`<article id="${type.name.value}">
    <h3><a href="#${type.name.value}">${type.name.value}</a> <span class="mark">${KINDS[type.kind]!}</span></h3>
    <p>${type.description?.value ?? ''}</p>
    ${rows.length ? table : ''}
  </article> `;
}

/** The text of docs/generated/graph.html, from the supergraph: every type with its fields, and which contexts answer them. */
export function graphPage(supergraph: string): string {
  const types = parse(supergraph).definitions.filter(isShown);
  const place = ({ name }: TypeDefinitionNode) => (ROOTS.includes(name.value) ? ROOTS.indexOf(name.value) : ROOTS.length);
  const sorted = types.toSorted((a, b) => place(a) - place(b) || (a.name.value < b.name.value ? -1 : 1));
  return page(
    'Careway: graph',
    html`<header>
        <h1>What can be asked</h1>
        <p>One graph, answered by the contexts together. ${sorted.length.toString()} types.</p>
        <nav aria-label="Types">
          <ul>
            ${sorted.map(({ name }) => html`<li><a href="#${name.value}">${name.value}</a></li>`)}
          </ul>
        </nav>
      </header>
      <main>${sorted.map(article)}</main>`,
  );
}
