import type { DiagnosisImport, RegistryImport, TreatmentImport } from '@careway/contracts';
import type { Clock } from '../kit/clock.ts';
import { clinicId, clinicianId, generalCareOf, idOf, memberId } from '../kit/ids.ts';
import { Chance } from '../kit/random.ts';
import type { Person } from '../people/person.ts';
import { Concern } from './concern.ts';

type Lists<T> = { -readonly [K in keyof T]: T[K] };

/** One member's record while it is being written: the very lists that the imports take. */
export class Chart {
  readonly memberId: string;
  readonly chance: Chance;
  readonly diagnosis: Lists<DiagnosisImport> = {
    encounters: [],
    observations: [],
    reports: [],
    conditions: [],
    procedures: [],
    immunizations: [],
    allergies: [],
    imaging: [],
  };
  readonly treatment: Lists<TreatmentImport> = { carePlans: [], goals: [], medications: [] };
  readonly careRelations: RegistryImport['careRelations'] = [];
  private readonly counts = new Map<string, number>();

  constructor(
    readonly person: Person,
    readonly clock: Clock,
  ) {
    this.memberId = memberId(person.key);
    this.chance = new Chance('chart', person.key);
  }

  /** A concern, with a journey of its own. The name is the same for ever: ids are made of it. */
  concern(name: string): Concern {
    return new Concern(this, name, idOf('Journey', `${this.person.key}/${name}`));
  }

  /** What belongs to no concern: check-ups, vaccines, a passing cold. */
  get general(): Concern {
    return new Concern(this, 'general', generalCareOf(this.memberId));
  }

  /** Age in completed years. */
  get age(): number {
    return this.clock.age(this.person.birthDate);
  }

  /** Days ago on which this record ends: the death of the dead, the last insured day, today for all others. */
  get ends(): number {
    return this.person.diedDaysAgo ?? this.person.lapsedDaysAgo ?? 0;
  }

  /** The next id of a type of resource in a concern. */
  mint(type: string, concern: string): { id: string; identifier: string } {
    const place = `${this.person.key}/${concern}/${type}`;
    const n = (this.counts.get(place) ?? 0) + 1;
    this.counts.set(place, n);
    const identifier = `${place}/${n}`;
    return { id: idOf(type, identifier), identifier };
  }

  /** Someone saw the member: also the evidence for a care relationship. */
  sawBy(clinician: string, encounterId: string, from: string, to: string): { practitionerId: string; clinicId: string } {
    const practitionerId = clinicianId(clinician);
    this.careRelations.push({ memberId: this.memberId, clinicianId: practitionerId, from, to, encounterId });
    return { practitionerId, clinicId: clinicId(this.person.clinic) };
  }
}
