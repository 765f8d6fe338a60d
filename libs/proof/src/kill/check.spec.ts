import { expect, test } from '@jest/globals';
import { check } from './check.ts';
import { type Command, type CommandKind, History, KINDS } from './history.ts';
import type { Observed, Place, Told } from './observed.ts';

const command = (id: string, over: Partial<Command> = {}): Command => ({
  kind: 'message',
  id,
  key: 'noa',
  sentAt: Number(id.slice(1)) * 10,
  answeredAt: Number(id.slice(1)) * 10 + 5,
  outcome: 'acknowledged',
  ...over,
});
const historyOf = (...commands: readonly Command[]): History => {
  const history = new History();
  for (const one of commands) history.add(one);
  return history;
};
const told = (...sequences: readonly number[]): readonly Told[] => sequences.map((sequence) => ({ key: 'noa', sequence }));
const none = <T>(make: () => T) => Object.fromEntries(KINDS.map((kind) => [kind, make()])) as Record<CommandKind, T>;

/** Three messages, each with its row, its fact, its entry on the timeline, told and taken once. */
function sight(over: Partial<Observed> = {}, places: Partial<Record<Place, readonly string[]>> = {}): Observed {
  const whole = { row: ['m1', 'm2', 'm3'], fact: ['m1', 'm2', 'm3'], view: ['m1', 'm2', 'm3'], ...places };
  const counted = Object.fromEntries(
    Object.entries(whole).map(([place, ids]) => [place, new Map([...Map.groupBy(ids, (id) => id)].map(([id, all]) => [id, all.length]))]),
  );
  const order = new Map(whole.fact.map((id) => [id, Number(id.slice(1))]));
  return {
    traces: { ...none(() => ({})), message: counted },
    sequences: { ...none(() => new Map<string, number>()), message: order },
    states: [{ of: 'goal', state: '3', fact: '3' }],
    outboxes: new Map([['support', told(1, 2, 3)]]),
    lanes: new Map([['support', told(1, 2, 2, 3)]]),
    consumers: [{ consumer: 'journey.timeline', source: 'support', last: new Map([['noa', 3]]) }],
    parked: 0,
    ...over,
  };
}
const all = historyOf(command('m1'), command('m2'), command('m3'));
const faults = (history: History, observed: Observed) => [...new Set(check(history, observed).map(({ fault }) => fault))];

test('a whole history has no finding, and a log may repeat itself', () => {
  expect(check(all, sight())).toEqual([]);
});

test('planted: an acknowledged command that is nowhere, or not everywhere, is lost', () => {
  expect(faults(all, sight({}, { row: ['m1', 'm3'], fact: ['m1', 'm3'], view: ['m1', 'm3'] }))).toEqual(['lost']);
  expect(faults(all, sight({}, { view: ['m1', 'm2'] }))).toEqual(['lost']);
});

test('planted: an effect that stands twice is doubled, in whatever place', () => {
  for (const place of ['row', 'fact', 'view'] as const)
    expect(faults(all, sight({}, { [place]: ['m1', 'm2', 'm2', 'm3'] }))).toEqual(['doubled']);
});

test('planted: an unknown command may stand or not, but never half; a refused one never', () => {
  const unknown = historyOf(command('m1'), command('m2', { outcome: 'unknown' }), command('m4', { outcome: 'unknown' }), command('m3'));
  expect(check(unknown, sight())).toEqual([]);
  expect(faults(unknown, sight({}, { fact: ['m1', 'm3'] }))).toEqual(['half']);
  expect(faults(historyOf(command('m2', { outcome: 'refused' })), sight())).toEqual(['half']);
});

test('planted: a fact that overtook the one that was answered before it was sent is inverted', () => {
  const sequences = { ...sight().sequences, message: new Map([...sight().sequences.message, ['m2', 3] as const, ['m3', 2] as const]) };
  expect(faults(all, sight({ sequences }))).toEqual(['inverted']);
});

test('commands under way at the same time may come in either order', () => {
  const together = historyOf(command('m1'), command('m2', { answeredAt: 99 }), command('m3'));
  const sequences = { ...sight().sequences, message: new Map([...sight().sequences.message, ['m2', 3] as const, ['m3', 2] as const]) };
  expect(check(together, sight({ sequences }))).toEqual([]);
});

test('planted: holes, repeats and inversions of an outbox, a lane and a consumer', () => {
  const outbox = (...sequences: readonly number[]) => faults(all, sight({ outboxes: new Map([['support', told(...sequences)]]) }));
  expect(outbox(1, 3)).toContain('lost');
  expect(outbox(1, 2, 2, 3)).toContain('doubled');
  expect(outbox(1, 3, 2)).toContain('inverted');
  const lane = (...sequences: readonly number[]) => faults(all, sight({ lanes: new Map([['support', told(...sequences)]]) }));
  expect(lane(1, 2)).toEqual(['lost']);
  expect(lane(1, 3, 2, 3)).toEqual(['inverted']);
  expect(lane(1, 2, 3, 4)).toEqual(['half']);
  const taken = (last: number) =>
    faults(all, sight({ consumers: [{ consumer: 'journey.timeline', source: 'support', last: new Map([['noa', last]]) }] }));
  expect([taken(2), taken(3), taken(4)]).toEqual([['lost'], [], ['doubled']]);
});

test('planted: state without its fact, and facts that were set aside', () => {
  expect(faults(all, sight({ states: [{ of: 'goal', state: '4', fact: '3' }] }))).toEqual(['half']);
  expect(faults(all, sight({ parked: 1 }))).toEqual(['lost']);
});

test('a command that is sent again under its id stays one, from its first sending on', () => {
  const history = historyOf(command('m2', { outcome: 'unknown', sentAt: 1 }), command('m2'), command('m2', { outcome: 'unknown' }));
  expect(history.commands).toEqual([command('m2', { sentAt: 1 })]);
});
