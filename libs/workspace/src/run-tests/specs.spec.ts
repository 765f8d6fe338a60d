import { expect, test } from '@jest/globals';
import { groupOf } from './specs.ts';

test.each([
  ['libs/bus/src/embedded/log.spec.ts', 'unit'],
  ['libs/workspace/src/run-tests/specs.spec.ts', 'unit'],
  ['libs/workspace/src/architecture/boundaries.spec.ts', 'arch'],
  ['libs/portal/member/src/home.page.spec.ts', 'portal'],
  ['apps/portal/src/app.spec.ts', 'portal'],
  ['libs/store/src/outbox.int.spec.ts', 'int'],
  ['libs/bus/src/kafka/kafka-bus.int.spec.ts', 'kafka'],
  ['apps/portal-e2e/src/golden.e2e.spec.ts', 'e2e'],
  ['apps/all-in-one/src/over-kafka.e2e.spec.ts', 'e2e'],
])('%s belongs to %s', (path, group) => {
  expect(groupOf(path)).toBe(group);
});
