import type { Page } from 'playwright-core';

/** A page of an area: where it is, or the page from which links lead there. */
export interface AreaPage {
  readonly name: string;
  /** Whose page it is, by the name in the demo population. */
  readonly as: string;
  /** `:noa` stands for the id of a person of the demo population. */
  readonly path: string;
  /** What is clicked on `path`, one after the other, to come to the page itself. */
  readonly follow?: readonly string[];
  /** What stands there once the answer has come. */
  readonly ready: string;
}

/** Opens a page of a list and waits until its answer stands. `idOf` names the people who stand in the path. */
export async function openPage(
  page: Page,
  origin: string,
  { path, follow = [], ready }: AreaPage,
  idOf: (person: string) => string | Promise<string>,
): Promise<void> {
  const [, person] = /:([a-z-]+)/.exec(path) ?? [];
  await page.goto(origin + (person === undefined ? path : path.replace(`:${person}`, await idOf(person))));
  for (const link of follow) await page.locator(link).first().click();
  await page.locator(ready).first().waitFor();
}
