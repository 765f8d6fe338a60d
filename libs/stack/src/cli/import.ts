import { BESIDE } from './beside.ts';
import type { Command } from './run.ts';

export const importCommand: Command = {
  usage: 'npm run import -- PATHS... [options]',
  says: 'Takes FHIR R4 bundles (files, or folders of *.json and *.json.gz) into a running instance. The same again changes nothing. A broken file is refused with its place, the others go on, and the exit code is 1.',
  options: {
    ...BESIDE,
    source: {
      type: 'string',
      value: 'NAME',
      says: 'Where the data comes from; identifiers are unique per source. Default: as the bundles say.',
    },
    concurrency: { type: 'string', default: '2', value: 'N', says: 'Files at a time.' },
  },
  run: async (args) => (await import('./import.run.ts')).importPaths(args),
};
