import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Session } from '../session/session.ts';
import type { TrustedDocument } from './document.ts';
import { Mutations } from './mutate.ts';
import { GraphProblem } from './problem.ts';
import { query, type QueryResource } from './query.ts';

interface Plan {
  plan: { title: string };
}
const PLAN: TrustedDocument<Plan, { id: string }> = { id: 'a'.repeat(64), source: '' };

/** The network's edge: what is sent, and answers that a test gives one by one. */
interface Sent {
  body: { documentId?: string; variables: { id: string } };
  headers: Record<string, string>;
  signal: AbortSignal | undefined;
  answer: (status: number, body: object) => void;
  fail: () => void;
}
let sent: Sent[] = [];
const realFetch = globalThis.fetch;
beforeEach(() => {
  sent = [];
  globalThis.fetch = (_path, init = {}) =>
    new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      sent.push({
        body: JSON.parse(init.body as string) as Sent['body'],
        headers: init.headers as Record<string, string>,
        signal: init.signal ?? undefined,
        answer: (status, body) =>
          resolve({
            status,
            ok: status < 400,
            headers: new Map([['content-type', 'application/json']]),
            json: () => Promise.resolve(body),
          } as unknown as Response),
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

const settle = async (): Promise<void> => {
  TestBed.tick();
  for (let i = 0; i < 10; i++) await Promise.resolve();
  TestBed.tick();
};
const make = (variables: () => { id: string } | undefined): QueryResource<Plan> =>
  TestBed.runInInjectionContext(() => query(PLAN, variables));
const plan = (title: string): { data: Plan } => ({ data: { plan: { title } } });

test('a query sends the id of its document, its variables and the header of our own pages', async () => {
  const resource = make(() => ({ id: '1' }));
  await settle();
  expect(sent[0]?.body).toEqual({ documentId: PLAN.id, variables: { id: '1' } });
  expect(sent[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-careway-csrf': '1' });
  sent[0]?.answer(200, plan('Walk'));
  await settle();
  expect([resource.state(), resource.data()?.plan.title, resource.stale()]).toEqual(['ready', 'Walk', false]);
});

test('it says that it is loading only when a person would wonder', async () => {
  const resource = make(() => ({ id: '1' }));
  await settle();
  expect(resource.state()).toBe('waiting');
  await new Promise((resolve) => setTimeout(resolve, 320));
  expect(resource.state()).toBe('loading');
});

test('new variables leave the old request, and its late answer is not shown', async () => {
  const id = signal('1');
  const resource = make(() => ({ id: id() }));
  await settle();
  id.set('2');
  await settle();
  expect(sent[0]?.signal?.aborted).toBe(true);
  sent[1]?.answer(200, plan('Second'));
  sent[0]?.answer(200, plan('First'));
  await settle();
  expect(resource.data()?.plan.title).toBe('Second');
});

test('asked again while an answer is on its way, it takes that answer, and asks once more', async () => {
  const resource = make(() => ({ id: '1' }));
  await settle();
  for (let i = 0; i < 3; i++) {
    resource.reload();
    await settle();
  }
  expect([sent.length, sent[0]?.signal?.aborted, resource.asking()]).toEqual([1, false, true]);
  sent[0]?.answer(200, plan('Walk'));
  await settle();
  expect([sent.length, resource.data()?.plan.title, resource.stale(), resource.asking()]).toEqual([2, 'Walk', false, true]);
  sent[1]?.answer(200, plan('Run'));
  await settle();
  expect([sent.length, resource.data()?.plan.title, resource.stale(), resource.asking()]).toEqual([2, 'Run', false, false]);
});

test('whoever asked for what stands now waits until it is on screen, and not longer than it can come', async () => {
  const variables = signal<{ id: string } | undefined>({ id: '1' });
  const resource = make(variables);
  await settle();
  const seen: string[] = [];
  const ask = () => void resource.refresh().then(() => seen.push(resource.data()?.plan.title ?? resource.state()));
  ask();
  sent[0]?.answer(200, plan('Walk'));
  await settle();
  expect(seen).toEqual([]);
  sent[1]?.answer(200, plan('Run'));
  await settle();
  expect(seen).toEqual(['Run']);
  ask();
  await settle();
  sent[2]?.fail();
  await settle();
  expect([seen.length, resource.state()]).toEqual([2, 'offline']);
  variables.set(undefined);
  ask();
  await settle();
  expect([seen.length, sent.length]).toEqual([3, 3]);
});

test('asked again after an answer has been away for very long, it leaves the dead line', async () => {
  jest.useFakeTimers();
  try {
    const resource = make(() => ({ id: '1' }));
    await settle();
    jest.setSystemTime(Date.now() + 11_000);
    resource.reload();
    await settle();
    expect([sent.length, sent[0]?.signal?.aborted]).toEqual([2, true]);
    sent[1]?.answer(200, plan('Walk'));
    await settle();
    expect([resource.data()?.plan.title, resource.asking()]).toEqual(['Walk', false]);
  } finally {
    jest.useRealTimers();
  }
});

test('after asking again, too, new variables leave nothing of the old answer on screen', async () => {
  const id = signal('1');
  const resource = make(() => ({ id: id() }));
  await settle();
  sent[0]?.answer(200, plan('Walk'));
  await settle();
  resource.reload();
  await settle();
  sent[1]?.answer(200, plan('Walk'));
  await settle();
  id.set('2');
  await settle();
  expect([resource.data(), resource.state()]).toEqual([undefined, 'waiting']);
});

test('the same in another language leaves the page as it is until it comes; what was asked in that language before is there at once', async () => {
  const variables = signal({ id: '1', language: 'EN' });
  const resource = make(() => variables());
  await settle();
  sent[0]?.answer(200, plan('Walk'));
  await settle();
  variables.set({ id: '1', language: 'HE' });
  await settle();
  expect([resource.data()?.plan.title, resource.state(), resource.stale()]).toEqual(['Walk', 'ready', true]);
  sent[1]?.answer(200, plan('הליכה'));
  await settle();
  expect([resource.data()?.plan.title, resource.stale()]).toEqual(['הליכה', false]);
  variables.set({ id: '1', language: 'EN' });
  await settle();
  expect(resource.data()?.plan.title).toBe('Walk');
  variables.set({ id: '2', language: 'EN' });
  await settle();
  expect(resource.data()).toBeUndefined();
});

test('where the page says that new variables ask for more of the same, what is there stays until it comes', async () => {
  const id = signal('1');
  const resource = TestBed.runInInjectionContext(() => query(PLAN, () => ({ id: id() }), { same: () => true }));
  await settle();
  sent[0]?.answer(200, plan('Walk'));
  await settle();
  id.set('1, more');
  await settle();
  expect([resource.data()?.plan.title, resource.stale()]).toEqual(['Walk', true]);
  sent[1]?.answer(200, plan('Run'));
  await settle();
  expect([resource.data()?.plan.title, resource.stale()]).toEqual(['Run', false]);
});

test('without variables nothing is asked', async () => {
  make(() => undefined);
  await settle();
  expect(sent).toEqual([]);
});

test('going back shows what was there, marked as stale, until the new answer has come', async () => {
  make(() => ({ id: '1' }));
  await settle();
  sent[0]?.answer(200, plan('Walk'));
  await settle();
  const again = make(() => ({ id: '1' }));
  await settle();
  expect([again.data()?.plan.title, again.state(), again.stale()]).toEqual(['Walk', 'ready', true]);
  sent[1]?.answer(200, plan('Run'));
  await settle();
  expect([again.data()?.plan.title, again.stale()]).toEqual(['Run', false]);
});

test('a lost connection keeps what is on screen and says so', async () => {
  const resource = make(() => ({ id: '1' }));
  await settle();
  sent[0]?.answer(200, plan('Walk'));
  await settle();
  resource.reload();
  await settle();
  sent[1]?.fail();
  await settle();
  expect([resource.state(), resource.data()?.plan.title, resource.stale(), resource.asOf() !== undefined]).toEqual([
    'offline',
    'Walk',
    true,
    true,
  ]);
});

test('an answer in part is shown in part', async () => {
  const resource = make(() => ({ id: '1' }));
  await settle();
  sent[0]?.answer(200, { ...plan('Walk'), errors: [{ message: 'no', path: ['plan', 'goals'], extensions: { code: 'FORBIDDEN' } }] });
  await settle();
  expect([resource.state(), resource.errors().length]).toEqual(['ready', 1]);
});

test('“not ready yet” is asked again before a person is bothered', async () => {
  const resource = make(() => ({ id: '1' }));
  await settle();
  sent[0]?.answer(200, { data: null, errors: [{ message: 'soon', extensions: { code: 'TRY_AGAIN' } }] });
  await new Promise((resolve) => setTimeout(resolve, 200));
  sent[1]?.answer(200, plan('Walk'));
  await settle();
  expect([resource.state(), resource.data()?.plan.title]).toEqual(['ready', 'Walk']);
});

test('a root that is null because it is not ready yet is asked again, and no page takes it for “does not exist”', async () => {
  const resource = make(() => ({ id: '1' }));
  const soon = { data: { plan: null }, errors: [{ message: 'soon', path: ['plan'], extensions: { code: 'TRY_AGAIN' } }] };
  await settle();
  sent[0]?.answer(200, soon);
  await settle();
  expect([resource.state(), resource.data()]).toEqual(['waiting', undefined]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  sent[1]?.answer(200, plan('Walk'));
  await settle();
  expect([resource.state(), resource.data()?.plan.title]).toEqual(['ready', 'Walk']);
});

test('a root that stays away is a problem that one can try again, not data', async () => {
  jest.useFakeTimers();
  try {
    const resource = make(() => ({ id: '1' }));
    const soon = { data: { plan: null }, errors: [{ message: 'soon', path: ['plan'], extensions: { code: 'TRY_AGAIN' } }] };
    await settle();
    for (let i = 0; i < 5; i++) {
      sent[i]?.answer(200, soon);
      await settle();
      if (i < 4) await jest.advanceTimersByTimeAsync(2_500);
    }
    await settle();
    expect([sent.length, resource.state(), resource.problem()?.kind, resource.data()]).toEqual([5, 'error', 'again', undefined]);
  } finally {
    jest.useRealTimers();
  }
});

test('a root that is refused is an answer: the page says whose decision it is', async () => {
  const resource = make(() => ({ id: '1' }));
  await settle();
  sent[0]?.answer(200, { data: { plan: null }, errors: [{ message: 'x', path: ['plan'], extensions: { code: 'NOT_FOUND' } }] });
  await settle();
  expect([sent.length, resource.state(), resource.data()]).toEqual([1, 'ready', { plan: null }]);
});

test('a root that failed is a fault of ours', async () => {
  const resource = make(() => ({ id: '1' }));
  await settle();
  sent[0]?.answer(200, { data: { plan: null }, errors: [{ message: 'x', path: ['plan'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  await settle();
  expect([resource.state(), resource.problem()?.kind]).toEqual(['error', 'failed']);
});

test('a session that has ended leaves nothing on screen and nothing in memory', async () => {
  const resource = make(() => ({ id: '1' }));
  await settle();
  sent[0]?.answer(200, plan('Walk'));
  await settle();
  resource.reload();
  await settle();
  sent[1]?.answer(401, { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] });
  await settle();
  expect([resource.state(), resource.data(), TestBed.inject(Session).state()]).toEqual(['error', undefined, 'signed-out']);
  const again = make(() => ({ id: '1' }));
  await settle();
  expect(again.data()).toBeUndefined();
});

test('a change is sent once, and a lost connection is told as such', async () => {
  const change = TestBed.inject(Mutations).run(PLAN, { id: '1' });
  sent[0]?.fail();
  await expect(change).rejects.toMatchObject({ kind: 'offline' });
  await expect(change).rejects.toBeInstanceOf(GraphProblem);
  expect(sent).toHaveLength(1);
});

test('a change that was not begun is sent again; one whose answer is not ready is not', async () => {
  jest.useFakeTimers();
  try {
    const notReady = (...path: string[]) => ({ data: null, errors: [{ message: 'x', path, extensions: { code: 'TRY_AGAIN' } }] });
    const change = TestBed.inject(Mutations).run(PLAN, { id: '1' });
    sent[0]?.answer(200, notReady('activatePlan'));
    await settle();
    await jest.advanceTimersByTimeAsync(500);
    sent[1]?.answer(200, plan('Walk'));
    await expect(change).resolves.toMatchObject({ plan: { title: 'Walk' } });
    const done = TestBed.inject(Mutations).run(PLAN, { id: '1' });
    sent[2]?.answer(200, notReady('activatePlan', 'tasks'));
    await expect(done).rejects.toMatchObject({ kind: 'again' });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(3);
  } finally {
    jest.useRealTimers();
  }
});

/** Until the timers of a question that heals itself have run, at most. */
const passing = async (): Promise<void> => {
  jest.advanceTimersByTime(4_000);
  await settle();
};

test('what was not reached is asked again by itself, without waking the session, and what the page says stays until it comes', async () => {
  jest.useFakeTimers();
  try {
    const resource = make(() => ({ id: '1' }));
    await settle();
    sent[0]?.fail();
    await settle();
    expect([resource.state(), sent.length]).toEqual(['offline', 1]);
    await passing();
    expect([resource.state(), resource.asking(), sent.length, sent[1]?.headers['x-careway-passive']]).toEqual(['offline', false, 2, '1']);
    sent[1]?.answer(200, plan('Walk'));
    await settle();
    expect([resource.state(), resource.data()?.plan.title]).toEqual(['ready', 'Walk']);
    await passing();
    await passing();
    expect(sent).toHaveLength(2);
  } finally {
    jest.useRealTimers();
  }
});

test('a part that was not ready is fetched in a moment, a part that was refused is not', async () => {
  jest.useFakeTimers();
  try {
    const resource = make(() => ({ id: '1' }));
    await settle();
    sent[0]?.answer(200, { ...plan('Walk'), errors: [{ message: 'x', path: ['plan', 'tasks'], extensions: { code: 'TRY_AGAIN' } }] });
    await settle();
    expect([resource.state(), resource.data()?.plan.title]).toEqual(['ready', 'Walk']);
    await passing();
    expect(sent).toHaveLength(2);
    sent[1]?.answer(200, { ...plan('Walk'), errors: [{ message: 'x', path: ['plan', 'tasks'], extensions: { code: 'FORBIDDEN' } }] });
    await settle();
    await passing();
    expect([sent.length, resource.errors().length]).toEqual([2, 1]);
  } finally {
    jest.useRealTimers();
  }
});

test('a page that was left asks for nothing any more', async () => {
  jest.useFakeTimers();
  try {
    const id = signal<string | undefined>('1');
    make(() => (id() === undefined ? undefined : { id: id()! }));
    await settle();
    sent[0]?.fail();
    await settle();
    id.set(undefined);
    await settle();
    await passing();
    expect(sent).toHaveLength(1);
  } finally {
    jest.useRealTimers();
  }
});
