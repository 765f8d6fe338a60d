import type { Area } from '../generated/graph.ts';

/** The rooms of a record, in the order in which they are offered. */
export const AREAS: readonly Area[] = ['PROFILE', 'RESULTS', 'CONDITIONS', 'PLAN', 'MEDICINES', 'MESSAGES', 'APPOINTMENTS'];
export const areaKey = (area: Area): string => `member.area.${area.toLowerCase()}`;
