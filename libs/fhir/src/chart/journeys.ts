import { concern } from '@careway/clinical';
import { uuidv5 } from '@careway/contracts';
import { type Concept, conceptOf, isAsText } from '../element/concept.ts';
import type { Element } from '../element/element.ts';
import type { Chart } from './chart.ts';
import type { Resource } from './resource.ts';

/** FHIR names the reason of things differently by type. */
const REASONS = ['reasonReference', 'addresses'] as const;

/**
 * Which journey each resource belongs to: that of its condition, by reference, else by a reason's code, else by the encounter; else
 * general care. A later episode or another stage of the same concern (libs/clinical) is the same journey.
 */
export class Journeys {
  private readonly byMember = new Map<string, Resource[]>();
  private readonly byEncounter = new Map<string, Resource[]>();
  private readonly reasonOfEncounter = new Map<Resource, Resource | undefined>();

  constructor(private readonly chart: Chart) {
    for (const condition of chart.of('Condition')) {
      const member = chart.memberOf(condition);
      if (member) add(this.byMember, member.id, condition);
      const encounter = chart.findOwn(condition, condition.element.child('encounter'), 'Encounter');
      if (encounter) add(this.byEncounter, encounter.id, condition);
    }
  }

  /** The journey of a resource about the member. */
  of(resource: Resource, memberId: string): string {
    if (resource.type === 'Condition') return journeyOfCondition(resource, memberId);
    const condition = this.conditionOf(resource);
    return condition ? journeyOfCondition(condition, memberId) : uuidv5('general-care', memberId);
  }

  /** The conditions that a resource names by reference, in its order. */
  conditionsOf(resource: Resource, fields: readonly string[] = REASONS): readonly Resource[] {
    const references = fields.flatMap((field) => resource.element.children(field));
    return [...new Set(references.flatMap((one) => this.chart.findOwn(resource, one, 'Condition') ?? []))];
  }

  private conditionOf(resource: Resource): Resource | undefined {
    if (resource.type === 'Encounter') return this.reasonFor(resource);
    const named = this.conditionsOf(resource)[0] ?? this.byCode(resource);
    if (named) return named;
    const encounter = this.chart.findOwn(resource, resource.element.child('encounter'), 'Encounter');
    return encounter ? this.reasonFor(encounter) : undefined;
  }

  private reasonFor(encounter: Resource): Resource | undefined {
    if (!this.reasonOfEncounter.has(encounter)) this.reasonOfEncounter.set(encounter, this.findReason(encounter));
    return this.reasonOfEncounter.get(encounter);
  }

  private findReason(encounter: Resource): Resource | undefined {
    const named = this.conditionsOf(encounter)[0] ?? this.byCode(encounter);
    if (named) return named;
    const recorded = this.byEncounter.get(encounter.id) ?? [];
    return recorded.length === 1 ? recorded[0] : undefined;
  }

  /** A reason that is a code only means the member's condition with that code. */
  private byCode(resource: Resource): Resource | undefined {
    const wanted = new Set(resource.element.children('reasonCode').flatMap((one) => keysOf(conceptOf(one))));
    if (!wanted.size) return undefined;
    const member = this.chart.memberOf(resource);
    return (member && this.byMember.get(member.id))?.find((one) => keysOf(conceptOfCondition(one)).some((key) => wanted.has(key)));
  }
}

const keysOf = (concept: Concept | undefined): readonly string[] =>
  concept && !isAsText(concept) ? concept.codings.map(({ system, code }) => `${system}|${code}`) : [];

export const conceptOfCondition = ({ element }: { readonly element: Element }): Concept | undefined => conceptOf(element.child('code'));

/** UUIDv5 of the member and the concern; a condition without a code is a concern of its own. */
function journeyOfCondition(condition: Resource, memberId: string): string {
  const concept = conceptOfCondition(condition);
  return concept && !isAsText(concept) ? uuidv5('journey', memberId, concern(concept.codings)) : uuidv5('journey', condition.id);
}

function add(map: Map<string, Resource[]>, key: string, value: Resource): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
