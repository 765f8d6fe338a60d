import { type Answers, responseFrom } from '../questionnaire/answers.ts';
import type { Questionnaire } from '../questionnaire/fhir.ts';
import { validateResponse } from '../questionnaire/validate.ts';
import { byUrgency, type Member, type Ruleset } from './ruleset.ts';
import { NUMBERS_IN_ISRAEL, triage } from './triage.ts';

export interface Case {
  readonly answers: Answers;
  /** What is not said is unknown. */
  readonly member?: Partial<Member>;
}
/** By the id of the rule: what must fire it and what must not. */
export type Cases = Readonly<Record<string, { readonly fires: readonly Case[]; readonly quiet: readonly Case[] }>>;

const UNKNOWN: Member = { ageInMonths: null, sex: null, pregnant: null };

/**
 * What the cases say against their table: a rule without a case of either kind, a case that does not do what it says, a case with
 * answers that nobody could give. Empty when all is as written.
 */
export function caseFaults(ruleset: Ruleset, document: Questionnaire, cases: Cases): readonly string[] {
  const unknown = Object.keys(cases).filter((id) => !ruleset.rules.some((rule) => rule.id === id));
  const ofRule = ({ id, urgency }: Ruleset['rules'][number]) => {
    const { fires, quiet } = cases[id] ?? { fires: [], quiet: [] };
    const run = (one: Case, must: boolean) => {
      const response = responseFrom(document, one.answers);
      const name = `${id}: ${JSON.stringify(one)}`;
      const wrong = validateResponse(document, response, 'partly').map(({ path, reason }) => `${name}: ${path.join('/')} ${reason}`);
      const found = triage(ruleset, document, response, { ...UNKNOWN, ...one.member }, NUMBERS_IN_ISRAEL);
      const fired = found.reasons.some(({ rule }) => rule === id);
      if (fired !== must) wrong.push(`${name} ${must ? 'must fire and does not' : 'must not fire and does'}`);
      if (fired && byUrgency(found.urgency, urgency) < 0) wrong.push(`${name} ends less urgent than its rule`);
      return wrong;
    };
    return [
      ...(fires.length > 0 ? [] : [`${id} has no case that must fire`]),
      ...(quiet.length > 0 ? [] : [`${id} has no case that must not fire`]),
      ...fires.flatMap((one) => run(one, true)),
      ...quiet.flatMap((one) => run(one, false)),
    ];
  };
  return [...unknown.map((id) => `${id} has cases and is no rule`), ...ruleset.rules.flatMap(ofRule)];
}
