import { SYSTEMS } from '@careway/access';
import { AREAS, dayIn, toGlobalId, uuidv7 } from '@careway/contracts';
import { contexts, openAccount, type Stack } from '@careway/stack';
import { asRole, openPool } from '@careway/store';
import type pg from 'pg';
import { Asker, type Person } from './asker.ts';
import { Canaries } from './canary.ts';
import { type Actor, type ActorName, ACTORS, RELATIONS, WITHHELD } from './cast.ts';
import { type Booking, openCalendar } from './appointments.ts';
import { answerIntake, beginIntake } from './intakes.ts';
import { type Elsewhere, elsewhere, requestFor } from './requests.ts';
import { itemsOf, LABELLED, type Labelled, memberItem } from './items.ts';
import { writeNote } from './notes.ts';
import { measure } from './readings.ts';

/** A member whose record holds a canary in every cell, and everybody who will ask for it. */
export interface MatrixScene {
  readonly target: string;
  /** Of the target's name: what a search is tried with. */
  readonly familyName: string;
  readonly actors: Readonly<Record<ActorName, Actor>>;
  readonly asker: Asker;
  /** The address of each context. */
  readonly services: Stack['services'];
  /** The gateway's own: with them a test signs what nobody should believe. */
  readonly keys: Parameters<typeof Asker.open>[1];
  /** A superuser of the throw-away database. */
  readonly admin: pg.Pool;
  /** The label of each item, by its opaque id. */
  readonly labels: ReadonlyMap<string, Labelled>;
  /** Whom the target lets act, by the grant's id. */
  readonly grants: ReadonlyMap<ActorName, string>;
  /** Of the care team that still treats the target. */
  readonly relationId: string;
  close(): Promise<void>;
}

const FEEDER: Person = { kind: 'system', personId: SYSTEMS['fhir-import'] };
const REPORT = '{ refused { identifier reason } }';
/** How long the grant of the proxy holds that will have expired. */
const SHORT_MS = 8_000;
/** How long a colleague stands in: longer than the matrix runs. */
const COVERED_MS = 30 * 86_400_000;

interface Report {
  readonly refused: readonly { readonly identifier: string; readonly reason: string }[];
}
function taken({ refused }: Report): void {
  if (refused[0])
    throw new Error(`${refused.length} items of the matrix were refused, the first ${refused[0].identifier}: ${refused[0].reason}`);
}

/** Fills the record through the commands of the contexts; nothing is written by SQL. */
export async function openMatrixScene(stack: Stack, keys: Parameters<typeof Asker.open>[1], seed: number): Promise<MatrixScene> {
  const asker = await Asker.open(stack, keys);
  const canaries = new Canaries(seed);
  const ids = Object.fromEntries(ACTORS.map((name) => [name, uuidv7()])) as Record<ActorName, string>;
  const actors = Object.fromEntries(ACTORS.map((name) => [name, { ...RELATIONS[name], name, personId: ids[name] }])) as Record<
    ActorName,
    Actor
  >;
  const target = ids.self;
  const clinicId = uuidv7();
  const self = memberItem(canaries, target, clinicId);
  const away = elsewhere();
  await people(asker, canaries, actors, clinicId, self, away);
  await signUp(stack, Object.values(actors));
  const { expires, grants, relationId } = await relate(asker, actors, target);
  const labels = await fill(asker, canaries, actors, target, clinicId, away);
  await settle(asker, actors, target);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, expires - Date.now())));
  const admin = openPool({ connectionString: stack.database.admin, max: 2 });
  return {
    target,
    familyName: self.family,
    actors,
    asker,
    services: stack.services,
    keys,
    admin,
    labels,
    grants,
    relationId,
    close: () => admin.end(),
  };
}

