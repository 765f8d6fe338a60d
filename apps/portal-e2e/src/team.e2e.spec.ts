import { openHouse } from '@careway/proof';
import { carriesSecret, MADE_FILES, XSS_CORPUS } from '@careway/testing';
import { describe } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { care } from './walks/care.ts';
import { community } from './walks/community.ts';
import { consultFile } from './walks/consult-file.ts';
import { devices } from './walks/devices.ts';
import { FAKE_MEDIA, groundOfSpec } from './walks/ground.ts';
import { livePlaces } from './walks/live-places.ts';
import { messages } from './walks/messages.ts';
import { reception } from './walks/reception.ts';
import { referral } from './walks/referral.ts';
import { type Team, teamOf } from './walks/team.ts';
import { videoVisit } from './walks/video-visit.ts';
import { worklist } from './walks/worklist.ts';

/** Words in four languages, and a title inside, that say who it is about. */
const LETTER = fileURLToPath(new URL('../../../libs/support/test/letter.pdf', import.meta.url));

/** Two pictures that tell a name, with what the page is to say of each. */
const telling = (format: 'jpeg' | 'png', what: string, found: readonly string[]) => ({
  ...{ name: `of-somebody.${format}`, mimeType: `image/${format}`, found },
  buffer: MADE_FILES.find((file) => file.format === format && file.what === what)!.bytes,
});
const PICTURES = [
  telling('jpeg', 'everything at once', [
    'where it was taken',
    'when it was made',
    'a name of its author or owner',
    'the device or program',
  ]),
  telling('png', 'a title', ['titles and comments']),
];

const ground = groundOfSpec(() => openHouse({ production: true }), FAKE_MEDIA);
const team = teamOf(ground);

// A care team's day, as far as the golden journey does not walk it. The messages begin with what nobody has read yet; a video visit leaves
// a note begun; it is asked about, and after a referral nobody is asked again how it was for two weeks.
describe.each([
  ['worklist', worklist],
  ['reception', reception],
  ['messages', messages],
  ['community', (its: Team) => community(its, XSS_CORPUS)],
  ['live places', livePlaces],
  ['consult file', (its: Team) => consultFile(its, LETTER, PICTURES, carriesSecret)],
  ['care', () => care(ground)],
  ['video visit', videoVisit],
  ['devices', devices],
  ['referral', referral],
])('%s', (_name, walk) => walk(team));
