import type { Ctx } from '@careway/access';
import { isUuid } from '@careway/contracts';
import { NotFoundError } from '@careway/store';

/** The first six arguments of the functions of the desk. */
export const callerOf = ({ principal, operation, after }: Ctx): readonly unknown[] => [
  principal.personId,
  principal.kind,
  principal.sessionId,
  principal.purpose,
  operation,
  after,
];

/** An id that came from outside; what cannot be one does not exist. @throws NotFoundError */
export function knownId(id: string): string {
  if (!isUuid(id)) throw new NotFoundError();
  return id;
}