async function people(
  asker: Asker,
  canaries: Canaries,
  actors: Readonly<Record<ActorName, Actor>>,
  clinicId: string,
  self: ReturnType<typeof memberItem>,
  away: Elsewhere,
): Promise<void> {
  const clinics = [clinicId, away.clinicId].map((id) => ({ id, identifier: id, name: 'Proof Clinic', district: 'Haifa' }));
  const clinicians = [...Object.values(actors), { ...away.clinician, name: 'elsewhere' }]
    .filter(({ kind }) => kind === 'clinician')
    .map(({ personId: id, name }) => ({
      id,
      identifier: id,
      family: name,
      given: 'Proof',
      prefix: 'Dr.',
      profession: 'physician',
      gender: 'female' as const,
      clinicId: id === away.clinician.personId ? away.clinicId : clinicId,
    }));
  const others = Object.values(actors).filter(({ kind, name }) => kind === 'member' && name !== 'self');
  const members = [
    self,
    ...others.map(({ personId, name }) => ({
      ...memberItem(canaries, personId, clinicId),
      given: 'Proof',
      family: name,
      otherNames: [],
      phone: null,
      identifiers: [],
    })),
  ];
  const items = { clinics, clinicians, members, careRelations: [] };
  taken(
    await asker.does<Report>(
      'registry',
      FEEDER,
      `mutation Matrix($items: JSON!) { importRegistry(source: "proof", items: $items) ${REPORT} }`,
      { items },
    ),
  );
  for (const kind of ['administrator', 'moderator'] as const)
    await asker.does(
      'registry',
      FEEDER,
      `mutation Matrix($id: ID!, $kind: StaffKind!) { registerStaff(id: $id, kind: $kind, familyName: "Proof", givenName: "Staff") { __typename } }`,
      {
        id: actors[kind].personId,
        kind: kind.toUpperCase(),
      },
    );
  await asker.does(
    'registry',
    FEEDER,
    `mutation Matrix($clinicId: ID!, $personId: ID!) { appointClinicManager(clinicId: $clinicId, personId: $personId) { __typename } }`,
    {
      clinicId,
      personId: actors.administrator.personId,
    },
  );
}

async function signUp({ database }: Stack, actors: readonly Actor[]): Promise<void> {
  const pool = openPool({ connectionString: asRole(database.admin, 'identity'), max: 1 });
  try {
    for (const { personId, kind, name } of actors)
      if (kind !== 'system') await openAccount(pool, { personId, kind, prefix: '', given: 'Proof', family: name, language: 'en' });
  } finally {
    await pool.end();
  }
}

interface Related extends Pick<MatrixScene, 'grants' | 'relationId'> {
  /** When the grant that expires has expired. */
  readonly expires: number;
}
/** Makes every relation as the product makes it. */
async function relate(asker: Asker, actors: Readonly<Record<ActorName, Actor>>, memberId: string): Promise<Related> {
  const enumOf = (words: readonly string[]) => words.map((word) => word.toUpperCase());
  const decide = `mutation Matrix($memberId: ID!, $label: Sensitivity!) { decideConsent(memberId: $memberId, label: $label, audience: CARE_TEAM, decision: WITHHOLD) { __typename } }`;
  await asker.does('registry', actors.self, decide, { memberId, label: WITHHELD.toUpperCase() });
  const grants = new Map<ActorName, string>();
  const grant = async (name: ActorName, areas: readonly string[], more: object = {}) => {
    const given = await asker.does(
      'registry',
      actors.self,
      `mutation Matrix($memberId: ID!, $grant: ProxyInput!) { grantProxy(memberId: $memberId, grant: $grant) { __typename ... on ProxyGrant { id } } }`,
      { memberId, grant: { personId: actors[name].personId, areas: enumOf(areas), ...more } },
    );
    grants.set(name, given.id);
    return given;
  };
  for (const name of ACTORS) {
    const { kind, areas, labels } = RELATIONS[name].relation;
    if (kind === 'proxy') await grant(name, areas, { labels: enumOf(labels) });
  }
  const ended = await grant('ended proxy', AREAS);
  await asker.does('registry', actors.self, `mutation Matrix($grantId: ID!) { endProxy(grantId: $grantId) { __typename } }`, {
    grantId: ended.id,
  });
  const appoint = (name: ActorName) =>
    asker.does<{ relationId: string }>(
      'registry',
      actors.administrator,
      `mutation Matrix($memberId: ID!, $clinicianId: ID!) { setCareTeam(memberId: $memberId, clinicianId: $clinicianId) { __typename ... on CareTeamRecorded { relationId } } }`,
      { memberId, clinicianId: actors[name].personId },
    );
  const standing = await appoint('care team');
  const { relationId } = await appoint('former care team');
  const cover = `mutation Matrix($who: ID!, $from: DateTime!, $until: DateTime!) { arrangeCover(clinicianId: $who, from: $from, until: $until) { __typename } }`;
  await asker.does('journey', actors['care team'], cover, {
    who: actors['former care team'].personId,
    from: new Date().toISOString(),
    until: new Date(Date.now() + COVERED_MS).toISOString(),
  });
  await asker.does(
    'registry',
    actors.administrator,
    `mutation Matrix($relationId: ID!) { endCareTeam(relationId: $relationId) { __typename } }`,
    { relationId },
  );
  const open = `mutation Matrix($memberId: ID!) { openRecord(memberId: $memberId, reasonCode: COVERING, reason: "cnydoor000001 stands in for a colleague") { __typename } }`;
  await asker.does('registry', actors['break-glass'], open, { memberId });
  const link = `mutation Matrix($memberId: ID!, $other: ID!) { linkMembers(memberId: $memberId, otherMemberId: $other) { __typename } }`;
  await asker.does('registry', { kind: 'system', personId: SYSTEMS.operations }, link, {
    memberId,
    other: actors['another member'].personId,
  });
  const expires = Date.now() + SHORT_MS;
  await grant('expired proxy', AREAS, { until: new Date(expires).toISOString() });
  return { expires: expires + 500, grants, relationId: standing.relationId };
}

