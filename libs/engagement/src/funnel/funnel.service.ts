import type { Ctx } from '@careway/access';
import { isUuid } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { type Cell, type Cube, cubeOf } from './cube.ts';
import { csvOf } from './funnel.csv.ts';
import { standing, type Standing } from './funnel.release.ts';
import { AGE_BANDS, ALL, clinicNode, districtNode, GENDERS } from './leaves.ts';
import { SMALLEST_SHOWN } from './suppression.rules.ts';

export type FunnelDimension = 'DISTRICT' | 'CLINIC' | 'AGE_BAND' | 'GENDER';
export interface FunnelFilter {
  readonly district?: string | null;
  readonly clinic?: string | null;
  /** As tables write it: `18-39`, `75-plus`. */
  readonly ageBand?: string | null;
  readonly gender?: string | null;
}

const DEFINITION =
  'Journeys that stand at a stage now, and members with at least one of them: living members who are insured, or of whose coverage nothing is known. Visits without a concern of their own are left out. Groups are renewed once at least eleven members have moved; everybody together is counted now.';

@Injectable()
export class FunnelService {
  constructor(private readonly work: Work) {}

  async ask(ctx: Ctx, filter: FunnelFilter) {
    return new Funnel(await this.work.browse(ctx, 'funnel.read', (tx) => standing(tx, ctx.now.getUTCFullYear(), ctx.now)), filter);
  }
}

interface Split {
  readonly key: string;
  readonly clinic: { id: string } | null;
  readonly cells: readonly Cell[];
}

/** Where so few stand, a number that falls below what may be told would tell itself by vanishing: they are counted with the groups. */
const COUNTED_NOW = 2 * SMALLEST_SHOWN;

/** One answer: every number of it, split or not, comes out of one suppressed cube; but everybody together is counted now. */
export class Funnel {
  readonly definition = DEFINITION;
  readonly period = 'NOW';
  readonly stages: readonly Cell[];
  readonly computedAt: Date | null;
  readonly groupsComputedAt: Date | null;
  private readonly cube: Cube;

  constructor(
    { releases, asOf, now }: Standing,
    private readonly filter: FunnelFilter,
  ) {
    this.cube = cubeOf(releases);
    const isEverybody = Object.values(filter).every((chosen) => chosen === null || chosen === undefined);
    this.stages = isEverybody && now ? everybody(this.cellsOf(filter), now.leaves) : this.cellsOf(filter);
    this.computedAt = isEverybody && now ? now.asOf : asOf;
    this.groupsComputedAt = asOf;
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

function everybody(released: readonly Cell[], now: NonNullable<Standing['now']>['leaves']): Cell[] {
  return released.map((cell) => {
    const leaves = now.get(cell.stage) ?? [];
    const sum = (unit: 'members' | 'journeys') => leaves.reduce((all, leaf) => all + leaf[unit], 0);
    const members = sum('members');
    return cell.hidden || members < COUNTED_NOW ? cell : { ...cell, members, journeys: sum('journeys') };
  });
}
