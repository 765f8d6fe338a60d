/** https://hl7.org/fhir/R4/operationoutcome.html, as far as devices are answered by it. */
export interface Issue {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information';
  /** https://hl7.org/fhir/R4/valueset-issue-type.html */
  readonly code: string;
  readonly diagnostics: string;
  /** Where in what was sent. */
  readonly expression?: readonly string[];
}
export const outcome = (...issue: readonly Issue[]) => ({ resourceType: 'OperationOutcome', issue });

/** What treatment answers to `sendReadings`. */
export type Sent =
  | {
      readonly __typename: 'ReadingsSent';
      readonly recorded: number;
      readonly duplicates: number;
      readonly refused: readonly { readonly place: string; readonly reason: string }[];
      readonly advice: readonly { readonly level: string; readonly text: string }[];
    }
  | { readonly __typename: 'ReadingsUnreadableError'; readonly place: string; readonly reason: string }
  | { readonly __typename: 'DeviceUnknownError'; readonly message: string }
  | { readonly __typename: 'DeviceBusyError'; readonly message: string; readonly waitSeconds: number };

/** A body of JSON `null` is no value of the graph, and would never come to whoever reads it there: it is answered as other bodies that are no readings. */
export const NO_BODY: Sent = { __typename: 'ReadingsUnreadableError', place: 'body', reason: 'Send a JSON object or a list of objects.' };

export interface Told {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: ReturnType<typeof outcome>;
}

const counted = (many: number, what: string): string => `${many} ${many === 1 ? 'reading' : 'readings'} ${what}.`;

/** How a device is told what became of what it sent: 200 where anything was taken or is there, 422 where nothing could be. */
export function told(sent: Sent): Told {
  switch (sent.__typename) {
    case 'DeviceUnknownError':
      return {
        status: 401,
        headers: { 'www-authenticate': 'Bearer realm="careway devices"' },
        body: outcome({ severity: 'error', code: 'login', diagnostics: sent.message }),
      };
    case 'DeviceBusyError':
      return {
        status: 429,
        headers: { 'retry-after': String(sent.waitSeconds) },
        body: outcome({ severity: 'error', code: 'throttled', diagnostics: sent.message }),
      };
    case 'ReadingsUnreadableError':
      return {
        status: 400,
        body: outcome({ severity: 'fatal', code: 'structure', diagnostics: sent.reason, expression: [sent.place] }),
      };
    case 'ReadingsSent': {
      const { recorded, duplicates, refused, advice } = sent;
      return {
        status: recorded + duplicates > 0 ? 200 : 422,
        body: outcome(
          { severity: 'information', code: 'informational', diagnostics: counted(recorded, 'saved') },
          ...(duplicates > 0
            ? [{ severity: 'information', code: 'duplicate', diagnostics: counted(duplicates, 'there before, not saved again') } as const]
            : []),
          ...refused.map(({ place, reason }): Issue => ({ severity: 'error', code: 'invalid', diagnostics: reason, expression: [place] })),
          ...advice.map(({ text }): Issue => ({ severity: 'warning', code: 'business-rule', diagnostics: text })),
        ),
      };
    }
  }
}
