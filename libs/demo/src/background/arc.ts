import type { Stage } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import type { Concern } from '../chart/concern.ts';
import { TASK, VISIT } from '../codes/care.ts';
import { LAB } from '../codes/labs.ts';
import { FAMILY_PHYSICIAN } from '../people/clinicians.ts';
import type { Pathway } from './pathways.ts';

/** How far a journey of the background gets, and how often. `asked` needs words, which members write themselves. */
const FATES: readonly (readonly [Exclude<Stage, 'asked'>, number])[] = [
  ['finding-out', 0.12],
  ['diagnosed', 0.14],
  ['planned', 0.12],
  ['in-treatment', 0.3],
  ['on-target', 0.22],
  ['closed', 0.1],
];

const drawFate = (throwing: number): Exclude<Stage, 'asked'> => {
  let rest = throwing;
  for (const [stage, share] of FATES) if ((rest -= share) < 0) return stage;
  return 'in-treatment';
};

/** One common problem of one member, as far as chance takes it. */
export function arc(chart: Chart, pathway: Pathway): void {
  const { chance, person } = chart;
  const fate = drawFate(chance.next());
  const reached = (...stages: readonly string[]) => stages.includes(fate);
  const concern = chart.concern(pathway.name);
  const by = FAMILY_PHYSICIAN[person.clinic];
  const began = reached('finding-out', 'diagnosed', 'planned') ? chance.whole(6, 60) : chance.whole(200, 1_400);
  const visit = concern.visit({ days: began, by, type: VISIT.symptom, time: chance.pick(['08:40', '10:20', '12:00', '16:30']) });
  measure(chart, concern, pathway, began, fate);
  if (fate === 'finding-out') {
    if (chance.happens(0.5)) concern.condition(pathway.condition, { days: began, visit, verification: 'provisional' });
    return;
  }
  const told = began - chance.whole(1, 5);
  const condition = concern.condition(pathway.condition, { days: told, visit });
  if (fate === 'diagnosed') return;
  const isDone = fate === 'closed';
  const isHeld = reached('on-target', 'closed');
  const ended = isDone ? chance.whole(10, 120) : undefined;
  if (fate !== 'planned' && pathway.drug)
    concern.medicine(pathway.drug[0], told, {
      visit,
      reason: condition,
      dosage: pathway.drug[1][person.language],
      ...(isDone && { stopped: true }),
    });
  const done = (n: number) =>
    isDone || (isHeld && n > 0)
      ? 'completed'
      : fate === 'planned'
        ? 'not-started'
        : chance.pick(['not-started', 'in-progress', 'completed'] as const);
  concern.plan(
    {
      ...{ code: pathway.plan, days: told - 1, visit, condition, status: isDone ? 'completed' : fate === 'planned' ? 'draft' : 'active' },
      tasks: pathway.tasks.map((task, n) => [task, task === TASK.fluVaccine ? 'not-started' : done(n)]),
      ...(ended === undefined ? {} : { ended }),
    },
    [
      {
        text: pathway.goal[person.language],
        achieved: isHeld ? 'achieved' : 'in-progress',
        lifecycle: fate === 'planned' ? 'proposed' : isDone ? 'completed' : 'active',
        ...(pathway.measure && { measure: pathway.measure.of, comparator: pathway.measure.comparator, target: pathway.measure.to }),
      },
    ],
  );
}

/** Values from the beginning towards where they are now: beyond the target, or short of it. */
function measure(chart: Chart, concern: Concern, { measure: by, condition }: Pathway, began: number, fate: string): void {
  const { chance } = chart;
  const isHeld = fate === 'on-target' || fate === 'closed';
  const times = began > 180 ? 4 : 1;
  for (let n = 0; n < times; n++) {
    const days = Math.round(began * (1 - n / times)) - (n > 0 ? chance.whole(0, 9) : 0);
    const share = times === 1 ? 0 : n / (times - 1);
    if (by) {
      const direction = by.from > by.to ? 1 : -1;
      const end = by.to + direction * (isHeld ? -by.spread : by.spread);
      concern.result(by.of, Math.max(0, chance.around(by.from + (end - by.from) * share, by.spread * 0.4)), days);
    } else if (condition.codings[0]?.code === '59621000') {
      const [systolic, diastolic] = isHeld ? [126, 78] : [143, 90];
      concern.pressure({
        systolic: chance.around(158 + (systolic - 158) * share, 4),
        diastolic: chance.around(97 + (diastolic - 97) * share, 3),
        days,
      });
    } else concern.result(LAB.crp, chance.around(3, 2), days);
  }
}
