/**
 * What `@jest/globals` is to a spec in Node's own loader. A module is loaded once in a worker, the specs come one after the other, so each
 * name leads to what the running spec was given.
 */
const current = (name) => {
  const globals = globalThis[Symbol.for('careway.jest.globals')];
  if (!globals) throw new Error(`\`${name}\` of @jest/globals belongs to a running spec.`);
  return globals[name];
};

const live = (name) =>
  new Proxy(() => undefined, {
    apply: (_target, _self, given) => current(name)(...given),
    get: (_target, key) => current(name)[key],
  });

export const [afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test] = [
  'afterAll',
  'afterEach',
  'beforeAll',
  'beforeEach',
  'describe',
  'expect',
  'it',
  'jest',
  'test',
].map(live);
