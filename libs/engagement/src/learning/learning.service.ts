import type { Ctx } from '@careway/access';
import { LEARNING_LANGUAGES, LEARNING_UNITS, type LearningLanguage, learningUnitOf } from '@careway/clinical/learning';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { SMALLEST_SHOWN } from '../funnel/suppression.rules.ts';

export interface Learnt {
  readonly unit: string;
  readonly version: number;
  readonly begun: number;
  readonly passed: number;
}
const isFew = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;

/** Whoever began and did not pass is the rest of two numbers: where they are few, the second one is hidden as well. */
export const shownOf = ({ unit, version, begun, passed }: Learnt) => ({
  ...{ unit, version, begun: isFew(begun) ? null : begun },
  passed: isFew(begun) || isFew(passed) || isFew(begun - passed) ? null : passed,
});

/** The title in a language in which units are written; in Hebrew else. */
export function titleOf(unit: string, language: string): string | null {
  const asked = LEARNING_LANGUAGES.find((one) => one === language.toLowerCase());
  return learningUnitOf(unit)?.words[asked ?? ('he' satisfies LearningLanguage)].title ?? null;
}

@Injectable()
export class LearningService {
  constructor(private readonly work: Work) {}

  /** Every unit of the catalogue as it stands, and what was learnt of others and of versions before; the order tells nothing of who is hidden. */
  async counts(ctx: Ctx) {
    const rows = await this.work.browse(ctx, 'learning.count', (tx) =>
      tx.query<Learnt>('select unit, version, begun, passed from learning_view order by unit, version desc limit 1000'),
    );
    const known = new Set(rows.map(({ unit, version }) => `${unit} ${version}`));
    const untouched = LEARNING_UNITS.filter(({ id, version }) => !known.has(`${id} ${version}`));
    const place = new Map(LEARNING_UNITS.map(({ id }, index) => [id, index]));
    const at = ({ unit }: Learnt): number => place.get(unit) ?? LEARNING_UNITS.length;
    return [...untouched.map(({ id: unit, version }): Learnt => ({ unit, version, begun: 0, passed: 0 })), ...rows]
      .toSorted((a, b) => at(a) - at(b) || b.version - a.version)
      .map(shownOf);
  }
}
