/**
 * An operation that the portal was built with. `id` is the sha256 of its text, which the gateway knows from the manifest.
 * The text itself is empty in a production build.
 */
export interface TrustedDocument<TData, TVariables> {
  readonly id: string;
  readonly source: string;
  /** Types only; never there at run time. */
  readonly types?: (variables: TVariables) => TData;
}

export type DataOf<T> = T extends TrustedDocument<infer TData, infer _> ? TData : never;
export type VariablesOf<T> = T extends TrustedDocument<infer _, infer TVariables> ? TVariables : never;

/** What goes over the wire: the id; the text only where it is known, so that a dev server follows an edit without a new manifest. */
export const asRequest = ({ id, source }: TrustedDocument<unknown, never>): { documentId: string } | { query: string } =>
  source ? { query: source } : { documentId: id };
