import type { Command, History } from './history.ts';
import type { Observed, Place } from './observed.ts';
import { checkConsumers, checkLane, checkOutbox } from './check-logs.ts';

export const FAULTS = ['lost', 'doubled', 'inverted', 'half'] as const;
export type Fault = (typeof FAULTS)[number];
export interface Finding {
  readonly fault: Fault;
  readonly says: string;
}

/** Compares what senders were told with what stands. Pure: the same history and the same sight give the same findings. */
export function check(history: Pick<History, 'commands'>, observed: Observed): readonly Finding[] {
  return [
    ...history.commands.flatMap((command) => checkCommand(command, observed)),
    ...checkOrder(history.commands, observed),
    ...checkStates(observed),
    ...[...observed.outboxes].flatMap(([context, told]) => checkOutbox(context, told)),
    ...[...observed.outboxes].flatMap(([context, told]) => checkLane(context, told, observed.lanes.get(context) ?? [])),
    ...checkConsumers(observed),
    ...(observed.parked > 0 ? [{ fault: 'lost', says: `${observed.parked} facts were parked` } as const] : []),
  ];
}

function checkCommand({ kind, id, outcome }: Command, { traces }: Observed): readonly Finding[] {
  const found = Object.entries(traces[kind]).map(([place, ids]) => ({ place: place as Place, times: ids.get(id) ?? 0 }));
  const says = `${outcome} ${kind} ${id}: ${found.map(({ place, times }) => `${times} ${place}`).join(', ')}`;
  if (found.some(({ times }) => times > 1)) return [{ fault: 'doubled', says }];
  const standing = found.filter(({ times }) => times === 1).length;
  switch (outcome) {
    case 'acknowledged':
      return standing === found.length ? [] : [{ fault: 'lost', says }];
    case 'unknown':
      return standing === 0 || standing === found.length ? [] : [{ fault: 'half', says }];
    case 'refused':
      return standing === 0 ? [] : [{ fault: 'half', says }];
  }
}

/** A command that was answered before another was sent has the earlier fact, where both are about one key of one context. */
function checkOrder(commands: readonly Command[], { sequences }: Observed): readonly Finding[] {
  const findings: Finding[] = [];
  const done = commands.filter(({ outcome }) => outcome === 'acknowledged');
  for (const own of Map.groupBy(done, ({ kind, key }) => `${LOG_OF[kind]} ${key}`).values()) {
    const bySending = own.toSorted((a, b) => a.sentAt - b.sentAt);
    const byAnswer = own.toSorted((a, b) => a.answeredAt - b.answeredAt);
    let answered = 0;
    let highest = 0;
    for (const command of bySending) {
      for (; answered < byAnswer.length && byAnswer[answered]!.answeredAt < command.sentAt; answered++)
        highest = Math.max(highest, sequences[byAnswer[answered]!.kind].get(byAnswer[answered]!.id) ?? 0);
      const sequence = sequences[command.kind].get(command.id);
      if (sequence !== undefined && sequence < highest)
        findings.push({
          fault: 'inverted',
          says: `${command.kind} ${command.id} has ${sequence}, and ${highest} was answered before it was sent`,
        });
      const told = Number(command.position?.split(':').at(-1) ?? sequence);
      if (sequence !== undefined && told < sequence)
        findings.push({ fault: 'inverted', says: `${command.kind} ${command.id} was answered with ${told}, its fact has ${sequence}` });
    }
  }
  return findings;
}
const LOG_OF: Readonly<Record<Command['kind'], string>> = {
  message: 'support',
  task: 'treatment',
  goal: 'treatment',
  registration: 'registry',
};

const checkStates = ({ states }: Observed): readonly Finding[] =>
  states
    .filter(({ state, fact }) => state !== fact)
    .map(({ of, state, fact }) => ({ fault: 'half', says: `${of} stands at ${state}, its last fact says ${fact ?? 'nothing'}` }));
