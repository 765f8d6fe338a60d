import type { Tx } from '@careway/store';
import type { Known } from './intake.rules.ts';

/** Birth date and sex of an opened member, as far as the registry has told them. */
export async function knownOf(tx: Tx, memberId: string): Promise<Known> {
  const [known] = await tx.query<Known>(`select birth_date::text as "birthDate", gender from member where member_id = $1`, [memberId]);
  return known ?? { birthDate: null, gender: null };
}
