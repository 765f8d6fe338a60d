import type { EnableWhen } from './fhir.ts';
import { flat, type Place } from './tree.ts';
import { compares, expectedOf, plainOf } from './value.ts';

/** The nearest place of that question: among what stands below the own group, then one group further out, and so on to the top. */
function nearest(from: Place, question: string, roots: readonly Place[]): Place | undefined {
  for (let group = from.parent; group; group = group.parent) {
    const found = flat(group.children).find(({ item }) => item.linkId === question);
    if (found) return found;
  }
  return flat(roots).find(({ item }) => item.linkId === question);
}

/**
 * Which places are asked, by FHIR's enableWhen and enableBehavior. What stands in a disabled group is disabled too, and the answer of a
 * disabled question counts as none, although it is kept. A question below another one is asked once that one has an answer, below which its
 * own is kept; what is told there is told at once. A document whose conditions go in a circle is refused by its schema.
 */
export function enabledPlaces(roots: readonly Place[]): ReadonlySet<Place> {
  const known = new Map<Place, boolean>();
  const holds = (place: Place, when: EnableWhen): boolean => {
    const target = nearest(place, when.question, roots);
    const answers = target && enabled(target) ? target.answers.flatMap((answer) => plainOf(answer) ?? []) : [];
    const expected = expectedOf(when);
    const { operator } = when;
    if (operator === 'exists') return answers.length > 0 === (expected === true);
    // One answer that fits is enough; for `!=` none may be equal. https://hl7.org/fhir/R4/valueset-questionnaire-enable-operator.html
    if (operator === '!=') return expected !== undefined && answers.length > 0 && answers.every((one) => compares(one, '!=', expected));
    return expected !== undefined && answers.some((one) => compares(one, operator, expected));
  };
  const enabled = (place: Place): boolean => {
    const already = known.get(place);
    if (already !== undefined) return already;
    known.set(place, false);
    const conditions = place.item.enableWhen ?? [];
    const own =
      conditions.length === 0 ||
      (place.item.enableBehavior === 'any'
        ? conditions.some((when) => holds(place, when))
        : conditions.every((when) => holds(place, when)));
    const { parent, item } = place;
    const above = parent === undefined || parent.item.type === 'group' || item.type === 'display' || parent.answers.length > 0;
    const yes = own && above && (parent === undefined || enabled(parent));
    known.set(place, yes);
    return yes;
  };
  return new Set(flat(roots).filter(enabled));
}
