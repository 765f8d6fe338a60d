import { type Ctx, require } from '@careway/access';
import { sensitivityOf, strictest } from '@careway/clinical';
import { type Coding, dayIn, fromGlobalId, medicationOrdered, type Sensitivity, uuidv7 } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { conceptFrom, textFrom } from '../item/input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { requireSafe, takenOf } from '../medication-check/medication-check.ts';
import { requireAlive } from '../member/alive.ts';
import { Medication } from './medication.entity.ts';

export interface MedicationInput {
  readonly text: string;
  readonly code: Coding;
  readonly dosage?: string | null;
  readonly conditionIds: readonly string[];
  readonly repeatsAllowed?: number | null;
  readonly validUntil?: string | null;
}
interface Reason {
  readonly id: string;
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly code: Coding | null;
}
const MOST_REPEATS = 1_000;

/** A new order, checked against what the member takes and is allergic to before it stands. */
@Injectable()
export class MedicationOrderService {
  constructor(private readonly work: Work) {}

  order(ctx: Ctx, memberId: string, given: MedicationInput, overrideReason: string | null | undefined): Promise<Medication> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'medication.order', memberId);
      await requireAlive(tx, memberId);
      const reasons = await reasonsOf(tx, memberId, given.conditionIds);
      const code = conceptFrom('code', given.text, given.code);
      const id = uuidv7();
      const checked = await requireSafe(tx, memberId, takenOf({ id, code }), overrideReason);
      const codes = [...code.codings, ...reasons.flatMap((one) => one.code ?? [])];
      const labels = [...reasons.map((one) => one.sensitivity), sensitivityOf(codes, code.text)].filter((one) => one !== 'minor');
      const entered = { source: null, identifier: null, contentHash: null, occurredAt: ctx.now, precision: 'instant' as const };
      const order = {
        code,
        status: 'active',
        intent: 'order',
        encounterId: null,
        requesterId: ctx.principal.personId,
        authoredAt: ctx.now,
      };
      const of = { memberId, id, journeyId: reasons[0]?.journeyId ?? uuidv7(), sensitivity: strictest(labels) };
      const medication = Object.assign(new Medication(), {
        ...{ ...entered, ...order, ...of, ...checked },
        reasonIds: reasons.map((one) => one.id),
        dosage: dosageFrom(given.dosage),
        repeatsAllowed: repeatsFrom(given.repeatsAllowed),
        validUntil: validityFrom(given.validUntil, dayIn(ctx.now)),
        ...{ edits: [], editedBy: null, editedAt: null },
      });
      const { journeyId, sensitivity } = medication;
      tx.emit(medicationOrdered, {
        ...{ memberId, journeyId, sensitivity, occurredAt: ctx.now.toISOString(), precision: 'instant' },
        ...{ medicationId: id, encounterId: null, code: code.codings[0]!, status: 'active', requesterId: ctx.principal.personId },
      });
      return tx.save(medication);
    });
  }
}

export const dosageFrom = (given: string | null | undefined): string | null => (given?.trim() ? textFrom('dosage', given, 1_000) : null);

export function repeatsFrom(given: number | null | undefined): number | null {
  if (given !== null && given !== undefined && (given < 0 || given > MOST_REPEATS))
    throw new InvalidInputError('repeatsAllowed', `It is between 0 and ${MOST_REPEATS}.`);
  return given ?? null;
}

/** The last day of a prescription, by the payer's calendar: one that has run out already prescribes nothing. */
export function validityFrom(given: string | null | undefined, today: string): string | null {
  if (given && given < today) throw new InvalidInputError('validUntil', 'That day has passed.');
  return given ?? null;
}

/** The conditions that it is for, as diagnosis told them, in the order given. One that is not known here is refused. */
async function reasonsOf(tx: Tx, memberId: string, globalIds: readonly string[]): Promise<Reason[]> {
  const ids = globalIds.map((one) => {
    const ref = fromGlobalId(one);
    return ref?.memberId === memberId ? ref.id : undefined;
  });
  const rows = await tx.query<Reason>(
    `select id, journey_id as "journeyId", sensitivity, code from condition where member_id = $1 and id = any($2::uuid[])`,
    [memberId, ids.filter((id) => id !== undefined)],
  );
  return ids.map((id) => {
    const found = rows.find((row) => row.id === id);
    if (!found) throw new InvalidInputError('conditionIds', 'There is no such condition.');
    return found;
  });
}
