import type { Option } from './arguments.ts';

/** Options of every command that works beside a running instance. */
export const BESIDE: Readonly<Record<string, Option>> = {
  data: { type: 'string', default: '.careway', value: 'DIR', says: 'The folder of the running instance.' },
  port: { type: 'string', value: 'N', says: 'Its port, to be sure that it is the right one.' },
};
