import { expect, test } from '@jest/globals';
import { readCsv } from './csv.ts';
import { MOST_POINTS, readSent } from './device.ts';

const AT = '2026-11-29T07:30:00+02:00';
const omh = (name: string, body: object) => ({
  header: { id: 'x', schema_id: { namespace: 'omh', name, version: '3.1' } },
  body: { effective_time_frame: { date_time: AT }, ...body },
});
const quantity = (value: number, code: string) => ({ value, unit: code, system: 'http://unitsofmeasure.org', code });
const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const observation = (code: string, more: object) => ({
  ...{ resourceType: 'Observation', status: 'final', code: loinc(code), effectiveDateTime: AT },
  ...more,
});
const BP = observation('85354-9', {
  component: [
    { code: loinc('8480-6'), valueQuantity: quantity(128, 'mm[Hg]') },
    { code: loinc('8462-4'), valueQuantity: quantity(82, 'mm[Hg]') },
  ],
});
const said = (body: unknown) => {
  const sent = readSent(body);
  if ('unreadable' in sent) return [sent.unreadable.place];
  return sent.reads.map(({ read }) =>
    'fault' in read ? read.fault.place : [read.point.kind, read.point.value, read.point.second, read.point.unit, read.point.meal],
  );
};

test('data points of Open mHealth are read', () => {
  const pressure = omh('blood-pressure', {
    systolic_blood_pressure: { value: 128, unit: 'mmHg' },
    diastolic_blood_pressure: { value: 82, unit: 'mmHg' },
  });
  const sugar = omh('blood-glucose', { blood_glucose: { value: 5.5, unit: 'mmol/L' }, temporal_relationship_to_meal: 'fasting' });
  const weight = omh('body-weight', { body_weight: { value: 160, unit: 'lb' } });
  const steps = omh('step-count', { step_count: 8123, effective_time_frame: { time_interval: { start_date_time: AT } } });
  expect(said([pressure, sugar, weight, steps])).toEqual([
    ['pressure', 128, 82, 'mm[Hg]', null],
    ['glucose', 5.5, null, 'mmol/L', 'fasting'],
    ['weight', 160, null, '[lb_av]', null],
    ['steps', 8123, null, '{steps}/d', null],
  ]);
});

test('Observations are read alone, as a list and in a bundle', () => {
  const pulse = observation('8867-4', { valueQuantity: quantity(71, '/min') });
  expect(said(BP)).toEqual([['pressure', 128, 82, 'mm[Hg]', null]]);
  expect(said([BP, pulse])).toHaveLength(2);
  expect(said({ resourceType: 'Bundle', type: 'batch', entry: [{ resource: BP }, { resource: pulse }] })).toEqual([
    ['pressure', 128, 82, 'mm[Hg]', null],
    ['pulse', 71, null, '/min', null],
  ]);
  expect(said(observation('1558-6', { valueQuantity: quantity(99, 'mg/dL') }))).toEqual([['glucose', 99, null, 'mg/dL', 'fasting']]);
});

test('what is not right is told with its place', () => {
  expect(said({ resourceType: 'Bundle', type: 'batch', entry: [{ resource: { resourceType: 'Patient' } }, {}] })).toEqual([
    'Bundle.entry[0].resource.resourceType',
    'Bundle.entry[1].resource',
  ]);
  expect(said({ ...BP, status: 'preliminary' })).toEqual(['Observation.status']);
  expect(said({ ...BP, effectiveDateTime: '2026-11-29' })).toEqual(['Observation.effectiveDateTime']);
  expect(said({ ...BP, component: [] })).toEqual(['Observation.component']);
  expect(said(observation('8867-4', { valueQuantity: { value: 71, unit: 'bpm' } }))).toEqual(['Observation.valueQuantity']);
  expect(said(observation('4548-4', {}))).toEqual(['Observation.code']);
  expect(said(observation('8480-6', { valueQuantity: quantity(128, 'mm[Hg]') }))).toEqual(['Observation.component']);
  expect(said([omh('mood', {}), omh('heart-rate', {}), 7])).toEqual(['[0].header.schema_id.name', '[1].body.heart_rate', '[2]']);
});

test.each([
  [null],
  ['text'],
  [[]],
  [{}],
  [{ resourceType: 'Bundle', type: 'history', entry: [] }],
  [{ resourceType: 'Bundle', type: 'batch' }],
])('nothing is read from %j', (body) => {
  expect(readSent(body)).toHaveProperty('unreadable');
});

test('too many at once are refused as a whole', () => {
  expect(readSent(Array(MOST_POINTS + 1).fill(BP))).toHaveProperty('unreadable');
  expect(readSent(Array(MOST_POINTS).fill(BP))).toHaveProperty('reads');
});

