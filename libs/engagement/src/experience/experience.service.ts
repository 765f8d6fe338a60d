import type { Ctx } from '@careway/access';
import { instrumentOf } from '@careway/clinical/outcome';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { NO_CLINIC } from '../funnel/contributions.ts';
import { ALL, clinicNode, districtNode, noClinicNode } from '../funnel/cube.ts';
import { type Dimension, hiddenPlaces, keyOf, type Place, totalsOf } from '../funnel/suppression.rules.ts';
import { quarterOf } from './experience.projection.ts';

export interface ExperienceRow {
  readonly clinic_id: string;
  readonly people: number;
  readonly points: number;
}
const DEFINITION =
  'People who said in the quarter how care was, at the clinic it was about; of each person the last word of the quarter. The mean is in points of the questionnaire.';

/** How care was, by place: whole, with everything hidden that must be, so that every filter hides the same. */
export function experienceOf(rows: readonly ExperienceRow[], districtOf: ReadonlyMap<string, string>) {
  const places: Map<string, string | null> = new Map([[ALL, null]]);
  const located = rows.map(({ clinic_id, people, points }) => {
    const district = clinic_id === NO_CLINIC ? '' : (districtOf.get(clinic_id) ?? '');
    const leaf = clinic_id === NO_CLINIC ? noClinicNode(district) : clinicNode(clinic_id);
    places.set(districtNode(district), ALL).set(leaf, districtNode(district));
    return { leaf, people, points };
  });
  const dimensions: readonly Dimension[] = [places];
  const counts = located.map(({ leaf, people }): [Place, number] => [[leaf], people]);
  const hidden = hiddenPlaces(dimensions, counts);
  const people = totalsOf(dimensions, counts);
  const points = totalsOf(
    dimensions,
    located.map((one): [Place, number] => [[one.leaf], one.points]),
  );
  return {
    places,
    cell(node: string) {
      const key = keyOf([node]);
      const count = people.get(key) ?? 0;
      if (hidden.has(key)) return { people: null, mean: null, hidden: true };
      return { people: count, mean: count === 0 ? null : Math.round((10 * (points.get(key) ?? 0)) / count) / 10, hidden: false };
    },
  };
}

@Injectable()
export class ExperienceService {
  constructor(private readonly work: Work) {}

  async ask(ctx: Ctx, given: { instrument: string; quarter?: string | null; district?: string | null }) {
    const quarter = /^\d{4}-[1-4]$/.test(given.quarter ?? '') ? given.quarter! : quarterOf(ctx.now);
    const [rows, clinics, known] = await this.work.browse(ctx, 'experience.read', (tx) =>
      Promise.all([
        tx.query<ExperienceRow>(
          'select clinic_id, people, points::int as points from experience_view where instrument = $1 and quarter = $2',
          [given.instrument, quarter],
        ),
        tx.query<{ clinic_id: string; district: string }>('select clinic_id, district from clinic_view'),
        tx.query<{ quarter: string }>('select distinct quarter from experience_view order by 1 desc limit 40'),
      ]),
    );
    const { places, cell } = experienceOf(rows, new Map(clinics.map(({ clinic_id, district }) => [clinic_id, district])));
    const nodes = (kind: string) => [...places.keys()].filter((node) => node.startsWith(kind)).sort();
    const within = (node: string) => !given.district || places.get(node) === districtNode(given.district);
    const instrument = instrumentOf(given.instrument);
    return {
      ...{ definition: DEFINITION, quarter, quarters: [...new Set([quarterOf(ctx.now), ...known.map((one) => one.quarter)])] },
      ...{ lowest: instrument?.lowest ?? 0, highest: instrument?.highest ?? 0 },
      all: { key: '', clinic: null, ...cell(given.district ? districtNode(given.district) : ALL) },
      districts: nodes('district ').map((node) => ({ key: node.slice('district '.length), clinic: null, ...cell(node) })),
      clinics: nodes('clinic ')
        .filter(within)
        .map((node) => ({ key: node.slice('clinic '.length), clinic: { id: node.slice('clinic '.length) }, ...cell(node) })),
    };
  }
}
