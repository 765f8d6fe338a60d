import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startKafka } from './broker.mjs';
import { home, KafkaUnavailableError, prepare, version } from './jars.mjs';

const HELP = `A real Apache Kafka ${version} on this machine, without Docker: one KRaft node on 127.0.0.1. Needs Java 17 and Maven.

  npm run kafka -- [start]      starts the broker and keeps it until Ctrl-C
  npm run kafka -- prepare      only fetches the jars from Maven Central

  --port N      the port (9092)
  --data DIR    where the events live between starts (.kafka/data)
  --json        tells the result as one line of JSON
  --help

Then: KAFKA_BROKERS=127.0.0.1:9092 npm start
Exit codes: 0 done or stopped, 1 the broker could not start or ended by itself, 2 wrong arguments.`;

function usage(message) {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
}

function read(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '9092' },
        data: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) return usage(`--port ${values.port} is no port.`);
    if (positionals.length > 1 || !['start', 'prepare'].includes(positionals[0] ?? 'start'))
      return usage(`Unknown command: ${positionals.join(' ')}`);
    return { ...values, port, verb: positionals[0] ?? 'start' };
  } catch (error) {
    return usage(error.message);
  }
}

async function start({ port, data = join(home, 'data'), json }) {
  const running = {};
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    // before the broker stands there is nothing to keep, and the child ends with this process
    if (!running.broker) process.exit(130);
    running.broker.stop();
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  const broker = (running.broker = await startKafka({ port, data: resolve(data) }));
  const address = broker.brokers[0];
  if (json) console.log(JSON.stringify({ brokers: broker.brokers, version, pid: broker.pid, data: resolve(data), log: broker.log }));
  else
    console.log(
      `Apache Kafka ${version} answers on ${address}. Data: ${resolve(data)}\nKAFKA_BROKERS=${address} npm start    (Ctrl-C here ends the broker)`,
    );
  await broker.gone;
  if (!ending) throw new KafkaUnavailableError(`Apache Kafka ended by itself. Its last words are in ${broker.log}; the events are kept.`);
}

const options = read(process.argv.slice(2));
if (options.help) {
  console.log(HELP);
} else {
  try {
    if (options.verb === 'start') await start(options);
    else {
      const { jars, fetched } = await prepare();
      console.log(
        options.json
          ? JSON.stringify({ version, jars, fetched })
          : `Apache Kafka ${version} is ${fetched ? 'fetched' : 'there already'}: ${jars}`,
      );
    }
  } catch (error) {
    if (!(error instanceof KafkaUnavailableError)) throw error;
    console.error(options.json ? JSON.stringify({ error: error.message }) : error.message);
    process.exitCode = 1;
  }
}
