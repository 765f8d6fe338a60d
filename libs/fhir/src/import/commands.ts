import type { DiagnosisImport, ImportCount, RefusedItem, RegistryImport, TreatmentImport } from '@careway/contracts';
import type { Known, Sought } from '../chart/known.ts';

export interface ImportReport {
  readonly counts: readonly ImportCount[];
  readonly refused: readonly RefusedItem[];
}

/** The bulk commands of the contexts, as the edge sees them. */
export interface Commands {
  /** Ids of the members, clinics and clinicians who are called so, those of the source first; whom nobody is called by is left out. */
  known(source: string, sought: readonly Sought[]): Promise<Known>;
  importRegistry(source: string, items: RegistryImport): Promise<ImportReport>;
  importDiagnosis(memberId: string, source: string, items: DiagnosisImport): Promise<ImportReport>;
  importTreatment(memberId: string, source: string, items: TreatmentImport): Promise<ImportReport>;
}

/** A context did not take a command. What was taken before stays; importing the file again completes it. */
export class CommandFailedError extends Error {
  override readonly name = 'CommandFailedError';
  constructor(
    readonly command: string,
    readonly code: string,
  ) {
    super(
      code === 'STORAGE_FULL'
        ? 'The disk of the database is full. What was taken stays; free some space, then import the file again.'
        : `${command} failed (${code}). What was taken stays; import the file again when the service answers.`,
    );
  }
}
