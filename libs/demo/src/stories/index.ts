import type { Chart } from '../chart/chart.ts';
import { childAsthma, lipidsOnTarget, ruth, teenager } from './barak.ts';
import { controlledAtLast, declined, farewell, lastMonths, movedOn, movedWithDiabetes } from './endings.ts';
import { heartFailure, kidney, planInForceToday, waitingForCardiology } from './heart-and-kidney.ts';
import { kneeHealed, newDiabetes, newPressure } from './noa.ts';
import { bowelScreening, controlledInfection, cough, notScreened, pressureInTreatment, vaccinesOnly } from './screening-and-cough.ts';
import { afterBirth, depression, lowBack, pregnancy, tired } from './women.ts';

type Story = (chart: Chart) => void;

/** Who lives through what, by the person's key. */
export const STORIES: Readonly<Record<string, readonly Story[]>> = {
  noa: [newDiabetes, newPressure, kneeHealed],
  yoav: [lipidsOnTarget],
  tamar: [teenager],
  dan: [childAsthma],
  ruth: [ruth],
  yosef: [kidney],
  mariam: [planInForceToday],
  salma: [pregnancy],
  galina: [heartFailure],
  dmitry: [declined],
  avi: [pressureInTreatment],
  eitan: [cough],
  miriam: [waitingForCardiology],
  orly: [tired],
  inbar: [depression],
  almaz: [lowBack],
  olivia: [vaccinesOnly],
  sylvie: [bowelScreening],
  michel: [notScreened],
  zelda: [controlledAtLast],
  lior: [controlledInfection],
  shani: [afterBirth],
  boris: [lastMonths],
  hanna: [farewell],
  henry: [movedOn],
  samer: [movedWithDiabetes],
};
