import type { Sensitivity } from '@careway/contracts';
import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Arranged, arrange, AS_TOLD, splitOf } from './arrangement.rules.ts';

export type Act = 'merge' | 'part' | 'split' | 'decline' | 'resume';
/** Who arranges what, and why. The reason stays here: it never travels in the fact. */
export type Acting = Pick<Arrangement, 'memberId' | 'id' | 'sensitivity' | 'reason' | 'by' | 'at'>;

/** One thing that was arranged: never changed, the next one is a row of its own. */
@Entity({ name: 'journey_arrangement' })
export class Arrangement implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) readonly act: Act;
  /** The one that it is about: of two, the one that stays. */
  @Column({ name: 'journey_id', type: 'uuid' }) readonly journeyId: string;
  /** The one that was merged away or parted again, or that a split made. */
  @Column({ name: 'other_journey_id', type: 'uuid', nullable: true }) readonly otherJourneyId: string | null;
  @Column({ name: 'item_ids', type: 'uuid', array: true }) readonly itemIds: readonly string[];
  /** Of the journeys that it is about: who may not see those does not read the reason. */
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ type: 'text' }) readonly reason: string;
  @Column({ name: 'by_person', type: 'uuid' }) readonly by: string;
  @Column({ type: 'timestamptz' }) readonly at: Date;

  static merge(acting: Acting, journeyId: string, otherJourneyId: string): Arrangement {
    return make(acting, { act: 'merge', journeyId, otherJourneyId });
  }
  static part(acting: Acting, journeyId: string, otherJourneyId: string): Arrangement {
    return make(acting, { act: 'part', journeyId, otherJourneyId });
  }
  static split(acting: Acting, journeyId: string, otherJourneyId: string, itemIds: readonly string[]): Arrangement {
    return make(acting, { act: 'split', journeyId, otherJourneyId, itemIds });
  }
  static decline(acting: Acting, journeyId: string): Arrangement {
    return make(acting, { act: 'decline', journeyId });
  }
  static resume(acting: Acting, journeyId: string): Arrangement {
    return make(acting, { act: 'resume', journeyId });
  }
}

const make = (
  acting: Acting,
  what: Pick<Arrangement, 'act' | 'journeyId'> & Partial<Pick<Arrangement, 'otherJourneyId' | 'itemIds'>>,
): Arrangement => Object.assign(new Arrangement(), { otherJourneyId: null, itemIds: [] }, acting, what);

function changeBy({ act, journeyId, otherJourneyId, itemIds, at }: Arrangement): Partial<Arranged> {
  switch (act) {
    case 'merge':
      return { merges: { [otherJourneyId!]: journeyId } };
    case 'part':
      return { merges: { [otherJourneyId!]: null } };
    case 'split':
      return splitOf(itemIds, otherJourneyId!);
    case 'decline':
      return { care: { [journeyId]: at.toISOString() } };
    case 'resume':
      return { care: { [journeyId]: null } };
  }
}

/** Where all that was arranged has led; ids are UUIDv7, so they are in the order of time. */
export const arrangedBy = (rows: readonly Arrangement[]): Arranged =>
  [...rows]
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    .reduce((all, row) => arrange(all, changeBy(row)), AS_TOLD);
