import { DomainError } from '@careway/service';

/** What was decided about is not what the newest version asks for now. */
export class PathwayUpgradeError extends DomainError {
  readonly code = 'PATHWAY_UPGRADE';
  constructor(
    /** The items that wait for a decision, by their keys. */
    readonly keys: readonly string[],
  ) {
    super('Each item of the newer version needs a decision, and nothing else does. Nothing was changed.');
  }
}