const atLocal = (day: string, time: string) =>
  /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d$/.test(time) ? new Date(`${day}T${time}:00Z`) : undefined;
const csv = (...lines: readonly string[]) => {
  const file = readCsv(lines.join('\n'), atLocal);
  if ('fault' in file) return file.fault;
  return file.lines.map(({ line, read }) =>
    'fault' in read ? [line, read.fault.reason] : [line, read.point.kind, read.point.value, read.point.second, read.point.unit],
  );
};

test('a file is read line by line, and each fault has its line', () => {
  expect(
    csv(
      'date,time,kind,value,second,unit,context',
      '2026-11-20,07:30,pressure,128,82,,',
      '2026-11-20,07:31,pressure,128/82,,mmHg,',
      '',
      '2026-11-21,07:30,glucose,"5,5",,mmol/L,fasting',
      '3/4/2026,07:30,weight,72,,,',
      '2026-11-21,07:30,mood,3,,,',
      '2026-11-21,07:30,weight,heavy,,,',
      '2026-11-21,07:30,weight,72,,furlong,',
      '2026-11-21,07:30,weight,72,,,fasting',
      '2026-11-21,07:30,weight,"72',
      '2026-11-21,07:30,weight,72,,,,more',
    ),
  ).toEqual([
    [2, 'pressure', 128, 82, 'mm[Hg]'],
    [3, 'pressure', 128, 82, 'mm[Hg]'],
    [5, 'glucose', 5.5, null, 'mmol/L'],
    ...[
      [6, 'date'],
      [7, 'kind'],
      [8, 'number'],
      [9, 'unit'],
      [10, 'context'],
      [11, 'quotes'],
      [12, 'columns'],
    ],
  ]);
});

test('semicolons, a mark of the byte order and other ends of lines are no trouble', () => {
  const file = readCsv('\uFEFFdate;time;kind;value\r\n2026-11-20;07:30;weight;72,5\r\n', atLocal);
  expect(file).toMatchObject({ lines: [{ line: 2, read: { point: { value: 72.5 } } }] });
});

test('days and times are read as table programs write them, and never guessed', () => {
  const at = (...days: readonly string[]) => {
    const file = readCsv(
      ['sep=;', '"Time";"Kind";"Note";"Date";"Value"', ...days.map((day) => `7:30:00;WEIGHT;x;${day};"72,50"`)].join('\r\n'),
      atLocal,
    );
    return 'lines' in file
      ? file.lines.map(({ read }) => ('point' in read ? read.point.measuredAt.toISOString().slice(0, 16) : read.fault.reason))
      : file.fault;
  };
  expect(at('20.11.2026', '1.2.2026')).toEqual(['2026-11-20T07:30', '2026-02-01T07:30']);
  expect(at('20/11/2026', '03/04/2026')).toEqual(['2026-11-20T07:30', '2026-04-03T07:30']);
  expect(at('11/20/2026', '03/04/2026')).toEqual(['2026-11-20T07:30', '2026-03-04T07:30']);
  expect(at('03/04/2026', '3/5/2026')).toEqual(['date', 'date']);
  expect(at('20/11/2026', '11/20/2026')).toEqual(['date', 'date']);
  expect(csv('date,time,kind,value,unit', '2026-11-20,٠٧:٣٠,temperature,٣٨٫٥,°C', '2026-11-20,07:30,weight,72,KG')).toEqual([
    [2, 'temperature', 38.5, null, 'Cel'],
    [3, 'weight', 72, null, 'kg'],
  ]);
});

test('devices send other units, annotations, and a stretch of time in place of a moment', () => {
  expect(
    said(
      observation('41950-7', { effectiveDateTime: undefined, effectivePeriod: { start: AT }, valueQuantity: quantity(8000, '{steps}') }),
    ),
  ).toEqual([['steps', 8000, null, '{steps}', null]]);
  expect(said(omh('body-weight', { body_weight: { value: 2400, unit: 'oz' } }))).toEqual([['weight', 2400, null, '[oz_av]', null]]);
});

test('a file without lines, without its columns or with too many lines is refused as a whole', () => {
  expect([csv(''), csv('date,time,kind,value'), csv('when,what', 'x,y'), csv('date,time,kind,value,value', 'a,b,c,d,e')]).toEqual([
    ...['empty', 'empty', 'header', 'header'],
  ]);
  expect(csv('date,time,kind,value', ...Array<string>(501).fill('2026-11-20,07:30,weight,72'))).toBe('too-many');
});
