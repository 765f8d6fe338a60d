import type { Ctx } from '@careway/access';
import { isUuid } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { AGE_BANDS, ALL, type Cell, clinicNode, type Cube, cubeOf, districtNode, type FunnelRow, GENDERS } from './cube.ts';
import { csvOf } from './funnel.csv.ts';

export type FunnelDimension = 'DISTRICT' | 'CLINIC' | 'AGE_BAND' | 'GENDER';
export interface FunnelFilter {
  readonly district?: string | null;
  readonly clinic?: string | null;
  /** As tables write it: `18-39`, `75-plus`. */
  readonly ageBand?: string | null;
  readonly gender?: string | null;
}

const DEFINITION =
  'Journeys that stand at a stage now, and members with at least one of them: living members who are insured, or of whose coverage nothing is known. Visits without a concern of their own are left out.';

@Injectable()
export class FunnelService {
  constructor(private readonly work: Work) {}

  async ask(ctx: Ctx, filter: FunnelFilter) {
    const [rows, clinics, times] = await this.work.browse(ctx, 'funnel.read', (tx) =>
      Promise.all([
        tx.query<FunnelRow>('select district, clinic_id, birth_year, gender, stage, journeys, members from funnel_view'),
        tx.query<{ clinic_id: string; district: string }>('select clinic_id, district from clinic_view'),
        tx.query<{ as_of: Date | null }>('select max(as_of) as as_of from funnel_source_view'),
      ]),
    );
    const districtOf = new Map(clinics.map(({ clinic_id, district }) => [clinic_id, district]));
    return new Funnel(cubeOf(rows, districtOf, ctx.now.getUTCFullYear()), filter, times[0]?.as_of ?? null);
  }
}

interface Split {
  readonly key: string;
  readonly clinic: { id: string } | null;
  readonly cells: readonly Cell[];
}

/** One answer: every number of it, split or not, comes out of one suppressed cube. */
export class Funnel {
  readonly definition = DEFINITION;
  readonly period = 'NOW';
  readonly stages: readonly Cell[];

  constructor(
    private readonly cube: Cube,
    private readonly filter: FunnelFilter,
    readonly computedAt: Date | null,
  ) {
    this.stages = this.cellsOf(filter);
  }

  by(dimension: FunnelDimension): Split[] {
    switch (dimension) {
      case 'DISTRICT':
        return this.split(this.nodes('district '), 'district');
      case 'CLINIC':
        return this.split(this.clinics(), 'clinic');
      case 'AGE_BAND':
        return this.split(AGE_BANDS, 'ageBand');
      case 'GENDER':
        return this.split(GENDERS, 'gender');
    }
  }

  csv(dimension: FunnelDimension): string {
    return csvOf(this.by(dimension));
  }

  /** Those of the district that was asked for. */
  private clinics(): string[] {
    const { district } = this.filter;
    return this.nodes('clinic ').filter((clinic) => !district || this.cube.places.get(clinicNode(clinic)) === districtNode(district));
  }

  private nodes(kind: string): string[] {
    return [...this.cube.places.keys()]
      .filter((node) => node.startsWith(kind))
      .map((node) => node.slice(kind.length))
      .sort();
  }

  private split(keys: readonly string[], name: keyof FunnelFilter): Split[] {
    const chosen = this.filter[name];
    return keys
      .filter((key) => chosen === null || chosen === undefined || chosen === key)
      .map((key) => ({ key, clinic: name === 'clinic' ? { id: key } : null, cells: this.cellsOf({ ...this.filter, [name]: key }) }));
  }

  /** A clinic outside of the district that was asked for has nobody in it. */
  private cellsOf({ district, clinic, ageBand, gender }: FunnelFilter): Cell[] {
    const place = clinic ? clinicNode(isUuid(clinic) ? clinic : '') : district ? districtNode(district) : ALL;
    const isElsewhere = clinic && district && this.cube.places.get(place) !== districtNode(district);
    return this.cube.cells([isElsewhere ? '' : place, ageBand ?? ALL, gender ?? ALL]);
  }
}
