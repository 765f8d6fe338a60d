export type UploadState = 'receiving' | 'ready' | 'refused';

/** Which state may follow which: what was looked into stays as it was found. */
export const NEXT: Readonly<Record<UploadState, readonly UploadState[]>> = { receiving: ['ready', 'refused'], ready: [], refused: [] };
export const mayBecome = (from: UploadState, to: UploadState): boolean => NEXT[from].includes(to);
