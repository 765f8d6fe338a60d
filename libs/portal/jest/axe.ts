import axe from 'axe-core';

/**
 * The faults that axe finds in a piece of a page, in words; empty when there are none. Colours are not checked here (jsdom
 * paints nothing): the token spec and the browser do that.
 */
export async function faultsIn(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`);
}
