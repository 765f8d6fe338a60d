/** A request that is not carried out, with what its sender may be told. */
export class RequestRefused extends Error {
  readonly statusCode: number;
  readonly code: string;
  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.name = 'RequestRefused';
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** The body of every answer that is no result: the shape of a GraphQL error, also outside the graph. */
export const refusalBody = (code: string, message: string, requestId?: string) => ({
  errors: [{ message, extensions: { code, ...(requestId !== undefined && { requestId }) } }],
});
