import { emptyFolder } from '@careway/proof';
import { PROCESSES } from '@careway/stack';
import { eventually, freePort } from '@careway/testing';
import { afterAll, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const MAIN = at('apps/all-in-one/dist/main.js');
const START = at('libs/workspace/bin/start.mjs');
const RUN = at('libs/workspace/bin/run.mjs');
const folders: string[] = [];
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), 'careway-command-'));
  folders.push(folder);
  return folder;
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Starts a command; `said` resolves with the first line of its output that fits. */
function start(file: string, args: readonly string[], { detached = false } = {}) {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached,
    env: { ...process.env, NODE_OPTIONS: '', KAFKA_BROKERS: '' },
  });
  children.push(child);
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, error })));
  const said = async (fits: (line: string) => boolean) => {
    for (let waited = 0; waited < 120_000; waited += 50) {
      const line = out.split('\n').find(fits);
      if (line) return line;
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${error}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`nothing of the kind was said: ${out}${error}`);
  };
  return { child, ended, said };
}
const run = (file: string, ...args: string[]) => start(file, args).ended;

test('every command has help, and an unknown option is told with where to look', async () => {
  for (const [file, ...args] of [[MAIN], [RUN, 'import'], [RUN, 'events'], [RUN, 'sign-in']] as [string, ...string[]][]) {
    const { code, out } = await run(file, ...args, '--help');
    expect([args, code]).toEqual([args, 0]);
    expect(out).toMatch(/^Usage: npm (start|run)/);
  }
  // the group that has a script of its own tells of itself
  expect((await run(at('libs/workspace/bin/test.mjs'), 'lint', '--help')).out).toMatch(/^npm run lint/);
  const { code, error } = await run(MAIN, '--prot', '1');
  expect(code).toBe(2);
  expect(error).toMatch(/--prot.*\nTry npm start -- --help/s);
}, 60_000);

test('so have the commands for whoever works on it, and each says what may follow a wrong word', async () => {
  const bin = (name: string) => at(`libs/workspace/bin/${name}.mjs`);
  for (const file of [
    bin('test'),
    bin('schema'),
    bin('generate'),
    bin('prove'),
    at('infra/kafka/kafka.mjs'),
    at('apps/bench/dist/main.js'),
  ]) {
    const [helped, refused] = await Promise.all([run(file, '--help'), run(file, '--wrong')]);
    expect([file, helped.code, helped.error, refused.code]).toEqual([file, 0, '', 2]);
    expect(helped.out).toMatch(/npm (test|run \w+)/);
    expect(refused.error).toMatch(/--wrong|Say which proof/);
    expect(refused.out).toBe('');
    expect(refused.error).not.toMatch(/^ {4}at /m);
  }
}, 180_000);

test('a taken port, a folder that is none, and a number that is none are refused in plain words, with nothing started', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const folder = temporary();
  expect(await run(MAIN, '--port', String(port), '--data', folder)).toMatchObject({
    code: 1,
    error: expect.stringContaining(`Port ${port} is in use`),
  });
  taken.close();
  // what works beside an instance makes no folder where there is none
  const nowhere = join(folder, 'nowhere');
  expect(await run(RUN, 'events', 'lag', '--data', nowhere)).toMatchObject({
    code: 1,
    error: expect.stringContaining('No instance is running'),
  });
  expect(existsSync(nowhere)).toBe(false);
  for (const [said, ...args] of [
    ['Say who', 'sign-in'],
    ['one person', 'sign-in', '--as', 'noa', 'yoav'],
    ['One consumer at a time', 'events', 'rebuild', 'engagement.funnel', 'journey.timeline'],
    ['--key takes', 'events', 'replay', 'engagement.funnel', '--key', 'x'],
  ] as [string, ...string[]][])
    expect([args, await run(RUN, ...args)]).toEqual([
      args,
      { code: 2, out: '', error: expect.stringMatching(new RegExp(`${said}[^]*Try npm run ${args[0]} -- --help`)) },
    ]);
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  expect(await run(MAIN, '--data', join(file, 'below'))).toMatchObject({ code: 1, error: expect.stringContaining('cannot be used') });
  expect(await run(MAIN, '--port', '4o00')).toMatchObject({ code: 2, error: expect.stringContaining('--port takes a whole number') });
  expect(await run(RUN, 'import', '--data', folder, file)).toMatchObject({
    code: 1,
    error: expect.stringContaining('No instance is running'),
  });
  expect(await run(RUN, 'events', 'lag', '--data', folder)).toMatchObject({
    code: 1,
    error: expect.stringContaining('No instance is running'),
  });
}, 180_000);

