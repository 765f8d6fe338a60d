import { isDeepStrictEqual } from 'node:util';
import { incompatibilities } from './compare.ts';
import type { EventSchema } from './schema.ts';

/** What is wrong with the committed snapshots, by the type of the event. */
export interface Judgement {
  /** Defined, and never written down. */
  readonly missing: readonly string[];
  /** Changed in a way that fits: the snapshot is to be written again. */
  readonly behind: readonly string[];
  /** Changed, or removed, in a way that readers or older facts don't survive. */
  readonly broken: readonly string[];
}

export const HOW = 'Run `npm run schema` and commit libs/contracts/schemas.';
const NEXT = 'define the changed fact as a new major beside this one (`.v2`), which older facts and readers need not fit';

/** Compares what is defined with what was committed, both by type. */
export function judge(committed: ReadonlyMap<string, EventSchema>, defined: ReadonlyMap<string, EventSchema>): Judgement {
  const missing = [...defined.keys()].filter((type) => !committed.has(type));
  const behind: string[] = [];
  const broken: string[] = [];
  for (const [type, before] of committed) {
    const after = defined.get(type);
    if (!after) {
      broken.push(`${type}: the definition is gone, and its facts stay in the log; keep it`);
      continue;
    }
    const faults = incompatibilities(before, after);
    if (faults.length) broken.push(`${type}: ${faults.join('; ')}; ${NEXT}`);
    else if (!isDeepStrictEqual(before, after)) behind.push(type);
  }
  return { missing, behind, broken };
}
