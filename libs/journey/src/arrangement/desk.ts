import { type Ctx, require } from '@careway/access';
import { fromGlobalId, type MemberRef, type Outcome, type Sensitivity, type Stage, unturned, uuidv7 } from '@careway/contracts';
import { NotFoundError, type Tx } from '@careway/store';
import { type Acting, arrangedBy, Arrangement } from './arrangement.entity.ts';
import { InvalidInputError, MemberDiedError } from './arrangement.errors.ts';
import type { Arranged } from './arrangement.rules.ts';

const LONGEST_REASON = 1_000;

/** A journey as this clinician sees it. */
export interface Seen {
  readonly id: string;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly sensitivity: Sensitivity;
}

/** One member's journeys, open for arranging: nobody else arranges them until this transaction ends. */
export interface Desk {
  readonly arranged: Arranged;
  /** {@link NotFoundError} for one that is not there, not this member's or withheld; {@link MemberDiedError} where death ended it. */
  seen(id: string): Promise<Seen>;
  acting(...about: readonly Seen[]): Acting;
}

/** Reads an opaque id of a command; what is no id, or of another member, does not exist. */
export function refOf(globalId: string, memberId?: string): MemberRef {
  const ref = fromGlobalId(globalId);
  if (!ref || (memberId !== undefined && ref.memberId !== memberId)) throw new NotFoundError();
  return ref;
}

export async function openDesk(ctx: Ctx, tx: Tx, memberId: string, reason: string): Promise<Desk> {
  // Two who merge a into b and b into a at once take turns: the second one sees what the first one did.
  const [, , rows] = await Promise.all([
    tx.open(memberId),
    tx.query(`select pg_advisory_xact_lock(hashtextextended('journey ' || $1, 0))`, [memberId]),
    tx.find(Arrangement, memberId),
  ]);
  require(ctx, 'journey.arrange', memberId);
  const why = reasonFrom(reason);
  return {
    arranged: arrangedBy(rows),
    async seen(id) {
      const [journey] = await tx.query<Seen>('select id, stage, outcome, sensitivity from journey_view where member_id = $1 and id = $2', [
        memberId,
        id,
      ]);
      if (!journey) throw new NotFoundError();
      if (journey.outcome === 'died') throw new MemberDiedError();
      return journey;
    },
    acting: (...about) => ({
      memberId,
      id: uuidv7(),
      sensitivity: about.find(({ sensitivity }) => sensitivity !== 'general')?.sensitivity ?? 'general',
      reason: why,
      by: ctx.principal.personId,
      at: ctx.now,
    }),
  };
}

function reasonFrom(text: string): string {
  if (text.trim() === '') throw new InvalidInputError('reason', 'Say why, in a few words.');
  return textFrom('reason', text, LONGEST_REASON);
}

/** What a person wrote, without the space around it; {@link InvalidInputError} where it is too long or no text. */
export function textFrom(field: string, text: string, longest: number): string {
  const plain = unturned(text).trim();
  if (plain.length > longest) throw new InvalidInputError(field, `The ${field} is longer than ${longest} characters.`);
  if (plain.includes('\u0000') || !plain.isWellFormed())
    throw new InvalidInputError(field, `The ${field} contains characters that are no text.`);
  return plain;
}
