import { type Ctx, require } from '@careway/access';
import { checkImport, diagnosisImport, type ImportCount, type RefusedItem } from '@careway/contracts';
import { takeList, type TakingFor, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { conditionTaking } from '../condition/condition.import.ts';
import { encounterTaking } from '../encounter/encounter.import.ts';
import { allergyTaking, imagingTaking, immunizationTaking, procedureTaking } from '../history/history.import.ts';
import { OpenOrders } from '../order/order.fulfil.ts';
import { Arrivals } from '../result/arrivals.ts';
import { reportTaking, resultTaking } from '../result/result.import.ts';
import { ImportUnreadableError } from './import.errors.ts';

export interface ImportReport {
  readonly counts: readonly ImportCount[];
  readonly refused: readonly RefusedItem[];
}

@Injectable()
export class ImportService {
  constructor(private readonly work: Work) {}

  /** One transaction per call: rows, facts and doorbells of all lists, or nothing. The record of the dead is completed too. */
  import(ctx: Ctx, given: TakingFor, items: unknown): Promise<ImportReport> {
    const { taken, refused } = checkImport(diagnosisImport, items, (reason) => new ImportUnreadableError(reason));
    return this.work.run(ctx, async (tx) => {
      await tx.open(given.memberId);
      require(ctx, 'diagnosis.import', given.memberId);
      const [arrivals, orders] = await Promise.all([Arrivals.of(tx, given.memberId, taken), OpenOrders.of(tx, given.memberId, taken)]);
      const placed = orders.place(taken);
      // The statements leave together: one round trip for all tables.
      const lists = await Promise.all([
        takeList(tx, given, encounterTaking, taken.encounters),
        takeList(tx, given, conditionTaking, taken.conditions),
        takeList(tx, given, resultTaking(arrivals), placed.observations),
        takeList(tx, given, reportTaking, placed.reports),
        takeList(tx, given, procedureTaking, taken.procedures),
        takeList(tx, given, immunizationTaking, taken.immunizations),
        takeList(tx, given, allergyTaking, taken.allergies),
        takeList(tx, given, imagingTaking, taken.imaging),
      ]);
      await arrivals.settle();
      await orders.settle(placed);
      return { counts: lists.map(({ count }) => count), refused: [...refused, ...lists.flatMap((list) => list.refused)] };
    });
  }
}
