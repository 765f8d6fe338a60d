import { expect, test } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder, DataFolderError } from './data-folder.ts';

const temporary = () => mkdtempSync(join(tmpdir(), 'careway-folder-'));
const instance = { port: 1, url: 'http://localhost:1', database: 'postgres://x', services: {}, demo: true };

test('secrets are made once, kept, and readable by their owner only', async () => {
  const path = temporary();
  const folder = DataFolder.open(path);
  const [password, keys, push, notices] = [folder.databasePassword(), await folder.tokenKeys(), folder.pushKeys(), folder.noticeKey()];
  const again = DataFolder.open(path);
  expect(again.databasePassword()).toBe(password);
  expect(await again.tokenKeys()).toEqual(keys);
  expect(again.pushKeys()).toEqual(push);
  expect([again.noticeKey(), notices.length]).toEqual([notices, 64]);
  // an uncompressed point of P-256 and its number, as PushManager.subscribe() takes them
  expect([push.publicKey, push.privateKey].map((text) => Buffer.from(text, 'base64url').length)).toEqual([65, 32]);
  for (const file of ['database.json', 'internal.json', 'push.json']) expect(statSync(join(path, 'keys', file)).mode & 0o077).toBe(0);
  expect(statSync(join(path, 'keys')).mode & 0o077).toBe(0);
});

test('an instance is found while its process lives, and only then', () => {
  const folder = DataFolder.open(temporary());
  expect(folder.instance()).toBeUndefined();
  folder.announce({ ...instance, pid: process.pid });
  expect(folder.instance()).toMatchObject({ pid: process.pid });
  folder.announce({ ...instance, pid: 2 ** 22 - 1 });
  expect(folder.instance()).toBeUndefined();
  folder.withdraw();
  expect(folder.instance()).toBeUndefined();
});

test('an instance that was killed is none, also when its number belongs to another process by now, or to this one', () => {
  const path = temporary();
  const folder = DataFolder.open(path);
  folder.announce({ ...instance, pid: process.pid });
  const file = join(path, 'instance.json');
  const told = JSON.parse(readFileSync(file, 'utf8')) as { born?: string };
  expect(told.born).toMatch(/^\d+$/);
  writeFileSync(file, JSON.stringify({ ...told, born: '1' }));
  expect(folder.instance()).toBeUndefined();
  expect(() => folder.reset()).not.toThrow();
});

test('a torn instance file is no instance', () => {
  const path = temporary();
  const folder = DataFolder.open(path);
  writeFileSync(join(path, 'instance.json'), '{"pid": 12');
  expect(folder.instance()).toBeUndefined();
});

test('a key that is gone or damaged is told, and no other one is made beside a database that needs it', async () => {
  const path = temporary();
  const folder = DataFolder.open(path);
  folder.databasePassword();
  await folder.tokenKeys();
  mkdirSync(folder.postgres);
  writeFileSync(join(folder.postgres, 'PG_VERSION'), '18');
  const [password, keys] = ['database.json', 'internal.json'].map((name) => join(path, 'keys', name)) as [string, string];
  writeFileSync(keys, '{"privateJwk":');
  await expect(folder.tokenKeys()).rejects.toThrow(/internal\.json cannot be read: it is damaged\. Nothing was changed/);
  writeFileSync(password, '');
  expect(() => folder.databasePassword()).toThrow(DataFolderError);
  rmSync(password);
  expect(() => folder.databasePassword()).toThrow(/password of the database.*is gone\. Nothing was changed.*--reset/);
  expect(existsSync(password)).toBe(false);
  folder.reset();
  expect(folder.databasePassword()).toMatch(/^[0-9a-f]{48}$/);
});

test('begins anew only where nothing runs', () => {
  const path = temporary();
  const folder = DataFolder.open(path);
  const before = folder.databasePassword();
  folder.announce({ ...instance, pid: process.pid });
  expect(() => folder.reset()).toThrow(/is running/);
  expect(JSON.parse(readFileSync(join(path, 'keys', 'database.json'), 'utf8'))).toBe(before);
  folder.withdraw();
  folder.reset();
  expect(folder.databasePassword()).not.toBe(before);
});

test('a folder with files of somebody else is left as it is, rights and all; an empty one, and ours, are taken', () => {
  const foreign = temporary();
  mkdirSync(join(foreign, 'keys'), { recursive: true });
  chmodSync(foreign, 0o755);
  writeFileSync(join(foreign, 'keys', 'id_rsa'), 'mine');
  expect(() => DataFolder.open(foreign)).toThrow(/files that Careway did not make, and nothing in it was changed/);
  expect([statSync(foreign).mode & 0o777, readdirSync(foreign), readdirSync(join(foreign, 'keys'))]).toEqual([0o755, ['keys'], ['id_rsa']]);
  const mount = temporary();
  mkdirSync(join(mount, 'lost+found'), { recursive: true });
  expect(() => DataFolder.open(mount)).not.toThrow();
  // of an earlier version, which set no mark
  const old = temporary();
  DataFolder.open(old).databasePassword();
  rmSync(join(old, 'careway.json'));
  expect(() => DataFolder.open(old)).not.toThrow();
});

test('what somebody put beside our files stays when all begins anew', () => {
  const path = temporary();
  const folder = DataFolder.open(path);
  folder.databasePassword();
  writeFileSync(join(path, 'keys', 'id_rsa'), 'mine');
  writeFileSync(join(path, 'notes.txt'), 'mine');
  folder.reset();
  expect([existsSync(join(path, 'keys', 'database.json')), readFileSync(join(path, 'keys', 'id_rsa'), 'utf8')]).toEqual([false, 'mine']);
  expect(readFileSync(join(path, 'notes.txt'), 'utf8')).toBe('mine');
});

test('a place that is no folder, or not ours, is refused in plain words and at once', () => {
  const file = join(temporary(), 'file');
  writeFileSync(file, '');
  expect(() => DataFolder.open(file)).toThrow(DataFolderError);
  expect(() => DataFolder.open('/proc/careway')).toThrow(/cannot be used: .*--data/);
});
