/**
 * What `npm run prove -- <name>` calls: the arguments and the ledger's file in, the exit code out. Each is read only when it is asked
 * for, since help and a wrong word need none of it.
 */
export const proofs: Readonly<Record<string, (argv: readonly string[], ledger: string) => Promise<number>>> = {
  deidentify: async (...call) => (await import('./deidentify/command.ts')).deidentifyCommand(...call),
  import: async (...call) => (await import('./import/command.ts')).importProofCommand(...call),
  kill: async (...call) => (await import('./kill/command.ts')).killCommand(...call),
  lay: async (argv) => (await import('./lay/command.ts')).layCommand(argv),
  matrix: async (...call) => (await import('./matrix/command.ts')).matrixCommand(...call),
  races: async (...call) => (await import('./race/command.ts')).raceCommand(...call),
};
