import { expect, test } from '@jest/globals';
import { GraphProblem } from '../client/problem.ts';
import { Uploads, type UploadSteps, type UploadTold } from './uploads.ts';

const PART = 4;
/** A service that keeps parts, and can be out of reach. */
function service(told: Partial<UploadSteps> = {}) {
  const state = { isAway: false, parts: new Map<number, string>(), dropped: [] as string[], puts: 0 };
  const upload = (more: Partial<UploadTold> = {}): UploadTold => ({
    ...{ __typename: 'Upload', id: 'u1', state: 'RECEIVING', partBytes: PART, received: [...state.parts.keys()].sort() },
    ...more,
  });
  const reached = <T>(answer: () => T): Promise<T> =>
    state.isAway ? Promise.reject(new GraphProblem('offline')) : Promise.resolve(answer());
  let ids = 0;
  const steps: UploadSteps = {
    begin: () => reached(() => upload()),
    put: (_id, part, data) => {
      state.puts += 1;
      return reached(() => (state.parts.set(part, atob(data)), upload()));
    },
    complete: () => reached(() => upload({ state: 'READY' })),
    drop: (id) => reached(() => state.dropped.push(id)),
    newId: () => `k${++ids}`,
    ...told,
  };
  return { state, upload, uploads: new Uploads(steps) };
}
const file = (text: string, name = 'a.pdf') => new File([text], name);
async function until(is: () => boolean): Promise<void> {
  for (let n = 0; n < 400 && !is(); n++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(is()).toBe(true);
}
const phases = (uploads: Uploads) => uploads.items().map(({ phase }) => phase);

test('a file goes out in parts and is whole at the other end; until it is ready no message may go', async () => {
  const { state, uploads } = service();
  uploads.add([file('0123456789')]);
  expect([uploads.busy(), uploads.ready()]).toEqual([true, []]);
  await until(() => phases(uploads)[0] === 'ready');
  expect([...state.parts].sort(([a], [b]) => a - b).map(([, text]) => text)).toEqual(['0123', '4567', '89']);
  expect([uploads.busy(), uploads.ready(), uploads.items()[0]!.percent]).toEqual([false, ['u1'], 100]);
  uploads.sent();
  expect(uploads.items()).toEqual([]);
});

test('a lost line stops it; back, it goes on by itself and sends nothing twice', async () => {
  const { state, uploads } = service();
  state.parts.set(0, '0123');
  state.isAway = true;
  uploads.add([file('0123456789')]);
  await until(() => phases(uploads)[0] === 'stopped');
  expect(uploads.busy()).toBe(true);
  state.isAway = false;
  dispatchEvent(new Event('online'));
  await until(() => phases(uploads)[0] === 'ready');
  expect([state.puts, state.parts.size]).toEqual([2, 3]);
  uploads.end();
});

test('a part that was lost at the other end is brought again', async () => {
  let tries = 0;
  const { state, upload, uploads } = service({
    complete: () => {
      if (tries++ === 0) state.parts.delete(1);
      return Promise.resolve(upload(tries === 1 ? {} : { state: 'READY' }));
    },
  });
  uploads.add([file('0123456789')]);
  await until(() => phases(uploads)[0] === 'ready');
  expect([state.puts, state.parts.size]).toEqual([4, 3]);
});

test.each([
  [{ __typename: 'FileRefusedError', reason: 'TYPE' }, 'TYPE'],
  [{ __typename: 'UploadLimitError' }, 'LIMIT'],
  [{ __typename: 'Upload', id: 'u1', state: 'REFUSED', refusal: 'ACTIVE' }, 'ACTIVE'],
])('what will not be taken says why: %j', async (told, why) => {
  const { uploads } = service({ begin: () => Promise.resolve(told) });
  uploads.add([file('x')]);
  await until(() => phases(uploads)[0] === 'refused');
  expect([uploads.items()[0]!.why, uploads.busy(), uploads.ready()]).toEqual([why, false, []]);
});

test('an empty file, one that is too large and a sixth one are not even begun', () => {
  const { uploads } = service({ begin: () => new Promise(() => undefined) });
  const large = file('x');
  Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 });
  uploads.add([file(''), large, ...Array.from({ length: 6 }, () => file('x'))]);
  expect(uploads.items().map(({ why }) => why)).toEqual(['EMPTY', 'TOO_LARGE', ...Array.from({ length: 5 }, () => undefined), 'MANY']);
});

test('given up, it leaves the list and the service, also while it is under way', async () => {
  const { state, uploads } = service();
  uploads.add([file('0123'), file('4567')]);
  await until(() => phases(uploads).every((phase) => phase === 'ready'));
  uploads.remove(uploads.items()[0]!.key);
  await until(() => state.dropped.length === 1);
  expect(phases(uploads)).toEqual(['ready']);
  uploads.add([file('89')]);
  uploads.clear();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(uploads.items()).toEqual([]);
});

test('a fault of ours is told, and a press tries again', async () => {
  let tries = 0;
  const { upload, uploads } = service({
    complete: () => (tries++ ? Promise.resolve(upload({ state: 'READY' })) : Promise.reject(new Error('?'))),
  });
  uploads.add([file('0123')]);
  await until(() => phases(uploads)[0] === 'failed');
  uploads.again(uploads.items()[0]!.key);
  await until(() => phases(uploads)[0] === 'ready');
});
