import { expect, test } from '@jest/globals';
import { told } from './outcome.ts';

const sent = (more: object) => told({ __typename: 'ReadingsSent', recorded: 0, duplicates: 0, refused: [], advice: [], ...more });

test('what was taken is counted, what was not is told with its place, and danger is told', () => {
  const { status, body } = sent({
    ...{ recorded: 2, duplicates: 1, refused: [{ place: 'Bundle.entry[1].resource.code', reason: 'No LOINC code.' }] },
    advice: [{ level: 'EMERGENCY', text: 'Call 101.' }],
  });
  expect(status).toBe(200);
  expect(body.resourceType).toBe('OperationOutcome');
  expect(body.issue.map(({ severity, code, expression }) => [severity, code, expression?.[0]])).toEqual([
    ['information', 'informational', undefined],
    ['information', 'duplicate', undefined],
    ['error', 'invalid', 'Bundle.entry[1].resource.code'],
    ['warning', 'business-rule', undefined],
  ]);
});

test('what was all there before is no failure; what could not be taken at all is one', () => {
  expect(sent({ duplicates: 3 }).status).toBe(200);
  expect(sent({ refused: [{ place: 'x', reason: 'y' }] }).status).toBe(422);
});

test('a wrong token, too many posts and an unreadable body have their own words and headers', () => {
  expect(told({ __typename: 'DeviceUnknownError', message: 'Nobody' })).toMatchObject({
    status: 401,
    headers: { 'www-authenticate': expect.stringContaining('Bearer') },
  });
  expect(told({ __typename: 'DeviceBusyError', message: 'Wait', waitSeconds: 30 })).toMatchObject({
    status: 429,
    headers: { 'retry-after': '30' },
  });
  expect(told({ __typename: 'ReadingsUnreadableError', place: 'body', reason: 'No' })).toMatchObject({ status: 400 });
});
