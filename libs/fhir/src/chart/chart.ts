import { isDeepStrictEqual } from 'node:util';
import { Element } from '../element/element.ts';
import { Verdict } from '../element/verdict.ts';
import type { Bundle } from './bundle.ts';
import { keyOf, type Known, soughtIn } from './known.ts';
import { identify, type Resource } from './resource.ts';
import { isOf, isTaken } from './types.ts';

const SUBJECT = { patient: ['Immunization', 'AllergyIntolerance'] } as const;

/** All resources of a bundle, found by any name that FHIR allows a reference to use. */
export class Chart {
  readonly resources: readonly Resource[];
  private readonly byName = new Map<string, Resource>();
  private readonly members = new Map<Resource, Resource | undefined>();

  constructor(
    { entries }: Bundle,
    readonly source: string,
    private readonly known: Known = new Map(),
  ) {
    this.resources = entries.map((entry) => identify(entry, source));
    this.dropRepeated();
    for (const one of this.resources) this.register(one);
  }

  of(type: string): readonly Resource[] {
    return this.resources.filter((one) => one.type === type && one.verdict.leftOut === undefined);
  }

  /** The resource that a FHIR Reference means, if the bundle has it and it is of one of the types; told as a warning if not. */
  find(reference: Element | undefined, ...types: readonly string[]): Resource | undefined {
    const name = reference?.text('reference');
    if (!reference || name === undefined) return undefined;
    const found = this.named(name) ?? this.knownBy(name);
    if (!found) {
      const where = soughtIn(name) ? 'neither in the file nor known' : 'not in the file';
      return reference.verdict.warn(reference.path, `refers to ${articled(types)} that is ${where}`);
    }
    if (types.includes(found.type)) return found;
    return types.includes('Practitioner') && found.type === 'PractitionerRole' ? this.practitionerIn(found, reference) : undefined;
  }

  /** Who acts in a role is the practitioner. What else the role says is not taken, so its faults are no faults of the file. */
  private practitionerIn({ element, path }: Resource, { verdict }: Element): Resource | undefined {
    const name = new Element(element.value, path, verdict).child('practitioner')?.text('reference');
    const found = name === undefined ? undefined : (this.named(name) ?? this.knownBy(name));
    return found?.type === 'Practitioner' ? found : undefined;
  }

  /** As {@link find}, for what must be about the same member: a record that mixes two people is refused. */
  findOwn(of: Resource, reference: Element | undefined, ...types: readonly string[]): Resource | undefined {
    const found = this.find(reference, ...types);
    if (!found || this.memberOf(found)?.id === this.memberOf(of)?.id) return found;
    return of.verdict.refuse(reference!.path, `refers to ${articled([found.type])} of another patient`);
  }

  /** A resource inside the resource, by `#id`. */
  contained(of: Resource, reference: Element | undefined, type: string): Element | undefined {
    const name = reference?.text('reference');
    if (name?.startsWith('#') !== true) return undefined;
    return of.element.children('contained').find((one) => one.text('resourceType') === type && one.text('id') === name.slice(1));
  }

  /** The patient whom a resource is about. Refused without one in the file; left out when it is about a group, place or device. */
  memberOf(resource: Resource): Resource | undefined {
    if (!this.members.has(resource)) this.members.set(resource, this.subjectOf(resource));
    return this.members.get(resource);
  }

  private subjectOf({ type, element, verdict, path }: Resource): Resource | undefined {
    const field = isOf(SUBJECT.patient, type) ? 'patient' : 'subject';
    const name = element.child(field)?.text('reference');
    if (name === undefined) return verdict.refuse(`${path}.${field}`, 'must say which patient it is about');
    const found = this.named(name) ?? this.knownBy(name);
    if (found?.type === 'Patient') return found;
    if (found || /^(Group|Location|Device|Medication|Substance)\//.test(name)) return verdict.leaveOut('it is about no patient');
    if (soughtIn(name)) return verdict.refuse(`${path}.${field}`, 'no member is known by that identifier');
    return verdict.refuse(`${path}.${field}`, 'its patient is not in the file');
  }

  /** Stands for what is known and not in the file: nothing of it is taken, so nothing of it is counted. */
  private knownBy(reference: string): Resource | undefined {
    const sought = soughtIn(reference);
    const id = sought && this.known.get(keyOf(sought));
    if (!sought || id === undefined) return undefined;
    const verdict = new Verdict();
    return { ...sought, path: reference, id, element: new Element({}, reference, verdict), verdict, names: [] };
  }

  private named(reference: string): Resource | undefined {
    const name = reference.replace(/\/_history\/[^/]+$/, '');
    return this.byName.get(name) ?? this.byName.get(/([A-Z][A-Za-z]+\/[^/]+)$/.exec(name)?.[1] ?? '');
  }

  private register(one: Resource): void {
    for (const name of one.names) {
      const other = this.byName.get(name);
      if (!other) this.byName.set(name, one);
      else if (other.id !== one.id && isTaken(one.type) && !name.includes('?'))
        one.verdict.refuse(one.path, `has the same address as ${other.path}: references to it are ambiguous`);
    }
  }

  /** The same identifier twice: taken once, if both say the same; else nobody can tell which one holds, and both are refused. */
  private dropRepeated(): void {
    const first = new Map<string, Resource>();
    for (const one of this.resources) {
      const earlier = isTaken(one.type) && one.verdict.isTaken ? first.get(one.id) : undefined;
      if (!earlier) first.set(one.id, one);
      else if (sameContent(one, earlier)) one.verdict.leaveOut('the same resource a second time');
      else {
        one.verdict.refuse(one.path, `has the identifier of ${earlier.path}, but other content`);
        earlier.verdict.refuse(earlier.path, `has the identifier of ${one.path}, but other content`);
      }
    }
  }
}

/** `an Encounter`, `a Practitioner or PractitionerRole` */
const articled = (types: readonly string[]): string => `${/^[AEIO]/.test(types[0] ?? '') ? 'an' : 'a'} ${types.join(' or ')}`;

/** Files repeat an Organization under another resource id: what it says is compared, not how this file calls it. */
const sameContent = (a: Resource, b: Resource): boolean => {
  const [one, other] = [a, b].map(({ element: { value } }) => ({ ...value, id: undefined, meta: undefined, text: undefined }));
  return isDeepStrictEqual(one, other);
};
