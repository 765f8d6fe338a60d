import { memberDied, memberRegistered, messageSent, relationEnded, uuidv7 } from '@careway/contracts';
import { SYSTEMS } from '@careway/access';
import { asRole, Work } from '@careway/store';
import { actsFor, bootContext, type Booted, eventually, member } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { journeyContext } from '../index.ts';
import { Courier } from './courier.ts';
import { NOTICE_KEY, OUTBOX, PUSH_KEYS } from './delivery.settings.ts';
import { NoticeClock } from './notice-clock.ts';
import { Portal } from './portal.ts';
import { UnsubscribeLinks } from '../unsubscribe/unsubscribe-link.ts';
import { type Browser, type Mail, MailPort, type Push, PushPort } from './ports.ts';

/** Lies outside the payer: what it was given, and how it answers. */
class Relay extends MailPort {
  override readonly from = 'Careway <no-reply@careway.example>';
  readonly sent: Mail[] = [];
  fault: string | undefined;
  override async send(mail: Mail): Promise<void> {
    if (this.fault) throw new Error(this.fault);
    this.sent.push(mail);
  }
  to = (address: string): Mail[] => this.sent.filter((one) => one.to === address);
}
class Browsers extends PushPort {
  override readonly publicKey = 'key';
  readonly shown: (Push & Browser)[] = [];
  readonly gone = new Set<string>();
  override async send(push: Push, to: Browser): Promise<'sent' | 'gone'> {
    if (this.gone.has(to.endpoint)) return 'gone';
    this.shown.push({ ...push, ...to });
    return 'sent';
  }
}

let booted: Booted;
let source: DataSource;
let clock: NoticeClock;
const [relay, browsers, outbox] = [new Relay(), new Browsers(), mkdtempSync(join(tmpdir(), 'careway-outbox-'))];

beforeAll(async () => {
  booted = await bootContext(journeyContext, {
    [OUTBOX]: outbox,
    [NOTICE_KEY]: KEY,
    [PUSH_KEYS]: JSON.stringify({ publicKey: 'a', privateKey: 'b' }),
  });
  source = await new DataSource({
    ...{ type: 'postgres', url: asRole(booted.postgres.url('journey'), 'journey'), schema: 'journey' },
    ...{ entities: [...journeyContext.entities], extra: { max: 4, pipeline: true } },
  }).initialize();
  const work = new Work('journey', source);
  clock = new NoticeClock(work, new Courier(work, relay, browsers, new Portal('https://careway.example', new UnsubscribeLinks(KEY))));
}, 60_000);
afterAll(async () => {
  await source?.destroy();
  await booted?.close();
  rmSync(outbox, { recursive: true, force: true });
});

const KEY = 'a key of this test, of forty-odd letters';
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** The service's own clock looks at the real time, at which everybody here has paused; this one looks later. */
const later = (ms = 0): Date => new Date(Date.now() + 2 * HOUR + ms);

const ALL = ['MESSAGES', 'VISITS', 'RESULTS'].flatMap((group) => ['PORTAL', 'EMAIL', 'PUSH'].map((channel) => ({ group, channel })));
const SAVE = `mutation ($m: ID!, $v: Int!, $p: NotificationPreferencesInput!) { saveNotificationPreferences(memberId: $m, expectedVersion: $v, preferences: $p) {
  __typename ... on NotificationPreferences { version pausedUntil } ... on EditedMeanwhileError { currentVersion } ... on InvalidInputError { message } } }`;
const ASK = `mutation ($m: ID!, $email: String!) { askNotificationAddress(memberId: $m, email: $email) { __typename ... on NotificationReach { email askedEmail } } }`;
const CONFIRM = `mutation ($m: ID!, $code: String!) { confirmNotificationAddress(memberId: $m, code: $code) { __typename ... on NotificationReach { email askedEmail } } }`;
const ADD = `mutation ($m: ID!, $e: String!, $p: String!, $a: String!) { addNotificationBrowser(memberId: $m, endpoint: $e, p256dh: $p, auth: $a) { __typename ... on NotificationReach { browsers } } }`;

