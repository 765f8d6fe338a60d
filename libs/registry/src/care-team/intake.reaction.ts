import { intakeTaken, is, resultReceived, uuidv5 } from '@careway/contracts';
import type { Projection } from '@careway/store';
import { treatsByIntake } from './care-team.rules.ts';
import { relate } from './relate.ts';

/**
 * Whoever takes a complaint or a result at the reception of the member's clinic treats the member from then on; who treats them already changes nothing
 * by taking one. It acts on facts, so it owns no table that a rebuild may empty.
 */
export const intakeReaction: Projection = {
  name: 'registry.intake-relation',
  sources: ['diagnosis'],
  tables: [],
  async apply(tx, events) {
    for (const event of events) {
      if (is(resultReceived, event)) {
        const { memberId, resultId, by, occurredAt } = event.data;
        await relate(tx, event, {
          ...{ memberId, id: uuidv5('result-relation', resultId, by), clinicianId: by, evidence: 'result' },
          ...{ from: occurredAt, validTo: treatsByIntake(occurredAt), grantedBy: null },
        });
      }
      if (!is(intakeTaken, event) || event.data.clinicId === undefined) continue;
      const { memberId, intakeId, by, occurredAt } = event.data;
      await relate(tx, event, {
        ...{ memberId, id: uuidv5('intake-relation', intakeId, by), clinicianId: by, evidence: 'intake' },
        ...{ from: occurredAt, validTo: treatsByIntake(occurredAt), grantedBy: null },
      });
    }
  },
};
