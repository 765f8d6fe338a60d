import type { RegistryImport } from '@careway/contracts';
import type { Element } from '../element/element.ts';
import { shorten } from '../read/text.ts';
import { stateOf } from './us-states.ts';

type Gender = RegistryImport['members'][number]['gender'];

export interface Name {
  readonly family: string;
  readonly given: string;
  readonly prefix: string;
}

const OF_OLD = new Set(['old', 'maiden', 'anonymous']);
const MOST_OTHER_NAMES = 5;
/** Longer ones are no names: they would push everything else off a page. */
const LONGEST_NAME = 200;

/** FHIR HumanName. Undefined when nobody could be called by it. */
function readName(name: Element): Name | undefined {
  const fit = (text: string): string => {
    if (text.length > LONGEST_NAME) name.verdict.warn(name.path, `a name was shortened to ${LONGEST_NAME} characters`);
    return shorten(text, LONGEST_NAME);
  };
  const [given, prefix] = [fit(name.texts('given').join(' ')), fit(name.texts('prefix').join(' '))];
  const family = fit(name.text('family') ?? (given ? '' : (name.text('text') ?? '')));
  return family || given ? { family, given, prefix } : undefined;
}

/** The names of a person: the official one first, those of old times left out unless there is no other. */
export function namesOf(element: Element): readonly Name[] {
  const names = element.children('name');
  const current = names.filter((one) => !OF_OLD.has(one.text('use') ?? ''));
  const sorted = current.toSorted((a, b) => Number(b.text('use') === 'official') - Number(a.text('use') === 'official'));
  return (current.length ? sorted : names).flatMap((one) => readName(one) ?? []).slice(0, MOST_OTHER_NAMES + 1);
}

/** FHIR AdministrativeGender. */
export function genderOf(element: Element): Gender {
  const gender = element.text('gender') ?? 'unknown';
  if (gender === 'male' || gender === 'female' || gender === 'other' || gender === 'unknown') return gender;
  return element.verdict.refuse(`${element.path}.gender`, 'is none of male, female, other, unknown') ?? 'unknown';
}

/** The area that a population is counted by: what FHIR calls district, else the state, else the city. */
export function districtOf(element: Element): string {
  const addresses = element.children('address');
  const address = addresses.find((one) => one.text('use') === 'home') ?? addresses[0];
  const state = address?.text('state');
  const area = address?.text('district') ?? (state && stateOf(state, address?.text('country'))) ?? address?.text('city') ?? '';
  return area.slice(0, 60);
}

export const phoneOf = (element: Element): string | null =>
  element
    .children('telecom')
    .filter((one) => one.text('system') === 'phone' || one.text('system') === 'sms')
    .flatMap((one) => one.text('value')?.slice(0, 60) ?? [])[0] ?? null;
