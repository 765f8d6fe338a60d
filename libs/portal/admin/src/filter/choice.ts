import { DestroyRef, inject, signal, type Signal } from '@angular/core';
import { ActivatedRoute, type ParamMap } from '@angular/router';
import { slugOf, STAGES } from '../funnel/stages.ts';
import type { Unit } from '../funnel/counts.ts';
import type { AgeBand, FunnelGender, FunnelPulseQueryVariables, JourneyStage } from '../generated/graph.ts';

/** As the graph writes a band's key: `75-plus`. */
export const AGES = {
  '0-5': 'AGE_0_5',
  '6-17': 'AGE_6_17',
  '18-39': 'AGE_18_39',
  '40-64': 'AGE_40_64',
  '65-74': 'AGE_65_74',
  '75-plus': 'AGE_75_PLUS',
} as const satisfies Record<string, AgeBand>;
export const SEXES = {
  female: 'FEMALE',
  male: 'MALE',
  other: 'OTHER',
  unknown: 'UNKNOWN',
} as const satisfies Record<string, FunnelGender>;
export type AgeKey = keyof typeof AGES;
export type SexKey = keyof typeof SEXES;

/** What the address bar asks for. What it asks for wrongly counts as not asked. */
export interface Choice {
  readonly district: string | undefined;
  readonly clinic: string | undefined;
  readonly age: AgeKey | undefined;
  readonly sex: SexKey | undefined;
  readonly stage: JourneyStage;
  readonly unit: Unit;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const keyIn = <T extends object>(known: T, text: string | null): keyof T | undefined =>
  text !== null && Object.hasOwn(known, text) ? (text as keyof T) : undefined;

export function choiceOf(params: Pick<ParamMap, 'get'>): Choice {
  const clinic = params.get('clinic') ?? '';
  return {
    district: params.get('district')?.slice(0, 200) || undefined,
    clinic: UUID.test(clinic) ? clinic : undefined,
    age: keyIn(AGES, params.get('age')),
    sex: keyIn(SEXES, params.get('sex')),
    stage: STAGES.find((stage) => slugOf(stage) === params.get('stage')) ?? 'IN_TREATMENT',
    unit: params.get('count') === 'journeys' ? 'journeys' : 'members',
  };
}

/** The filter in the words of the graph. */
export const variablesOf = ({ district, clinic, age, sex }: Choice): FunnelPulseQueryVariables => ({
  district: district ?? null,
  clinic: clinic ?? null,
  ageBand: age ? AGES[age] : null,
  gender: sex ? SEXES[sex] : null,
});

export const isFiltered = ({ district, clinic, age, sex }: Choice): boolean => [district, clinic, age, sex].some(Boolean);

/** The parameters that take every filter away and leave what is counted. */
export const NO_FILTER = { district: null, clinic: null, age: null, sex: null } as const;

/** The choice in the address bar, followed. Call it where a page is made. */
export function choiceInAddress(): Signal<Choice> {
  const route = inject(ActivatedRoute);
  const choice = signal(choiceOf(route.snapshot.queryParamMap));
  const following = route.queryParamMap.subscribe((params) => choice.set(choiceOf(params)));
  inject(DestroyRef).onDestroy(() => following.unsubscribe());
  return choice.asReadonly();
}
