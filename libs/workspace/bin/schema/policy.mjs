import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { policyTable } from '../../src/documents/policy-table.ts';

/** The policy table of a checkout as a document. */
export async function policy(root) {
  const source = join(root, 'libs/access/src/policy/table.ts');
  if (!existsSync(source)) return { files: [], gone: [], faults: [] };
  const { POLICY } = await import(pathToFileURL(source).href);
  const actions = Object.entries(POLICY).map(([action, row]) => ({ action, ...row }));
  return { files: [{ path: 'docs/generated/policy.md', text: policyTable(actions) }], gone: [], faults: [] };
}
