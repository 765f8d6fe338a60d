import { afterEach, expect, test } from '@jest/globals';
import { network, open } from '../../test/stage.ts';
import { feedbackOn, type Subject, SubjectLine } from './subject-line.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const levi = { id: 'l', displayName: 'Dr. Amir Levi', profession: 'family-physician' };
const visit = { __typename: 'Appointment', id: 'a1', at: '2025-11-20T08:00:00Z', clinician: levi, videoVisit: null } as const;

async function line(of: Subject): Promise<readonly [string, string | null]> {
  ({ restore } = network(() => ({ data: {} })));
  await open(SubjectLine, { of });
  const link = document.querySelector('cw-subject-line a, a');
  return [
    document.body.textContent
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    link?.getAttribute('href') ?? null,
  ];
}

test('an appointment leads to its place among the appointments, and was held with somebody on a day', async () => {
  const [words, to] = await line(visit);
  expect(words).toMatch(/^About the visit with Dr. Amir Levi, family doctor · 20 Nov 2025$/);
  expect(to).toBe('/member/appointments?of=a1');
});

test('an appointment that was held by video leads to that visit', async () => {
  const [words, to] = await line({ ...visit, videoVisit: { id: 'v1' } });
  expect(words).toMatch(/^About the video visit with Dr. Amir Levi/);
  expect(to).toBe('/member/visits/v1');
});

test('so does a visit by video without an appointment', async () => {
  expect((await line({ __typename: 'VideoVisit', id: 'v2', plannedFor: visit.at, withWhom: levi }))[1]).toBe('/member/visits/v2');
});

test('what is hidden from the reader is not spoken of', async () => {
  expect(await line({ ...visit, at: null, clinician: null })).toEqual(['', null]);
});

test('a plan is said by its name', async () => {
  const category = { text: 'Care plan', codings: [] };
  expect(await line({ __typename: 'Plan', id: 'p1', title: 'Lower pressure', category })).toEqual([
    'Belongs to the plan: Lower pressure',
    '/member/plan/p1',
  ]);
});

test('only what is said of a visit has a place of its own at the clinic', () => {
  expect(feedbackOn(visit)).toEqual({ about: 'appointment', of: 'a1' });
  expect(feedbackOn({ __typename: 'VideoVisit', id: 'v2', plannedFor: visit.at, withWhom: levi })).toEqual({ about: 'visit', of: 'v2' });
  expect(feedbackOn({ __typename: 'Plan', id: 'p1', title: 'x', category: { text: 'y', codings: [] } })).toBeUndefined();
  expect(feedbackOn(null)).toBeUndefined();
});
