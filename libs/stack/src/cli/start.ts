import type { Command } from './run.ts';

export const startCommand: Command = {
  usage: 'npm start -- [options]',
  says: 'Runs Careway: database, bus, identity, all services, gateway and portal, in one process tree. Ctrl-C stops everything. With KAFKA_BROKERS=host:port every context runs as its own process over Kafka.',
  options: {
    port: { type: 'string', default: '4000', value: 'N', says: 'The one port of everything; 0 finds a free one.' },
    data: { type: 'string', default: '.careway', value: 'DIR', says: 'The folder that is kept between starts.' },
    reset: { type: 'boolean', says: 'Begin anew: remove what the folder holds.' },
    production: { type: 'boolean', says: 'Trusted documents only, as a payer would run it.' },
    processes: { type: 'boolean', says: 'Every context as its own process, also without Kafka.' },
    'no-demo': { type: 'boolean', says: 'No demo population and no demo sign-ins.' },
    log: { type: 'string', default: 'warn', value: 'LEVEL', says: 'fatal, error, warn, info, debug or silent.' },
  },
  run: async (args) => (await import('./start.run.ts')).start(args),
};
