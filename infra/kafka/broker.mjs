import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { answers } from './answers.mjs';
import { findJava, KafkaUnavailableError, prepare, run } from './jars.mjs';

export { KafkaUnavailableError } from './jars.mjs';

/** A port that is free now: the given one, or any for 0. Throws {@link KafkaUnavailableError} when it is taken. */
function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      reject(
        new KafkaUnavailableError(
          `Port ${wanted} of 127.0.0.1 is not free (${error.code}). Stop what uses it, or choose another with --port.`,
        ),
      ),
    );
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** One node that is broker and controller, on loopback. Nothing expires: an event may only go by a decision. */
const properties = ({ port, controller, data }) =>
  `
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controller}
controller.listener.names=CONTROLLER
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
log.dirs=${join(data, 'log')}
log.retention.ms=-1
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
`.trimStart();

const pidFile = (data) => join(data, 'kafka.pid');

/** The broker that lives in this folder. Kafka's own lock comes too late: by then the second broker has deposed the first. */
function holderOf(data) {
  if (!existsSync(pidFile(data))) return undefined;
  const pid = Number(readFileSync(pidFile(data), 'utf8'));
  try {
    if (!(pid > 0) || !process.kill(pid, 0)) return undefined;
    const command = `/proc/${pid}/cmdline`;
    return !existsSync(command) || readFileSync(command, 'utf8').includes('kafka.Kafka') ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Level by level: the recursive option of mkdir never ends below /proc. */
function makeFolder(path) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** A name that begins with a hyphen, as one in 64 would, is taken for an option by Kafka's own tool. */
export function clusterId(random = () => randomBytes(16)) {
  for (;;) {
    const id = random().toString('base64url');
    if (!id.startsWith('-')) return id;
  }
}

/** Java's first compiler only: who lives for a minute is not worth optimising, which takes half of the start. */
const QUICK = '-XX:TieredStopAtLevel=1';

async function format(java, jars, data, config) {
  if (existsSync(join(data, 'log/meta.properties'))) return;
  const id = clusterId();
  const { status, text } = await run(java, [
    QUICK,
    '-cp',
    join(jars, '*'),
    'kafka.tools.StorageTool',
    'format',
    '--cluster-id',
    id,
    '--config',
    config,
  ]);
  if (status !== 0) throw new KafkaUnavailableError(`Apache Kafka could not format ${data}:\n${text.trim()}`);
}

/**
 * Starts a real Apache Kafka and resolves when it answers. It ends with `stop()`, and with this process, however that dies (where
 * util-linux is there). Without `data` it is a throw-away one. `brief`:
 * for a minute's work.
 *
 * @param {{ port?: number, data?: string, brief?: boolean }} [options] port 0 (the default) is a free one
 * @returns {Promise<{ port: number, pid: number, brokers: string[], log: string, gone: Promise<void>, stop(): Promise<void>, kill(): Promise<void> }>}
 * @throws {KafkaUnavailableError} Java, Maven, the port or the folder is not there to be used
 */
export async function startKafka({ port: wanted = 0, data: given, brief = false } = {}) {
  const java = findJava();
  const port = await freePort(wanted);
  const controller = await freePort(0);
  const { jars } = await prepare();
  const data = given ?? mkdtempSync(join(tmpdir(), 'careway-kafka-'));
  try {
    makeFolder(data);
  } catch (error) {
    throw new KafkaUnavailableError(`The folder ${data} cannot be made (${error.code}). Choose another with --data.`);
  }
  const holder = holderOf(data);
  if (holder !== undefined)
    throw new KafkaUnavailableError(
      `The folder ${data} is in use by the broker with process id ${holder}. Stop that one, or choose another folder with --data.`,
    );
  const config = join(data, 'server.properties');
  writeFileSync(config, properties({ port, controller, data }));
  await format(java, jars, data, config);

  const log = join(data, 'kafka.log');
  const bound = spawnSync('setpriv', ['--version']).status === 0;
  const options = [
    '-Xms128m',
    '-Xmx512m',
    '-XX:+UseSerialGC',
    ...(brief ? [QUICK] : []),
    '-Djava.awt.headless=true',
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-cp',
    join(jars, '*'),
  ];
  const command = [...(bound ? ['setpriv', '--pdeathsig', 'TERM'] : []), java, ...options, 'kafka.Kafka', config];
  const child = spawn(command[0], command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(pidFile(data), String(child.pid ?? ''));
  const file = createWriteStream(log);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  const gone = new Promise((resolve) => child.once('exit', resolve)).then(() => {
    file.end();
    rmSync(pidFile(data), { force: true });
    if (given === undefined) rmSync(data, { recursive: true, force: true });
  });
  const end = async (signal) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  if (!(await answers(port, () => child.exitCode === null && child.signalCode === null))) {
    const text = existsSync(log) ? readFileSync(log, 'utf8').slice(-4_000) : '';
    await end('SIGKILL');
    throw new KafkaUnavailableError(`Apache Kafka ended while starting on ${data}:\n${text.trim()}`);
  }
  return { port, pid: child.pid, brokers: [`127.0.0.1:${port}`], log, gone, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
