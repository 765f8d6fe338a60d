import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pathwayTable } from '../../src/documents/pathway-table.ts';
import { triageTable } from '../../src/documents/triage-table.ts';

/** The tables of triage and the pathways of a checkout as documents, with the cases that their tests run. */
export async function clinical(root) {
  const from = (path) => import(pathToFileURL(join(root, 'libs/clinical/src', path)).href);
  if (!existsSync(join(root, 'libs/clinical/src/pathway/find.ts'))) return { files: [], gone: [], faults: [] };
  const [{ RULESETS }, { CASES }] = [await from('triage/tables/catalogue.ts'), await from('triage/tables/catalogue.cases.ts')];
  const { CURRENT } = await from('pathway/find.ts');
  const [{ ELIGIBLE_CASES }, { CROSSED_CASES }] = [await from('pathway/eligible.cases.ts'), await from('pathway/crossed.cases.ts')];
  const files = [
    { path: 'docs/generated/triage.md', text: triageTable(RULESETS, CASES) },
    { path: 'docs/generated/pathways.md', text: pathwayTable(CURRENT, ELIGIBLE_CASES, CROSSED_CASES) },
  ];
  return { files, gone: [], faults: [] };
}
