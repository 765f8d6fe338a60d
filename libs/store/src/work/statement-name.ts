import { createHash } from 'node:crypto';

/** A connection keeps some 50 KB per plan; texts are written down in the code, so there are far fewer. */
const MOST = 500;
const names = new Map<string, string>();

/**
 * The name under which a connection keeps a statement's plan, so that it is parsed and planned once rather than each time. None for
 * `select *`, whose shape a migration may change under a running process, and none once there are so many texts that they must be made
 * at run time.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST || /select\s+\*/i.test(text)) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}
