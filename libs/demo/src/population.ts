import { aroundTheStory, ordinaryLife } from './background/life.ts';
import { Chart } from './chart/chart.ts';
import type { Clock } from './kit/clock.ts';
import { backgroundHouseholds } from './people/background.ts';
import { cast } from './people/cast.ts';
import type { Household } from './people/household.ts';
import type { Person } from './people/person.ts';
import { STORIES } from './stories/index.ts';

/** Everybody and everything of the demo, before anybody was told. */
export interface Population {
  readonly people: readonly Person[];
  readonly households: readonly Household[];
  readonly charts: readonly Chart[];
}

/** Invents the population as of the clock's day: the same for the same day. */
export function population(clock: Clock): Population {
  const households = backgroundHouseholds(clock);
  const known = cast(clock);
  const others = households.flatMap(({ adults, children, elders }) => [...adults, ...children, ...elders]);
  const told = known.map((person) => {
    const chart = new Chart(person, clock);
    for (const story of STORIES[person.key] ?? []) story(chart);
    aroundTheStory(chart);
    return chart;
  });
  const lived = others.map((person) => {
    const chart = new Chart(person, clock);
    ordinaryLife(chart);
    return chart;
  });
  return { people: [...known, ...others], households, charts: [...told, ...lived] };
}