test('a wrong call of npm start is told before anything is built, and --reset removes nothing then', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const folder = temporary();
  mkdirSync(join(folder, 'postgres'));
  const kept = join(folder, 'postgres', 'kept');
  writeFileSync(kept, '');
  for (const [code, said, ...args] of [
    [2, '--prot', '--prot', '1'],
    [2, '--port takes a whole number', '--port', '4o00'],
    [2, 'takes options only', '4100'],
    [2, '--log takes one of', '--log', 'loud'],
    [2, '--data takes a folder', '--data', ''],
    [1, 'cannot be used', '--port', '0', '--data', join(kept, 'below')],
    [1, `Port ${port} is in use`, '--port', String(port), '--data', folder, '--reset'],
  ] as [number, string, ...string[]][])
    expect([args, await run(START, ...args)]).toEqual([args, { code, out: '', error: expect.stringContaining(said) }]);
  expect(existsSync(kept)).toBe(true);
  expect(await run(START, '--help')).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage: npm start/), error: '' });
  taken.close();
}, 60_000);

test('the look at a call needs nothing that is built: it works in a tree that holds its sources only', async () => {
  const tree = temporary();
  for (const part of ['libs/stack/src', 'libs/workspace/bin']) cpSync(at(part), join(tree, part), { recursive: true });
  const bare = join(tree, 'libs/workspace/bin/start.mjs');
  expect(await run(bare, '--help')).toMatchObject({ code: 0, error: '' });
  expect(await run(bare, '--port', '4o00')).toMatchObject({ code: 2, error: expect.stringContaining('--port takes a whole number') });
  expect(await run(bare, '--port', '0', '--data', join(bare, 'below'))).toMatchObject({
    code: 1,
    error: expect.stringContaining('cannot be used'),
  });
}, 60_000);

test('starts from nothing, answers, refuses a second instance on its folder, stops cleanly, and keeps what it had', async () => {
  const folder = temporary();
  const first = start(MAIN, ['--port', '0', '--data', folder, '--no-demo', '--json', '--log', 'info']);
  const told = JSON.parse(await first.said((line) => line.startsWith('{"url"'))) as { url: string; port: number };
  expect((await fetch(`${told.url}/health/ready`)).status).toBe(200);
  expect((await fetch(`${told.url}/health/live`)).status).toBe(200);

  const second = await run(MAIN, '--port', '0', '--data', folder, '--no-demo');
  expect(second).toMatchObject({ code: 1, error: expect.stringContaining('in use') });
  expect((await fetch(`${told.url}/health/ready`)).status).toBe(200);
  expect(await run(RUN, 'sign-in', '--data', folder, '--as', 'nobody')).toMatchObject({
    code: 1,
    error: expect.stringContaining('Nobody can sign in'),
  });
  expect(await run(RUN, 'events', 'parked', '--data', folder, '--json')).toMatchObject({ code: 0, out: '[]\n' });
  expect(await run(RUN, 'events', 'rebuild', 'journey.nothing', '--data', folder)).toMatchObject({
    code: 2,
    error: expect.stringContaining('Name one of these consumers'),
  });

  const keys = readFileSync(join(folder, 'keys', 'internal.json'), 'utf8');
  first.child.kill('SIGTERM');
  const { code, out, error } = await first.ended;
  expect([code, JSON.parse(out)]).toEqual([0, told]);
  // progress and log are on the other stream
  expect(error).toMatch(/^Careway is starting$/m);
  expect(error).toMatch(/^\{.*"msg":"ready".*\}$/m);
  await expect(fetch(`${told.url}/health/live`)).rejects.toThrow();

  const again = start(MAIN, ['--port', '0', '--data', folder, '--no-demo', '--json']);
  await again.said((line) => line.startsWith('{"url"'));
  expect(readFileSync(join(folder, 'keys', 'internal.json'), 'utf8')).toBe(keys);

  // the database goes away under it: it says so and ends, instead of answering 503 for ever
  const database = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(database, 'SIGKILL');
  const lost = await again.ended;
  expect([lost.code, lost.error]).toEqual([1, expect.stringMatching(/^PostgreSQL ended by itself.*Everything that was answered is kept/m)]);
  expect(existsSync(join(folder, 'instance.json'))).toBe(false);
}, 180_000);