const wishes = (more: object = {}) => ({
  ...{ on: ALL, quiet: null, digest: 'AT_ONCE', digestAt: '18:00', digestDay: 0, others: true },
  ...{ pausedUntil: new Date(Date.now() + HOUR).toISOString(), ...more },
});

/** Somebody with an address that was confirmed, who has paused for an hour. */
async function person({ withMail = true, language = 'ru' }: { withMail?: boolean; language?: 'he' | 'ru' } = {}) {
  const me = uuidv7();
  const after: string[] = [];
  const does = async (query: string, variables: object = {}) => {
    const { data, errors } = await booted.ask(member(me), query, { m: me, ...variables }, after);
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as { __typename: string } & Record<string, unknown>;
  };
  const registered = {
    memberId: me,
    birthDate: '1980-01-01',
    gender: 'female',
    clinicId: null,
    district: 'x',
    registeredAt: new Date().toISOString(),
  } as const;
  after.push(await booted.tell(memberRegistered, { ...registered, language, timeZone: 'Asia/Jerusalem' }));
  expect(await does(SAVE, { v: 0, p: wishes() })).toMatchObject({ version: 1 });
  const email = `${me}@example.org`;
  if (withMail) {
    await does(ASK, { email });
    expect(await does(CONFIRM, { code: codeFor(email) })).toMatchObject({ email, askedEmail: null });
  }
  const journeyId = uuidv7();
  const written = async (about = me) => {
    const fact = {
      memberId: about,
      journeyId,
      occurredAt: new Date().toISOString(),
      precision: 'instant',
      sensitivity: 'general',
    } as const;
    after.push(await booted.tell(messageSent, { ...fact, threadId: uuidv7(), messageId: uuidv7(), by: uuidv7(), from: 'care-team' }));
    await arrived(about);
  };
  return { me, email, after, does, written };
}
/** Until the reaction has made the notices of everything written so far. */
const writtenTo = new Map<string, number>();
const arrived = (about: string) => {
  writtenTo.set(about, (writtenTo.get(about) ?? 0) + 1);
  return eventually(async () =>
    expect((await booted.admin.query(`select 1 from notification where member_id = $1`, [about])).rowCount).toBe(writtenTo.get(about)),
  );
};
const textOf = (raw: string) => Buffer.from(/base64\r\n\r\n([\s\S]*?)\r\n--/.exec(raw)![1]!, 'base64').toString();
function codeFor(email: string): string {
  const raw = readdirSync(outbox)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(outbox, name), 'utf8'))
    .filter((one) => one.includes(`To: ${email}`))
    .at(-1)!;
  return /\b\d{6}\b/.exec(textOf(raw))![0];
}
const states = async (me: string) =>
  (await booted.admin.query<{ state: string }>(`select state from notification_delivery where member_id = $1 order by id`, [me])).rows.map(
    ({ state }) => state,
  );

test('what came while somebody had paused goes out in one mail when the pause ends, in their language, once', async () => {
  const { me, email, written } = await person();
  await written();
  await written();
  await clock.look(new Date());
  expect([relay.to(email).length, await states(me)]).toEqual([0, ['waiting', 'waiting']]);
  await clock.look(later());
  expect(relay.to(email)).toHaveLength(1);
  expect(textOf(relay.to(email)[0]!.raw)).toContain('Сообщение от лечащей команды (2)');
  await clock.look(later(MINUTE));
  expect([relay.to(email).length, await states(me)]).toEqual([1, ['sent', 'sent']]);
});

