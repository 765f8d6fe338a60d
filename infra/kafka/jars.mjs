import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const pom = join(here, 'pom.xml');
/** Jars and the default data of the broker; ignored by git. */
export const home = join(here, '../../.kafka');
export const version = /<kafka.version>(.+)<\/kafka.version>/.exec(readFileSync(pom, 'utf8'))[1];
const jars = join(home, `kafka-${version}`);

/** Something that a person has to install or free first. The message says what. */
export class KafkaUnavailableError extends Error {
  name = 'KafkaUnavailableError';
}

/** The path of a Java 17 or newer. Throws {@link KafkaUnavailableError}. */
export function findJava(env = process.env) {
  const java = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin/java') : 'java';
  const answer = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (answer.error || answer.status !== 0)
    throw new KafkaUnavailableError(
      `Apache Kafka ${version} needs Java 17, and there is no ${java}. Install a JRE (Debian: apt-get install openjdk-17-jre-headless), or use the embedded bus, which needs none.`,
    );
  const major = Number(/version "(\d+)/.exec(answer.stderr)?.[1]);
  if (!(major >= 17))
    throw new KafkaUnavailableError(
      `Apache Kafka ${version} needs Java 17 or newer; ${java} is Java ${major}. Set JAVA_HOME to a newer one.`,
    );
  return java;
}

const isThere = () => existsSync(join(jars, `kafka_2.13-${version}.jar`));

/**
 * Fetches the broker's jars from Maven Central, once. Answers the folder and whether it had to be filled.
 * Throws {@link KafkaUnavailableError}; what was there before is unharmed.
 */
export async function prepare() {
  if (isThere()) return { jars, fetched: false };
  if (spawnSync('mvn', ['--version']).status !== 0)
    throw new KafkaUnavailableError(
      'The jars of Apache Kafka are fetched with Maven, and there is no mvn. Install it (Debian: apt-get install maven), or use the embedded bus.',
    );
  const filling = `${jars}.${process.pid}`;
  mkdirSync(home, { recursive: true });
  const goal = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${filling}`];
  const output = await run('mvn', goal);
  try {
    if (output.status !== 0) throw new KafkaUnavailableError(`Maven could not fetch Apache Kafka ${version}:\n${output.text.trim()}`);
    // whole or not at all: another process may be preparing too, and the first one to be done wins
    if (!isThere()) renameSync(filling, jars);
  } catch (error) {
    if (!isThere()) throw error;
  } finally {
    rmSync(filling, { recursive: true, force: true });
  }
  return { jars, fetched: true };
}

/** Runs a program to its end; never throws for what the program says. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text = (text + chunk).slice(-8_000)));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, text }));
  });
}
