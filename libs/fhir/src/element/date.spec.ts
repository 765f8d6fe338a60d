import { expect, test } from '@jest/globals';
import { readDate } from './date.ts';

test.each([
  ['2012', '2012-01-01T00:00:00.000Z', 'year'],
  ['2012-02', '2012-02-01T00:00:00.000Z', 'month'],
  ['2012-02-29', '2012-02-29T00:00:00.000Z', 'day'],
  ['2012-02-08T02:43:19+00:00', '2012-02-08T02:43:19.000Z', 'instant'],
  ['2012-02-08T02:43:19.205-05:00', '2012-02-08T07:43:19.205Z', 'instant'],
  ['2012-02-08T00:30:00+02:00', '2012-02-07T22:30:00.000Z', 'instant'],
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.999Z', 'instant'],
  ['2020-01-01T00:00:00.123456Z', '2020-01-01T00:00:00.123Z', 'instant'],
])('%s is kept as precisely as it was told', (text, at, precision) => {
  expect(readDate(text)).toEqual({ at, precision });
});

test.each([
  ['2021-02-30', 'is a day that does not exist'],
  ['2021-02-29', 'is a day that does not exist'],
  ['1900-02-29', 'is a day that does not exist'],
  ['2021-04-00', 'is a day that does not exist'],
  ['2021-13-01', 'has a month that does not exist'],
  ['2021-13', 'has a month that does not exist'],
  ['2021-01-01T24:00:00Z', 'has a time that does not exist'],
  ['2021-01-01T10:60:00Z', 'has a time that does not exist'],
  ['2021-01-01T10:00:00', 'has a time without a time zone'],
  ['2021-01-01T10:00:00+23:00', 'has a time zone that does not exist'],
  ['0000-01-01', 'lies before 1850'],
  ['1492', 'lies before 1850'],
  ['2201', 'lies after 2200'],
  ['9999-12-31T23:59:59-05:00', 'lies after 2200'],
  ['20210101', 'is no FHIR date'],
  ['2021-1-1', 'is no FHIR date'],
  ['yesterday', 'is no FHIR date'],
  ['2021-01-01T10:00Z', 'is no FHIR date'],
])('%s is refused: it %s', (text, fault) => {
  expect(readDate(text)).toEqual({ fault });
});