test('a mail is stopped by one press without a sign-in: what the link says, once, and no more; in the settings it is turned on again', async () => {
  const { me, email, does, written } = await person();
  await written();
  await clock.look(later());
  const { raw } = relay.to(email)[0]!;
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  const link = /List-Unsubscribe: <https:\/\/careway\.example\/unsubscribe\/([\w-]{47})>\r\n/.exec(raw)![1]!;
  const stop = `mutation ($link: String!) { unsubscribeFromNotices(link: $link) { __typename ... on NoticesStopped { stopped } ... on DomainError { code } } }`;
  const press = async (said: string) =>
    (await booted.ask({ kind: 'system', personId: SYSTEMS['mail-door'] }, stop, { link: said })).data['unsubscribeFromNotices'];
  const mailed = async () =>
    (
      await booted.admin.query<{ version: number; choices: Record<string, Record<string, boolean>> }>(
        'select version, choices from notification_preference where member_id = $1',
        [me],
      )
    ).rows[0]!;
  const before = await mailed();

  expect(await press(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).toMatchObject({ code: 'UNSUBSCRIBE_LINK' });
  // nobody who signs in may, not even whose it is
  expect((await booted.ask(member(me), stop, { link })).errors?.[0]?.extensions.code).toMatch(/NOT_FOUND|FORBIDDEN/);
  expect(await mailed()).toEqual(before);

  // what waits already is dropped
  await written();
  for (let n = 0; n < 2; n++) expect(await press(link)).toEqual({ __typename: 'NoticesStopped', stopped: true });
  const after = await mailed();
  expect(after.version).toBe(before.version + 1);
  expect(after.choices).toEqual({ ...before.choices, messages: { ...before.choices['messages'], email: false } });
  const { rows } = await booted.admin.query(`select data from outbox where type like '%preferences-changed%' and data->>'memberId' = $1`, [
    me,
  ]);
  expect(rows.at(-1)).toEqual({ data: { memberId: me, version: after.version, occurredAt: expect.any(String) } });
  await clock.look(later(MINUTE));
  expect([relay.to(email).length, await states(me)]).toEqual([1, ['sent', 'dropped']]);

  expect(await does(SAVE, { v: after.version, p: wishes() })).toMatchObject({ version: after.version + 1 });
  await written();
  await clock.look(later(2 * MINUTE));
  expect(relay.to(email)).toHaveLength(2);
});

test('two clocks that look at once send it once', async () => {
  const { email, written } = await person();
  await written();
  await Promise.all([clock.look(later()), clock.look(later()), clock.look(later())]);
  expect(relay.to(email)).toHaveLength(1);
});

test('a relay that is away is asked again, later each time, and what it never takes is parked where operations see it', async () => {
  const { me, email, written } = await person();
  await written();
  relay.fault = 'the relay answered 451';
  let at = later();
  const tries = async () => {
    const { rows } = await booted.admin.query<{ attempts: number; state: string; due_at: Date; fault: string; batch_id: string }>(
      `select attempts, state, due_at, fault, batch_id from notification_delivery where member_id = $1`,
      [me],
    );
    return rows[0]!;
  };
  await clock.look(at);
  const first = await tries();
  expect(first).toMatchObject({ attempts: 1, state: 'waiting', fault: 'the relay answered 451' });
  expect(first.due_at).toEqual(new Date(at.getTime() + MINUTE));
  for (let n = 2; n <= 7; n++) {
    at = (await tries()).due_at;
    await clock.look(at);
    expect(await tries()).toMatchObject({ attempts: n, state: n < 7 ? 'waiting' : 'parked', batch_id: first.batch_id });
  }
  relay.fault = undefined;
  await clock.look(new Date(at.getTime() + 24 * HOUR));
  expect(relay.to(email)).toHaveLength(0);
  // somebody has mended it: `npm run events -- notices --again`
  await booted.admin.query(`update notification_delivery set state = 'waiting', attempts = 0, due_at = $2 where member_id = $1`, [me, at]);
  await clock.look(at);
  expect(relay.to(email)).toMatchObject([{ id: first.batch_id }]);
});

test('a process that dies between sending and writing it down sends the same mail under the same name after its lease, and no other', async () => {
  const { me, email, written } = await person();
  await written();
  const work = new Work('journey', source);
  /** Sends, and then nothing more of it runs. */
  class Dying extends Relay {
    override async send(mail: Mail): Promise<void> {
      relay.sent.push(mail);
      return new Promise(() => undefined);
    }
  }
  void new NoticeClock(work, new Courier(work, new Dying(), browsers, new Portal('https://careway.example'))).look(later());
  await eventually(() => expect(relay.to(email)).toHaveLength(1));
  await clock.look(later(MINUTE));
  expect([relay.to(email).length, await states(me)]).toEqual([1, ['sending']]);
  await clock.look(later(3 * MINUTE));
  const [one, two] = relay.to(email);
  expect([one!.id, await states(me)]).toEqual([two!.id, ['sent']]);
  const ids = relay.to(email).map(({ raw }) => /Message-ID: \S+/.exec(raw)![0]);
  expect(new Set(ids).size).toBe(1);
});

test('who acts for somebody is told that it is about another, and not any more when the permission has ended meanwhile, or somebody has died', async () => {
  const [friend, mother, child] = [await person(), uuidv7(), uuidv7()];
  const relation = { relationId: uuidv7(), grantedBy: mother };
  friend.after.push(...(await actsFor(booted, mother, friend.me, ['messages'], relation)));
  friend.after.push(...(await actsFor(booted, child, friend.me, ['results'])));
  await eventually(async () =>
    expect((await booted.admin.query('select 1 from relation where person_id = $1', [friend.me])).rowCount).toBe(2),
  );
  await friend.written(mother);
  // a room that was not given
  await friend.written(child);
  await clock.look(later());
  expect(relay.to(friend.email)).toHaveLength(1);
  const text = textOf(relay.to(friend.email)[0]!.raw);
  expect(text.indexOf('У того, за кого вы действуете')).toBeLessThan(text.indexOf('Сообщение от лечащей команды'));
  expect(text).not.toContain('Для вас:');
  expect(text).not.toContain('(2)');

  await friend.written(mother);
  await clock.look(new Date());
  expect(await states(friend.me)).toEqual(['sent', 'waiting']);
  const ended = {
    memberId: mother,
    relationId: relation.relationId,
    personId: friend.me,
    kind: 'proxy',
    endedAt: new Date().toISOString(),
  } as const;
  await booted.tell(relationEnded, ended);
  await eventually(async () =>
    expect((await booted.admin.query('select 1 from relation where member_id = $1', [mother])).rowCount).toBe(0),
  );
  await clock.look(later());
  expect([relay.to(friend.email).length, await states(friend.me)]).toEqual([1, ['sent', 'dropped']]);

  await friend.written();
  await clock.look(new Date());
  await booted.tell(memberDied, { memberId: friend.me, diedAt: new Date().toISOString() });
  const dead = 'select 1 from recipient_view where member_id = $1 and died_at is not null';
  await eventually(async () => expect((await booted.admin.query(dead, [friend.me])).rowCount).toBe(1));
  await clock.look(later());
  expect(await states(friend.me)).toEqual(['sent', 'dropped', 'dropped']);
});

test('a browser shows it once and leads to the list; one that has ended it is removed; an address that is no browser’s is not taken', async () => {
  const { me, does, written } = await person({ withMail: false, language: 'he' });
  const [p, a] = [Buffer.alloc(65, 1).toString('base64url'), Buffer.alloc(16, 1).toString('base64url')];
  const [one, two] = [`https://fcm.googleapis.com/fcm/send/${me}`, `https://updates.push.services.mozilla.com/wpush/v2/${me}`];
  for (const e of [one, two, one]) await does(ADD, { e, p, a });
  expect(await does(ADD, { e: one, p, a })).toMatchObject({ browsers: 2 });
  for (const e of [
    'http://fcm.googleapis.com/x',
    'https://127.0.0.1/x',
    'https://fcm.googleapis.com.example.org/x',
    'https://fcm.googleapis.com:8443/x',
    'https://a@fcm.googleapis.com/x',
  ])
    expect(await does(ADD, { e, p, a })).toEqual({ __typename: 'InvalidInputError' });
  browsers.gone.add(two);
  await written();
  await clock.look(later());
  const shown = browsers.shown.filter(({ endpoint }) => endpoint.endsWith(me));
  expect(shown).toMatchObject([{ endpoint: one, body: 'הודעה מצוות הטיפול', url: '/member/notifications', dir: 'rtl' }]);
  const reach = `query ($m: ID!) { _entities(representations: [{ __typename: "Member", id: $m }]) { ... on Member { notificationPreferences { reach { browsers } } } } }`;
  expect(await does(reach)).toEqual([{ notificationPreferences: { reach: { browsers: 1 } } }]);
});

test('nothing goes to an address from which no code came back, a code is guessed five times, and five are sent a day', async () => {
  const { me, email, does, written } = await person({ withMail: false });
  expect(await does(ASK, { email: 'a@b.example\r\nBcc: c@d.example' })).toEqual({ __typename: 'InvalidInputError' });
  expect(await does(ASK, { email })).toMatchObject({ email: null, askedEmail: email });
  const code = codeFor(email);
  const wrong = code === '000000' ? '000001' : '000000';
  for (let n = 0; n < 5; n++) expect(await does(CONFIRM, { code: wrong })).toEqual({ __typename: 'WrongCodeError' });
  expect(await does(CONFIRM, { code })).toEqual({ __typename: 'WrongCodeError' });
  await written();
  await clock.look(later());
  expect([relay.to(email).length, await states(me)]).toEqual([0, []]);
  for (let n = 0; n < 4; n++) expect(await does(ASK, { email })).toMatchObject({ askedEmail: email });
  expect(await does(ASK, { email })).toEqual({ __typename: 'TooManyCodesError' });
  for (const name of readdirSync(outbox)) expect(statSync(join(outbox, name)).mode & 0o077).toBe(0);
});

test('of two devices that save at once the second is told, and what waits is looked at by the new wishes at once', async () => {
  const { me, email, does, written } = await person();
  expect(await does(SAVE, { v: 0, p: wishes() })).toEqual({ __typename: 'EditedMeanwhileError', currentVersion: 1 });
  expect(await does(SAVE, { v: 1, p: wishes({ quiet: { from: '25:00', to: '07:00' } }) })).toMatchObject({
    __typename: 'InvalidInputError',
  });
  await written();
  await clock.look(new Date());
  expect(await does(SAVE, { v: 1, p: wishes({ on: ALL.filter(({ channel }) => channel !== 'EMAIL') }) })).toMatchObject({ version: 2 });
  await clock.look(later());
  expect([relay.to(email).length, await states(me)]).toEqual([0, ['dropped']]);
});

test('nobody else reads or changes what somebody wants, not even who acts for them', async () => {
  const { me, after } = await person({ withMail: false });
  const friend = uuidv7();
  after.push(...(await actsFor(booted, me, friend, ['profile', 'messages'])));
  const read = `query ($m: ID!) { _entities(representations: [{ __typename: "Member", id: $m }]) { ... on Member { notificationPreferences { version } } } }`;
  for (const [query, more] of [
    [read, {}],
    [SAVE, { v: 1, p: wishes() }],
    [ASK, { email: 'x@y.example' }],
  ] as const) {
    const { data, errors } = await booted.ask(member(friend), query, { m: me, ...more }, after);
    expect(errors?.[0]?.extensions.code ?? data).toMatch(/NOT_FOUND|FORBIDDEN/);
  }
  // and the database says so by itself
  const client = booted.admin;
  await client.query('begin');
  await client.query(
    `select set_config('careway.member', $1, true), set_config('careway.person', $2, true), set_config('careway.relation', 'proxy', true), set_config('careway.labels', 'general', true)`,
    [me, friend],
  );
  await client.query('set local role journey');
  expect((await client.query('select 1 from notification_preference')).rowCount).toBe(0);
  await client.query('rollback');
});