/** The record itself: answers the label of each item. */
async function fill(
  asker: Asker,
  canaries: Canaries,
  actors: Readonly<Record<ActorName, Actor>>,
  memberId: string,
  clinicId: string,
  away: Elsewhere,
): Promise<ReadonlyMap<string, Labelled>> {
  const labels = new Map<string, Labelled>();
  const calendar = await openCalendar(asker, actors['care team'], clinicId);
  const tell = (label: Labelled, id: string) => labels.set(toGlobalId({ memberId, id }), label);
  for (const label of Object.keys(LABELLED) as Labelled[]) {
    const { journeyId, diagnosis, treatment } = itemsOf(canaries, label, { clinicId, clinicianId: actors['care team'].personId });
    for (const [graph, field, items] of [
      ['diagnosis', 'importDiagnosis', diagnosis],
      ['treatment', 'importTreatment', treatment],
    ] as const)
      taken(
        await asker.does<Report>(
          graph,
          FEEDER,
          `mutation Matrix($m: ID!, $items: JSON!) { ${field}(memberId: $m, source: "proof", items: $items) ${REPORT} }`,
          { m: memberId, items },
        ),
      );
    for (const { id } of treatment.medications)
      labels.set(await useMedicine(asker, canaries, actors, toGlobalId({ memberId, id }), label), label);
    // whoever treats the target does not see what is withheld, and writes nothing under that label
    if (label !== WITHHELD) {
      const ref = (id: string) => toGlobalId({ memberId, id });
      const about = { memberId, encounterId: ref(diagnosis.encounters[0]!.id), journeyId: ref(journeyId) };
      labels.set(await writeNote(asker, canaries, actors['care team'], about, label), label);
    }
    for (const id of await converse(asker, canaries, actors, memberId, label, journeyId)) labels.set(id, label);
    const about = { memberId, conditionId: diagnosis.conditions[0]!.id, label };
    for (const id of await requestFor(asker, canaries, actors, away, about)) labels.set(id, label);
    const booking: Booking = { memberId, journeyId: toGlobalId({ memberId, id: journeyId }), label, reason: `Asked ${canaries.word()}` };
    for (const id of await calendar.fill(actors.self, booking)) labels.set(id, label);
    const intake = await answerIntake(asker, actors.self, memberId, label);
    if (intake !== undefined) labels.set(intake, label);
    for (const list of [...Object.values(diagnosis), ...Object.values(treatment)])
      for (const { id } of list as readonly { id: string }[]) tell(label, id);
    for (const { id } of treatment.carePlans.flatMap(({ activities }) => activities)) tell(label, id);
    tell(label, journeyId);
    const [plan] = treatment.carePlans;
    const team = { self: actors.self, doctor: actors['care team'] };
    if (label === 'general' && plan) for (const id of await measure(asker, team, memberId, plan.id)) labels.set(id, label);
  }
  labels.set(await beginIntake(asker, actors.self, memberId), 'general');
  return labels;
}

