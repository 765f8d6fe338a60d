import type { Cell } from '@careway/portal-ui/data';
import type { GroupRowFragment, JourneyStage, StageCellFragment } from '../generated/graph.ts';

/** What is counted: people, or their journeys. */
export type Unit = 'members' | 'journeys';

/** A stage's count. The service does not say which of the hidden ones are small and which hide those, and the page does not guess. */
export function countOf(cells: readonly StageCellFragment[], stage: JourneyStage, unit: Unit): Cell {
  const cell = cells.find((one) => one.stage === stage);
  if (!cell) return 'none';
  return cell.hidden ? 'hidden' : (cell[unit] ?? 'none');
}

/** Nobody at any stage. Hidden people are people. */
export const isEmpty = (cells: readonly StageCellFragment[]): boolean => cells.every((cell) => !cell.hidden && !cell.members);

/** The groups that say most come first: many shown counts, then large ones. A hidden count weighs nothing, so the order gives nothing away. */
export function tellingFirst(rows: readonly GroupRowFragment[], stages: readonly JourneyStage[], unit: Unit): GroupRowFragment[] {
  const weight = ({ cells }: GroupRowFragment): [number, number] => {
    const shown = stages.map((stage) => countOf(cells, stage, unit)).filter((cell) => typeof cell === 'number' && cell > 0) as number[];
    return [shown.length, shown.reduce((sum, count) => sum + count, 0)];
  };
  return rows
    .map((row) => ({ row, weight: weight(row) }))
    .sort((a, b) => b.weight[0] - a.weight[0] || b.weight[1] - a.weight[1])
    .map(({ row }) => row);
}

/** The largest count that is shown; 1 where there is none, so that it can be divided by. */
export const largest = (cells: readonly Cell[]): number => Math.max(1, ...cells.filter((cell) => typeof cell === 'number'));