/** Asks the two health addresses and the page until `/health/ready` says yes; what they said, in its order, without repetitions. */
async function askUntilReady(port: number): Promise<string[]> {
  const said: string[] = [];
  let answered = false;
  for (const end = Date.now() + 90_000; Date.now() < end;) {
    const ask = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'text/html' } });
      const after = response.headers.get('retry-after');
      return `${path} ${response.status}${after ? `, again after ${after}` : ''}${path === '/' && (await response.text()).includes('Careway is starting') ? ' starting' : ''}`;
    };
    try {
      const ready = await ask('/health/ready');
      for (const line of [ready, await ask('/health/live'), await ask('/')]) if (!said.includes(line)) said.push(line);
      answered = true;
      if (ready === '/health/ready 200') return said;
    } catch (error) {
      // refused before the port is taken; never after
      if (answered) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Never ready: ${said.join('; ')}`);
}

test.each([[[]], [['--processes']]])(
  'lives from the moment that the port is taken, and nobody who asks is refused while it starts (%j)',
  async (more) => {
    const port = await freePort();
    const { path } = await emptyFolder(temporary());
    const started = start(MAIN, ['--port', String(port), '--data', path, '--no-demo', '--json', ...more]);
    const said = await askUntilReady(port);
    expect(said.slice(0, 3)).toEqual(['/health/ready 503, again after 2', '/health/live 200', '/ 503, again after 2 starting']);
    expect(said.filter((line) => line.startsWith('/health/live'))).toEqual(['/health/live 200']);
    expect(said).toContain('/health/ready 200');
    await started.said((line) => line.startsWith('{"url"'));
    started.child.kill('SIGTERM');
    expect((await started.ended).code).toBe(0);
  },
  120_000,
);

test.each([[[]], [['--processes']]])(
  'stopped while it starts, it closes what it has opened, leaves nothing behind, and starts again (%j)',
  async (more) => {
    const { path } = await emptyFolder(temporary());
    const args = ['--port', '0', '--data', path, '--no-demo', ...more];
    const { child, ended, said } = start(MAIN, args, { detached: true });
    await said((line) => line.endsWith('registry'));
    child.kill('SIGTERM');
    const { code, out, error } = await ended;
    expect({ code, error, isAlive: isAlive(-child.pid!) }).toEqual({ code: 0, error: '', isAlive: false });
    expect(out).toContain('Stopping');
    expect(out).not.toContain('ready');
    const again = start(MAIN, args);
    await again.said((line) => line.startsWith('Careway is ready'));
    again.child.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
  },
  120_000,
);

/** With all its processes in a group of their own, as a terminal has them. */
async function startGroup() {
  const { path } = await emptyFolder(temporary());
  const args = ['--processes', '--port', '0', '--data', path, '--no-demo', '--json', '--log', 'info'];
  const started = start(MAIN, args, { detached: true });
  const { url } = JSON.parse(await started.said((line) => line.startsWith('{"url"'))) as { url: string };
  return { ...started, url, group: -started.child.pid! };
}
const isAlive = (group: number) => {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
};

test('Ctrl-C, which a terminal sends to every process at once, ends them in order, with none left over', async () => {
  const { child, ended, group, url } = await startGroup();
  process.kill(group, 'SIGINT');
  const { code, out, error } = await ended;
  expect(JSON.parse(out)).toMatchObject({ url });
  const lines = error.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));
  expect(lines.filter(({ msg }) => String(msg).startsWith('a process ended by itself'))).toEqual([]);
  const stopped = lines.filter(({ msg }) => msg === 'a process was stopped');
  expect(stopped.map((line) => [line['code'], line['signal']])).toEqual(PROCESSES.map(() => [0, null]));
  const order = stopped.map((line) => line['process']);
  expect([order.slice(0, 2), order.at(-1)]).toEqual([PROCESSES.slice(-2).reverse(), PROCESSES[0]]);
  expect({ code, isAlive: isAlive(group) }).toEqual({ code: 0, isAlive: false });
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  expect(child.signalCode).toBeNull();
}, 180_000);

test('when the process that started them is gone without a word, the others end by themselves', async () => {
  const { child, group } = await startGroup();
  child.kill('SIGKILL');
  await eventually(async () => expect(isAlive(group)).toBe(false), { within: 30_000, every: 200 });
}, 180_000);
