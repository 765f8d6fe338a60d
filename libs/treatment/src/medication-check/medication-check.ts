import type { Coding } from '@careway/contracts';
import type { Tx } from '@careway/store';
import { textFrom } from '../item/input.ts';
import { takeTurn } from '../member/turn.ts';
import { Medication } from '../medication/medication.entity.ts';
import { MedicationWarningsError } from './medication-check.errors.ts';
import { checkMedicine, type MedicationCheck, type MedicationWarning, needsReason, type Taken } from './medication-check.rules.ts';

/** A medicine in use: what is on hold will be taken again. */
const IN_USE = ['active', 'on-hold'];

export const takenOf = ({ id, code }: Pick<Medication, 'id' | 'code'>): Taken => ({ id, codings: code.codings, text: code.text });

/** Against all that the member takes and is allergic to, as far as this reader may see it. The record has been opened. */
export async function checkIn(tx: Tx, memberId: string, medicine: Taken): Promise<MedicationCheck> {
  const [medications, allergies] = await Promise.all([
    tx.find(Medication, memberId),
    tx.query<{ code: Coding }>(`select code from allergy where member_id = $1 and clinical_status = 'active' order by id`, [memberId]),
  ]);
  const others = medications.filter(({ status }) => IN_USE.includes(status)).map(takenOf);
  return checkMedicine(
    medicine,
    others,
    allergies.map(({ code }) => code),
  );
}

/**
 * What a decision keeps. Of two medicines that are ordered or approved at once the second is checked against the first. Throws {@link MedicationWarningsError} where something
 * serious speaks against it and no reason is given.
 */
export async function requireSafe(
  tx: Tx,
  memberId: string,
  medicine: Taken,
  overrideReason: string | null | undefined,
): Promise<{ warnings: readonly MedicationWarning[]; overrideReason: string | null }> {
  await takeTurn(tx, 'medicines', memberId);
  const { warnings } = await checkIn(tx, memberId, medicine);
  const reason = overrideReason?.trim() ? textFrom('overrideReason', overrideReason, 1_000) : null;
  if (reason === null && warnings.some(needsReason)) throw new MedicationWarningsError(memberId, warnings);
  return { warnings, overrideReason: warnings.some(needsReason) ? reason : null };
}
