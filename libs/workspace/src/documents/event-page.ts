import { byOwner, type DescribedEvent, inWords } from './described.ts';
import { html, type Html, page } from './page.ts';

function article({ type, key, says, schema }: DescribedEvent): Html {
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties ?? {}).map(
    ([name, field]) =>
      html`<tr>
        <td>${name}${name === key ? html` <span class="mark">key</span>` : ''}</td>
        <td>${inWords(field)}</td>
        <td>${required.has(name) ? 'always' : 'may be missing'}</td>
      </tr> `,
  );
  return html`<article id="${type}">
    <h3><a href="#${type}">${type}</a></h3>
    <p>${says}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">What it holds</th>
          <th scope="col">There</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </article> `;
}

/** The text of docs/generated/events.html: the catalogue to read, and to search with the browser's own find. */
export function eventPage(events: readonly DescribedEvent[]): string {
  const owners = byOwner(events);
  return page(
    'Careway: events',
    html`<header>
        <h1>What the contexts tell each other</h1>
        <p>
          ${events.length.toString()} facts on ${owners.length.toString()} topics. Each is told by its owner after the commit, in the order
          of its key, and kept for ever. Data holds ids, codes, numbers and times: no names, no free text. For machines:
          <a href="events.yaml">events.yaml</a> (AsyncAPI 3.0).
        </p>
        <nav aria-label="Topics">
          <ul>
            ${owners.map(([owner, own]) => html`<li><a href="#${owner}">${owner}</a> ${own.length.toString()}</li>`)}
          </ul>
        </nav>
      </header>
      <main>
        ${owners.map(
          ([owner, own]) =>
            html`<section aria-labelledby="${owner}">
              <h2 id="${owner}">${owner}</h2>
              <p>Topic <code>${owner}.events</code>, told by ${owner} only.</p>
              ${own.map(article)}
            </section> `,
        )}
      </main>`,
  );
}
