import { expect, test } from '@jest/globals';
import { whyEnded, whyNotMade, whyNotStarted } from './unavailable.ts';

const line = (text: string): string => `2026-11-30 10:30:03.209 UTC [3356] ${text}\n`;

test('a full disk is told, whether the server could not start or ended, with what is safe', () => {
  const full =
    line('PANIC:  could not write to file "pg_wal/xlogtemp.32": No space left on device') + line('LOG:  all server processes terminated');
  expect(whyNotStarted('/d/postgres', full)).toMatch(
    /^The disk is full.*What was stored before is safe; free some space and start again\.$/,
  );
  expect(whyEnded('/d/postgres', full)).toMatch(/^The disk is full.*What was answered as saved is safe in \/d\/postgres/);
  // the last page fits in part
  const half = line('FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 9');
  expect(whyNotMade('/d/postgres', half)).toMatch(/^The disk is full.*left nothing there/);
});

test('files that belong to somebody else are named', () => {
  const said = line('LOG:  starting PostgreSQL') + line('PANIC:  could not open file "pg_wal/000000010000000000000004": Permission denied');
  expect(whyNotStarted('/d/postgres', said)).toMatch(
    /may not use all of its folder \/d\/postgres; nothing that was stored is lost.*\n.*pg_wal\/000000010000000000000004/,
  );
});

test('of a server that was killed only what says why is repeated, not the farewells of its sessions', () => {
  const farewells = line('FATAL:  terminating connection due to unexpected postmaster exit').repeat(3);
  expect(whyEnded('/d', farewells)).toBe(
    'PostgreSQL ended by itself, and Careway with it. Everything that was answered is kept: start again.',
  );
  expect(whyEnded('/d', `${line('PANIC:  corrupted page')}${farewells}`)).toMatch(/start again\.\n.*PANIC: {2}corrupted page$/);
});

test('a folder of another PostgreSQL, and a damaged one, say what was left as it was and what to do', () => {
  const other =
    line('FATAL:  database files are incompatible with server') +
    line('DETAIL:  The data directory was initialized by PostgreSQL version 19, which is not compatible with this version 18.4.');
  expect(whyNotStarted('/d/postgres', other)).toMatch(/was made by PostgreSQL 19, and this Careway brings 18\.4\. Nothing was changed\./);
  const cut = line('LOG:  starting PostgreSQL') + line('PANIC:  could not read file "global/pg_control": read 100 of 296');
  expect(whyNotStarted('/d/postgres', cut)).toMatch(
    /^The database in \/d\/postgres is damaged.*Nothing was changed by this start\. Bring the folder back from a copy.*--reset:\n.*pg_control[^\n]*$/,
  );
});