/** More of a medicine is asked for, it is said that it was not taken, and a clinician changes how it is taken: answers the request. */
async function useMedicine(
  asker: Asker,
  canaries: Canaries,
  { self, 'care team': careTeam }: Readonly<Record<ActorName, Actor>>,
  medicationId: string,
  label: Labelled,
): Promise<string> {
  const request = `mutation Matrix($id: ID!) { requestRefill(medicationId: $id) { __typename ... on Refill { id } } }`;
  const { id } = await asker.does('treatment', self, request, { id: medicationId });
  const dose = `mutation Matrix($id: ID!, $day: LocalDate!) { recordDose(medicationId: $id, day: $day, status: SKIPPED, reason: FORGOT) { __typename } }`;
  await asker.does('treatment', self, dose, { id: medicationId, day: dayIn(new Date()) });
  const change = `mutation Matrix($id: ID!, $dosage: String!, $why: String!) { changeMedication(id: $id, expectedVersion: 1, changes: { dosage: $dosage }, reason: $why) { __typename } }`;
  const said = { id: medicationId, dosage: `Taken ${canaries.word()}`, why: `Changed ${canaries.word()}` };
  if (label !== WITHHELD) await asker.does('treatment', careTeam, change, said);
  return id;
}

async function converse(
  asker: Asker,
  canaries: Canaries,
  actors: Readonly<Record<ActorName, Actor>>,
  memberId: string,
  label: Labelled,
  journeyId: string,
): Promise<readonly string[]> {
  const input = {
    memberId,
    messageId: uuidv7(),
    text: `Asked ${canaries.word()}`,
    sensitivity: label.toUpperCase(),
    journeyId: toGlobalId({ memberId, id: journeyId }),
  };
  const open = `mutation Matrix($input: OpenThreadInput!) { openThread(input: $input) { __typename ... on Thread { id } } }`;
  const { id: threadId } = await asker.does('support', actors.self, open, { input });
  const send = `mutation Matrix($threadId: ID!, $messageId: ID!, $text: String!) { sendMessage(threadId: $threadId, messageId: $messageId, text: $text) { __typename ... on Message { id } } }`;
  const by = label === WITHHELD ? actors.self : actors['care team'];
  const { id } = await asker.does('support', by, send, { threadId, messageId: uuidv7(), text: `Answered ${canaries.word()}` });
  await asker.does('support', actors.self, `mutation Matrix($id: ID!) { markRead(messageId: $id) { __typename } }`, { id });
  const draft = `mutation Matrix($threadId: ID!, $text: String!) { saveDraft(threadId: $threadId, text: $text) { __typename } }`;
  await asker.does('support', actors.self, draft, { threadId, text: `Draft ${canaries.word()}` });
  return [threadId, id, toGlobalId({ memberId, id: input.messageId })];
}

/** Waits until every context has taken what was told before, as a reader of one's own writes does. */
async function settle(asker: Asker, { self }: Readonly<Record<ActorName, Actor>>, memberId: string): Promise<void> {
  for (const { name } of contexts) {
    const { status, text } = await asker.ask(
      name,
      self,
      name === 'engagement' ? '{ __typename }' : `query Matrix($r: [_Any!]!) { _entities(representations: $r) { ... on Member { id } } }`,
      {
        r: [{ __typename: 'Member', id: memberId }],
      },
    );
    if (status !== 200) throw new Error(`${name} is not ready for the matrix: ${text.slice(0, 300)}`);
  }
}
