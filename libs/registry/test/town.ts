import { SYSTEMS } from '@careway/access';
import { uuidv5, uuidv7 } from '@careway/contracts';
import { type Answer, bootContext, type Booted, type Who } from '@careway/testing';
import { registryContext } from '../src/registry.context.ts';

/** A small population, made through the registry's own commands: two clinics, three clinicians, a manager, and members. */
export interface Town extends Booted {
  readonly walk: Who;
  readonly north: string;
  readonly south: string;
  /** Clinicians without any relation until a test makes one. */
  readonly levi: string;
  readonly haddad: string;
  readonly ivanova: string;
  /** Manages the clinic in the north. */
  readonly manager: Who;
  /** Registers a member of the north, unless told, and answers the id. */
  register(fields?: Partial<MemberFields>): Promise<string>;
  import(items: object): Promise<Report>;
  /** Asks and answers the data; fails the test on an error. */
  done(who: Who, query: string, variables?: object, after?: readonly string[]): Promise<Record<string, never>>;
  /** The codes of the errors of an answer. */
  refused(who: Who, query: string, variables?: object): Promise<readonly string[]>;
}
export interface MemberFields {
  id: string;
  family: string;
  given: string;
  birthDate: string;
  identifiers: string[];
  otherNames: { family: string; given: string }[];
  clinicId: string | null;
  diedAt: string | null;
  coveredFrom: string | null;
  language: string;
}
export interface Report {
  readonly counts: readonly { type: string; created: number; changed: number; unchanged: number }[];
  readonly refused: readonly { identifier: string; reason: string }[];
}

export const memberItem = (fields: Partial<MemberFields>) => {
  const id = fields.id ?? uuidv7();
  return {
    ...{ id, identifier: id, identifiers: [], family: 'Cohen', given: 'Noa', birthDate: '1980-02-03', gender: 'female', language: 'he' },
    ...{ district: 'north', phone: null, clinicId: null, diedAt: null, coveredFrom: '2020-01-01' },
    ...fields,
  };
};
const nobody = { clinics: [], clinicians: [], members: [], careRelations: [] };
const IMPORT = `mutation ($items: JSON!) { importRegistry(source: "town", items: $items) {
  counts { type created changed unchanged } refused { identifier reason } } }`;
/** Tries, each 50 ms after the other. */
const PATIENCE = 100;
/** Positions that an answer waits for at most. */
const KEPT = 20;
const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);

export async function openTown(): Promise<Town> {
  const booted = await bootContext(registryContext);
  const walk: Who = { kind: 'system', personId: SYSTEMS['demo-walk'] };
  /** Where the last imports stand: who asks afterwards waits until their relations have arrived, as in one session. */
  let imported: readonly string[] = [];
  const answered: (...given: Parameters<Booted['ask']>) => Promise<Answer> = async (who, query, variables, after = imported) => {
    for (let n = 0; ; n++) {
      const answer = await booted.ask(who, query, variables, after);
      // As the gateway does: "not yet" is asked again.
      if (n === PATIENCE || codesOf(answer).every((code) => code !== 'RETRY')) return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const done: Town['done'] = async (...given) => {
    const { data, errors } = await answered(...given);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Record<string, never>;
  };
  const take = async (items: object) => {
    const { data, errors, positions } = await answered(walk, IMPORT, { items: { ...nobody, ...items } });
    if (errors) throw new Error(JSON.stringify(errors));
    imported = [...imported, ...positions].slice(-KEPT);
    return data['importRegistry'] as Report;
  };
  const id = (name: string) => uuidv5('town', name);
  const [north, south] = [id('north'), id('south')];
  const clinician = (name: string, family: string, given: string, profession: string) => ({
    ...{ id: id(name), identifier: name, family, given, prefix: 'Dr.', profession, gender: 'unknown', clinicId: north },
  });
  const manager: Who = { kind: 'administrator', personId: id('manager') };
  await take({
    clinics: [
      { id: north, identifier: 'north', name: 'Clinic North', district: 'north' },
      { id: south, identifier: 'south', name: 'Clinic South', district: 'south' },
    ],
    clinicians: [
      clinician('levi', 'Levi', 'Dan', 'physician'),
      clinician('haddad', 'Haddad', 'Amal', 'nurse'),
      clinician('ivanova', 'Ivanova', 'Olga', 'dietitian'),
    ],
  });
  await done(walk, `mutation ($c: ID!, $p: ID!) { appointClinicManager(clinicId: $c, personId: $p) { __typename } }`, {
    ...{ c: north, p: manager.personId },
  });
  return {
    ...booted,
    ...{ walk, north, south, levi: id('levi'), haddad: id('haddad'), ivanova: id('ivanova'), manager, import: take, done },
    async register(fields = {}) {
      const item = memberItem({ clinicId: north, ...fields });
      await take({ members: [item] });
      return item.id;
    },
    refused: async (...given) => codesOf(await answered(...given)),
  };
}
