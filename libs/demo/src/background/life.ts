import type { Chart } from '../chart/chart.ts';
import { allergies, checkUp, passingIllness, vaccines } from './everyday.ts';
import { LAST } from '../people/cast.ts';
import { arc } from './arc.ts';
import { PATHWAYS } from './pathways.ts';

/** The record of somebody without a story of their own: what is usual at that age, drawn by the person's own chance. */
export function ordinaryLife(chart: Chart): void {
  const { age, chance, person } = chart;
  vaccines(chart);
  checkUp(chart);
  allergies(chart);
  if (age >= 1 && chance.happens(0.35)) passingIllness(chart);
  for (const pathway of PATHWAYS) {
    const [least, most] = pathway.ages;
    const isLikely = age >= least && age <= most && (!pathway.only || pathway.only === person.sex);
    if (chance.happens(pathway.share) && isLikely) arc(chart, pathway);
  }
}

/** What members of the cast have beside their stories. */
export function aroundTheStory(chart: Chart): void {
  if (!['olivia', 'itai', LAST].includes(chart.person.key)) {
    vaccines(chart);
    checkUp(chart);
  }
}
