import { expect, test } from '@jest/globals';
import { statementName } from './statement-name.ts';

test('a text has one name, and two texts have two', () => {
  expect(statementName('select id from plan where id = $1')).toBe(statementName('select id from plan where id = $1'));
  expect(statementName('select id from plan where id = $1')).not.toBe(statementName('select id from goal where id = $1'));
});

test('a statement whose columns are not written down is planned each time', () => {
  expect(statementName('select * from plan')).toBeUndefined();
});

test('texts that are made at run time do not fill the connections with plans', () => {
  const named = Array.from({ length: 2_000 }, (_, n) => statementName(`select ${n}`)).filter((name) => name !== undefined);
  expect(named.length).toBeGreaterThan(100);
  expect(named.length).toBeLessThan(501);
  expect(statementName('select id from plan where id = $1')).toBeDefined();
});
