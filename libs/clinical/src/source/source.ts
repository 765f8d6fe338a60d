/** Where a clinical fact comes from: public, and to be found again. The words around it are ours. */
export interface Source {
  /** Who says it, and in which document. */
  readonly title: string;
  /** https; a DOI as https://doi.org/... */
  readonly url: string;
  /** Of the edition that is meant. */
  readonly year: number;
}

export const source = (title: string, year: number, url: string): Source => ({ title, url, year });
