import { BLOOD_PRESSURE } from './blood-pressure.ts';
import type { Film } from './film.ts';
import { HBA1C } from './hba1c.ts';
import { INHALER_SPACER } from './inhaler-spacer.ts';

export const FILMS: readonly Film[] = [BLOOD_PRESSURE, HBA1C, INHALER_SPACER];
