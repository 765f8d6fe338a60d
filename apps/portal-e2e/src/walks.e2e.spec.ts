import { openHouse } from '@careway/proof';
import { afterAll, describe } from '@jest/globals';
import { appointments } from './walks/appointments.ts';
import { arrival } from './walks/arrival.ts';
import { family } from './walks/family.ts';
import { groundOfSpec } from './walks/ground.ts';
import { intake } from './walks/intake.ts';
import { journeys } from './walks/journeys.ts';
import { readings } from './walks/readings.ts';

const ground = groundOfSpec(() => openHouse({ production: true }));

// The arrival counts what nobody has touched yet; the intake gives the member of the journeys one more.
describe.each([
  ['arrival', arrival],
  ['family', family],
  ['readings', readings],
  ['appointments', appointments],
  ['journeys', journeys],
  ['intake', intake],
])('%s', (_name, walk) => {
  walk(ground);
  afterAll(() => ground.leave());
});
