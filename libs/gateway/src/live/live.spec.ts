import { communityIdOf, uuidv7 } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { mayFollow } from './live.ts';

const [me, other, stranger] = [uuidv7(), uuidv7(), uuidv7()];
type Who = Parameters<typeof mayFollow>[0];
const member = { kind: 'member', personId: me, actingFor: other } as Who;
const clinician = { kind: 'clinician', personId: me } as Who;

test('a member follows the own record, the one that is open, and communities; of anybody else not even that something happens', () => {
  expect([me, other, communityIdOf('asthma')].map((id) => mayFollow(member, id))).toEqual([true, true, true]);
  expect([stranger, communityIdOf('nowhere')].map((id) => mayFollow(member, id))).toEqual([false, false]);
  // whom a clinician treats is the services' to say, frame by frame
  expect(mayFollow(clinician, stranger)).toBe(true);
});
