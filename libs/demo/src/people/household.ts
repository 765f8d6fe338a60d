import { type Clock, YEAR } from '../kit/clock.ts';
import type { Chance } from '../kit/random.ts';
import { nameFrom, POOLS } from './names/pool.ts';
import type { ClinicKey, Culture, Person, Sex } from './person.ts';

/** Ages of those who live together: parents first, then children, then grandparents. */
export interface Shape {
  readonly adults: readonly number[];
  readonly children: readonly number[];
  readonly elders: readonly number[];
}

export interface HouseholdPlan {
  readonly key: string;
  readonly culture: Culture;
  readonly clinic: ClinicKey;
  readonly shape: Shape;
}

/** A family and what each is in it, so that proxies can be given. */
export interface Household {
  readonly key: string;
  readonly adults: readonly Person[];
  readonly children: readonly Person[];
  readonly elders: readonly Person[];
}

/** Invents the people of one household. A given name occurs once in it. */
export function household(plan: HouseholdPlan, clock: Clock, chance: Chance): Household {
  const pool = POOLS[plan.culture];
  const family = chance.pick(pool.families);
  const taken = new Set<string>();
  const given = (sex: Sex): string => {
    const free = pool[sex].filter((name) => !taken.has(name));
    const name = chance.pick(free.length ? free : pool[sex]);
    taken.add(name);
    return name;
  };
  let number = 0;
  const person = (age: number, sex: Sex): Person => {
    const name = nameFrom(family, given(sex), sex);
    number += 1;
    return {
      key: `${plan.key}-${number}`,
      name,
      birthDate: clock.date(age * YEAR + chance.whole(2, age === 0 ? 80 : 360)),
      sex,
      language: pool.language,
      clinic: plan.clinic,
      household: plan.key,
      coveredYears: chance.whole(3, 20),
    };
  };
  const some = (): Sex => (chance.happens(0.5) ? 'female' : 'male');
  const first = some();
  const other: Sex = first === 'female' ? 'male' : 'female';
  return {
    key: plan.key,
    adults: plan.shape.adults.map((age, n) => person(age, n === 0 ? first : other)),
    children: plan.shape.children.map((age) => person(age, some())),
    elders: plan.shape.elders.map((age, n) => person(age, n === 0 ? 'female' : 'male')),
  };
}
