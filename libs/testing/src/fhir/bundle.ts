import type { Dice } from './dice.ts';

/** FHIR resource, as far as the generator writes one. */
export type Resource = { resourceType: string; id: string } & Record<string, unknown>;
export interface Entry {
  fullUrl: string;
  resource: Resource;
  request: { method: 'POST'; url: string };
}
export interface TransactionBundle {
  resourceType: 'Bundle';
  type: 'transaction';
  entry: Entry[];
}

export interface Reference {
  reference: string;
}
export const reference = (id: string): Reference => ({ reference: `urn:uuid:${id}` });
export const concept = (system: string, code: string, text: string) => ({ coding: [{ system, code, display: text }], text });
export const SNOMED = 'http://snomed.info/sct';
export const LOINC = 'http://loinc.org';
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
export const CVX = 'http://hl7.org/fhir/sid/cvx';

/** Collects the entries of one bundle; each `add` answers the id of what it added. */
export class BundleWriter {
  readonly entries: Entry[] = [];

  constructor(readonly dice: Dice) {}

  add(resourceType: string, content: Record<string, unknown>, id: string = this.dice.uuid()): string {
    const resource = { resourceType, id, meta: { tag: [{ system: 'https://careway.example/tags', code: 'generated' }] }, ...content };
    this.entries.push({ fullUrl: `urn:uuid:${id}`, resource, request: { method: 'POST', url: resourceType } });
    return id;
  }

  bundle(): TransactionBundle {
    return { resourceType: 'Bundle', type: 'transaction', entry: this.entries };
  }
}
