import { type AdviceLevel } from '../src/reading/advice.ts';
import { type Booted, eventually, type Who } from '@careway/testing';
import { ofMember } from './take.ts';
import { teamOf } from './team.ts';

const READING = `id version kind value second unit meal status confirmed asks origin measuredAt given { value unit } recordedBy { id } device { name } history { act value second status } danger { level }`;
const RECORDED = `__typename ... on ReadingRecorded { duplicate advice { level text(language: EN) } reading { ${READING} } }
  ... on ReadingDoubtedError { mayConfirm because(language: EN) suggestion { value second unit } } ... on InvalidInputError { field message }`;
const ONE = `__typename ... on Reading { ${READING} } ... on EditedMeanwhileError { currentVersion }`;
const REPORT = `__typename ... on ReadingsReport { recorded duplicates refused { line code suggestion { value second } } readings { kind value } } ... on InvalidInputError { field }`;
const SENT = `__typename ... on ReadingsSent { recorded duplicates refused { place reason } advice { level text(language: EN) } } ... on DeviceBusyError { waitSeconds } ... on ReadingsUnreadableError { place }`;
const EDITED = `... on InvalidInputError { field } ... on EditedMeanwhileError { currentVersion }`;

const COMMANDS = {
  recordReading: `mutation ($memberId: ID!, $reading: ReadingInput!) { recordReading(memberId: $memberId, reading: $reading) { ${RECORDED} } }`,
  correctReading: `mutation ($id: ID!, $expectedVersion: Int!, $values: ReadingValuesInput!) { correctReading(id: $id, expectedVersion: $expectedVersion, values: $values) { ${RECORDED} ... on EditedMeanwhileError { currentVersion editedBy } } }`,
  withdrawReading: `mutation ($id: ID!, $expectedVersion: Int!) { withdrawReading(id: $id, expectedVersion: $expectedVersion) { ${ONE} } }`,
  undoReading: `mutation ($id: ID!, $expectedVersion: Int!) { undoReading(id: $id, expectedVersion: $expectedVersion) { ${ONE} } }`,
  saveReadings: `mutation ($memberId: ID!, $csv: String!, $preview: Boolean! = false, $confirmed: Boolean! = false) { saveReadings(memberId: $memberId, csv: $csv, preview: $preview, confirmed: $confirmed) { ${REPORT} } }`,
  connectDevice: `mutation ($memberId: ID!, $name: String!, $kind: DeviceKind!) { connectDevice(memberId: $memberId, name: $name, kind: $kind) { __typename ... on DeviceConnected { token device { id name kind lastUsedAt } } ... on InvalidInputError { field } } }`,
  revokeDevice: `mutation ($id: ID!) { revokeDevice(id: $id) { __typename ... on Device { revokedAt } } }`,
  sendReadings: `mutation ($token: String!, $body: JSON!) { sendReadings(token: $token, body: $body) { ${SENT} } }`,
  setThreshold: `mutation ($planId: ID!, $expectedVersion: Int!, $part: String, $threshold: ThresholdInput!, $reason: String) { setThreshold(planId: $planId, expectedVersion: $expectedVersion, part: $part, threshold: $threshold, reason: $reason) { __typename ... on Plan { id version thresholds { part value count days windowDays active isOwn } } ${EDITED} } }`,
} as const;

export interface ShownReading {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}
/** What a command answered, as far as specs go on with it. */
export interface Said extends ShownReading {
  readonly __typename: string;
  readonly reading: ShownReading;
  readonly token: string;
  readonly device: { readonly id: string };
  readonly advice: readonly { readonly level: Uppercase<AdviceLevel> }[];
}

/** Days and hours ago, as an instant. */
export const ago = (days: number, hours = 1): string => new Date(Date.now() - days * 86_400_000 - hours * 3_600_000).toISOString();

/** A member who measures, a clinician who treats them, and the door of devices. */
export async function measurerOf(booted: Booted) {
  const team = await teamOf(booted);
  const { me } = team;
  const say = async (who: Who, command: keyof typeof COMMANDS, variables: object, after: readonly string[] = team.after): Promise<Said> => {
    const { data, errors } = await booted.ask(who, COMMANDS[command], variables, after);
    if (errors?.length) throw new Error(errors.map(({ extensions, message }) => `${extensions.code}: ${message}`).join());
    return data[command] as Said;
  };
  const ask = async <T>(who: Who, selection: string): Promise<T> => {
    const { query, variables } = ofMember(me, selection);
    const { data, errors } = await booted.ask(who, query, variables, team.after);
    if (errors?.length) throw new Error(errors.map(({ extensions, message }) => `${extensions.code}: ${message}`).join());
    return (data['_entities'] as [T])[0];
  };
  return {
    ...team,
    say,
    ask,
    asks: (command: keyof typeof COMMANDS, variables: object = {}) => say(team.asMember, command, { memberId: me, ...variables }),
    does: (command: keyof typeof COMMANDS, variables: object = {}) => say(team.asDoctor, command, { memberId: me, ...variables }),
    /** Logs a blood pressure as the member. */
    logs: (value: number, second: number, measuredAt = ago(0), more: object = {}) =>
      say(team.asMember, 'recordReading', { memberId: me, reading: { kind: 'PRESSURE', value, second, measuredAt, ...more } }),
    readings: async (who: Who = team.asMember, args = '') =>
      (await ask<{ readings: readonly ShownReading[] }>(who, `readings${args} { ${READING} }`)).readings,
    /** Waits for reactions of this context to what it told itself. */
    reacted: <T>(look: () => Promise<T>, holds: (found: T) => boolean): Promise<T> =>
      eventually(
        async () => {
          const found = await look();
          if (!holds(found)) throw new Error(`Not yet: ${JSON.stringify(found)}`);
          return found;
        },
        { within: 30_000, every: 100 },
      ),
  };
}
