import type { TokenKeys } from '@careway/access';
import type { Chart } from '../chart/chart.ts';
import { Clock } from '../kit/clock.ts';
import { memberId } from '../kit/ids.ts';
import { LAST, NEWBORN } from '../people/cast.ts';
import { type Population, population } from '../population.ts';
import { openAccounts } from './accounts.ts';
import { asMember, WalkClient } from './client.ts';
import { askColleagues } from './consults.ts';
import { fillCalendars } from './appointments.ts';
import { meetInCommunities } from './communities.ts';
import { converse } from './conversations.ts';
import { crowd } from './crowd.ts';
import { sayHowItWas } from './feedback.ts';
import { complain } from './intakes.ts';
import { importChart, importDirectory, importMembers } from './imports.ts';
import { learn } from './learning.ts';
import { useMedicines } from './medicines.ts';
import { writeNotes } from './notes.ts';
import { workOnPlans } from './plans.ts';
import { proposePlans } from './proposals.ts';
import { readArticles } from './reading.ts';
import { orderAndRefer } from './requests.ts';
import { measureAtHome } from './readings.ts';
import { tellHowTheyAre } from './surveys.ts';
import { appointCareTeams, decideConsents, grantProxies, recordLives, registerStaff } from './relations.ts';
import { workOnTheList } from './worklist.ts';

/** What the walk needs of a running instance, whether it is one process or many. */
export interface DemoTarget {
  /** Base addresses by service. */
  readonly services: Readonly<Record<string, string>>;
  readonly database: { url(role: string): string };
}
export interface DemoOptions {
  /** Holds the key that signs internal tokens. */
  readonly folder: { tokenKeys(): Promise<TokenKeys> };
  readonly onProgress?: (step: string) => void;
  readonly now?: Date;
}
/** What was done; nothing where the demo was complete already. */
export interface DemoReport {
  readonly isNew: boolean;
  readonly people: number;
  readonly commands: number;
  readonly retries: number;
}

/** Charts under way at once: enough to keep two cores busy, few enough for the pools of the contexts. */
const WIDTH = 10;
/** Records between two lines of progress. */
const TOLD_EVERY = 50;

/**
 * Makes the demo population through the commands of the contexts. Complete already: one question, nothing written. Interrupted before:
 * everything is walked again with the day of the first time, so what stands is found and what is missing is made.
 */
export async function populateDemo(
  target: DemoTarget,
  { folder, onProgress = () => undefined, now = new Date() }: DemoOptions,
): Promise<DemoReport> {
  const client = await WalkClient.open(target.services, await folder.tokenKeys());
  if (await birthDateOf(client, LAST)) return { isNew: false, people: 0, ...client.counts };
  const begun = await birthDateOf(client, NEWBORN.key);
  const clock = new Clock(begun ? new Date(Math.min(now.getTime(), Date.parse(`${begun}T20:00:00Z`) + NEWBORN.days * 86_400_000)) : now);
  const all = population(clock);
  await walk(client, target, all, { clock, isResumed: begun !== undefined, onProgress });
  return { isNew: true, people: all.people.length, ...client.counts };
}

async function walk(
  client: WalkClient,
  target: DemoTarget,
  { people, charts, households }: Population,
  { clock, isResumed, onProgress }: { clock: Clock; isResumed: boolean; onProgress: (step: string) => void },
): Promise<void> {
  const last = charts.filter(({ person }) => person.key === LAST);
  const others = charts.filter((chart) => !last.includes(chart));
  const persons = people.filter(({ key }) => key !== LAST);
  onProgress('demo: clinics and people');
  await importDirectory(client);
  await registerStaff(client);
  await importMembers(client, persons, others, clock);
  await recordLives(client, persons, clock);
  onProgress(`demo: ${others.length} records, and who may see them`);
  // Records stand in other contexts than relations, and wait for none of them.
  await Promise.all([importCharts(client, others, onProgress), relate(client, households, clock, isResumed)]);
  onProgress('demo: plans, conversations and appointments');
  const background = households.flatMap(({ adults }) => adults);
  await Promise.all([
    complain(client),
    orderAndRefer(client),
    workOnPlans(client, charts, clock).then(() => Promise.all([measureAtHome(client, charts, clock), proposePlans(client, charts)])),
    useMedicines(client, charts, clock),
    writeNotes(client, charts),
    converse(client, charts, background, clock),
    meetInCommunities(client, clock),
    fillCalendars(client, charts),
    readArticles(client, charts),
    askColleagues(client, charts),
    tellHowTheyAre(client, charts, clock),
    learn(client),
    sayHowItWas(client, clock),
  ]);
  await workOnTheList(client, clock);
  // Whoever can sign in finds everything.
  onProgress('demo: sign-ins');
  await openAccounts(target.database.url('identity'), people);
  await importMembers(
    client,
    people.filter(({ key }) => key === LAST),
    last,
    clock,
  );
}

async function importCharts(client: WalkClient, charts: readonly Chart[], onProgress: (step: string) => void): Promise<void> {
  let done = 0;
  await crowd(charts, WIDTH, async (chart) => {
    await importChart(client, chart);
    done += 1;
    if (done % TOLD_EVERY === 0) onProgress(`demo: ${done} of ${charts.length} records`);
  });
}

async function relate(client: WalkClient, households: Population['households'], clock: Clock, isResumed: boolean): Promise<void> {
  await appointCareTeams(client);
  await decideConsents(client);
  await grantProxies(client, households, clock.now, isResumed);
}

/** A member's birth date, as the registry tells the member; undefined for whom it does not know yet. */
async function birthDateOf(client: WalkClient, key: string): Promise<string | undefined> {
  const query = `query DemoWalk { me { member { id birthDate } } }`;
  const me = await client.ask<{ member: { birthDate: string } | null }>({
    service: 'registry',
    as: asMember(key),
    query,
    about: memberId(key),
  });
  return me.member?.birthDate;
}
