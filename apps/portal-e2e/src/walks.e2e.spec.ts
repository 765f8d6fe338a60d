import { articleOf } from '@careway/clinical/article';
import { learningUnitOf } from '@careway/clinical/learning';
import { openHouse } from '@careway/proof';
import { HostileAnswers, seeded, XSS_CORPUS } from '@careway/testing';
import { afterAll, describe } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { appointments } from './walks/appointments.ts';
import { arrival } from './walks/arrival.ts';
import { feedback } from './walks/feedback.ts';
import { family } from './walks/family.ts';
import { type Ground, groundOfSpec } from './walks/ground.ts';
import { hostileWords } from './walks/hostile-words.ts';
import { intake } from './walks/intake.ts';
import { journeys } from './walks/journeys.ts';
import { learning } from './walks/learning.ts';
import { library } from './walks/library.ts';
import { outcome } from './walks/outcome.ts';
import { readings } from './walks/readings.ts';

const hostile = new HostileAnswers(
  readFileSync('apps/gateway/supergraph.graphql', 'utf8'),
  JSON.parse(readFileSync('apps/gateway/trusted-documents.json', 'utf8')) as Record<string, string>,
  XSS_CORPUS,
);
const lesson = (unit: string) => {
  const { questions, words } = learningUnitOf(unit)!;
  const { title, questions: asked } = words.en;
  const said = questions.map(({ id, right }) => ({ ask: asked[id]!.ask, right: right.map((place) => asked[id]!.options[place]!) }));
  return { unit, title, questions: said };
};
const watched = (article: string) => {
  const { words, video } = articleOf(article)!;
  return { article, title: words.he.title, sentences: video!.sentences };
};
/** Other pages each time: the seed stands in the name of the test that it failed in. */
const SEED = Number(process.env['CAREWAY_SEED'] ?? randomInt(1_000_000));
const ground = groundOfSpec(() => openHouse({ production: true }));

// The arrival counts what nobody has touched yet, and the hostile words open pages that later walks use up (a survey that waits); the intake
// gives the member of the journeys one more.
describe.each([
  ['arrival', arrival],
  ['hostile words', (its: Ground) => hostileWords(its, hostile, { seed: SEED, random: seeded(SEED) })],
  ['family', family],
  ['readings', readings],
  ['appointments', appointments],
  ['journeys', journeys],
  ['outcome', outcome],
  ['feedback', feedback],
  ['learning', (its: Ground) => learning(its, lesson('measure-blood-pressure'))],
  ['library', (its: Ground) => library(its, watched('asthma-inhaler'), 'high-blood-pressure')],
  ['intake', intake],
])('%s', (_name, walk) => {
  walk(ground);
  afterAll(() => ground.leave());
});
