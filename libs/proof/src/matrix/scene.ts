import { SYSTEMS } from '@careway/access';
import { AREAS, uuidv7 } from '@careway/contracts';
import { contexts, openAccount, type Stack } from '@careway/stack';
import { readSdl } from '@careway/service';
import { asRole, openPool } from '@careway/store';
import type pg from 'pg';
import { Asker } from './asker.ts';
import { Canaries } from './canary.ts';
import { type Actor, type ActorName, ACTORS, RELATIONS, WITHHELD } from './cast.ts';
import { FEEDER, Filling, taken } from './fill/filling.ts';
import { fill } from './fill/index.ts';
import { type Elsewhere, elsewhere } from './fill/requests.ts';
import { HostileWords } from '../hostile/hostile-words.ts';
import { type Labelled, memberItem } from './items.ts';
import { graphOf } from './schema.ts';

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
  /** Every word of the record ends with something that would run, and so do the commands that are tried. */
  readonly hostile: HostileWords;
  /** The label of each item, by its opaque id. */
  readonly labels: ReadonlyMap<string, Labelled>;
  /** Things that row-level security shows to the member’s side alone, though their kind is shown to others too. */
  readonly own: ReadonlySet<string>;
  /** Whom the target lets act, by the grant's id. */
  readonly grants: ReadonlyMap<ActorName, string>;
  /** Of the care team that still treats the target. */
  readonly relationId: string;
  close(): Promise<void>;
}

const REPORT = '{ refused { identifier reason } }';
/** How long the grant of the proxy holds that will have expired. */
const SHORT_MS = 8_000;
/** How long a colleague stands in: longer than the matrix runs. */
const COVERED_MS = 30 * 86_400_000;
/** A relation that ends, but not while the matrix runs. */
const FAR = new Date(Date.now() + 300 * 86_400_000).toISOString();

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
  const labels = new Map<string, Labelled>();
  const own = new Set<string>();
  const schemas = contexts.map(({ name, folder }) => [name, graphOf(name, [readSdl(folder)], true).schema] as const);
  const hostile = (asker.hostile = new HostileWords(new Map(schemas), seed));
  await fill(new Filling(asker, canaries, actors, target, clinicId, away, labels, own));
  asker.hostile = undefined;
  await settle(asker, actors, target);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, expires - Date.now())));
  const admin = openPool({ connectionString: stack.database.admin, max: 2 });
  return {
    target,
    familyName: self.family,
    hostile,
    actors,
    asker,
    services: stack.services,
    keys,
    admin,
    labels,
    own,
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
  const clinics = [clinicId, away.clinicId].map((id) => ({
    id,
    identifier: id,
    name: 'Proof Clinic',
    district: 'Haifa',
    names: { he: 'מרפאת הוכחה' },
    districtNames: { he: 'חיפה' },
  }));
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
    await asker.does<Parameters<typeof taken>[0]>(
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
    if (kind === 'proxy') await grant(name, areas, { labels: enumOf(labels), ...(name === 'proxy in scope' && { until: FAR }) });
  }
  const ended = await grant('ended proxy', AREAS);
  await asker.does('registry', actors.self, `mutation Matrix($grantId: ID!) { endProxy(grantId: $grantId) { __typename } }`, {
    grantId: ended.id,
  });
  const appoint = (name: ActorName) =>
    asker.does<{ relationId: string }>(
      'registry',
      actors.administrator,
      `mutation Matrix($memberId: ID!, $clinicianId: ID!, $until: DateTime) { setCareTeam(memberId: $memberId, clinicianId: $clinicianId, until: $until) { __typename ... on CareTeamRecorded { relationId } } }`,
      { memberId, clinicianId: actors[name].personId, until: FAR },
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
