import { type Answers, responseFrom } from '../src/questionnaire/answers.ts';
import type { Questionnaire, QuestionnaireItem } from '../src/questionnaire/fhir.ts';
import { allItems } from '../src/questionnaire/tree.ts';
import { compares } from '../src/questionnaire/value.ts';
import { itemOf } from '../src/questionnaire/validate.ts';
import { flagsOf, type ItemCondition, wanted } from '../src/triage/condition.ts';
import { byUrgency, type Member, type Ruleset } from '../src/triage/ruleset.ts';
import { NUMBERS_IN_ISRAEL, triage } from '../src/triage/triage.ts';

type Plain = boolean | number | string;
type Pick = <T>(from: readonly T[]) => T;

/** The same row of choices for the same seed: mulberry32, Tommy Ettinger, 2017, public domain. */
function picker(seed: number): Pick {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return (from) => from[Math.floor(next() * from.length)]!;
}

/** Some answer to that question, or none. */
function someAnswer(item: QuestionnaireItem, pick: Pick): Plain | readonly string[] | undefined {
  const codes = (item.answerOption ?? []).map(({ valueCoding }) => valueCoding!.code);
  switch (item.type) {
    case 'boolean':
      return pick([true, false, false, false, undefined]);
    case 'choice':
      return pick([true, true, true, false]) ? (item.repeats ? [pick(codes)] : pick(codes)) : undefined;
    case 'integer':
      return pick([0, 1, 3, 10, undefined]);
    case 'decimal':
      return pick([36.5, 38.2, 39.2, 40.5, undefined]);
    default:
      return undefined;
  }
}

function someAnswers(document: Questionnaire, pick: Pick): Answers {
  const pairs = allItems(document.item).map((item) => [item.linkId, someAnswer(item, pick)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, Plain | readonly string[]] => pair[1] !== undefined));
}

const meets = (look: ItemCondition, value: Plain) =>
  'in' in look ? look.in.includes(String(value)) : compares(value, look.is, look.value);

/** The answers that red flags are made of. What a self-care rule asks for as well (that it began this week) is none. */
function redFlagAnswers(ruleset: Ruleset): readonly { readonly item: string; readonly value: Plain }[] {
  const harmless = ruleset.rules.filter(({ urgency }) => urgency === 'self-care').flatMap(({ when }) => wanted(when));
  return flagsOf(ruleset)
    .flatMap((look) => ('in' in look ? look.in.map((value) => ({ item: look.item, value })) : [{ item: look.item, value: look.value }]))
    .filter(({ item, value }) => !harmless.some((look) => look.item === item && meets(look, value)));
}

/** The answers with one more; undefined where the question has another answer, which would be taken away. */
function added(document: Questionnaire, answers: Answers, linkId: string, value: Plain): Answers | undefined {
  const given = answers[linkId];
  if (given === undefined || given === false) return { ...answers, [linkId]: itemOf(document, linkId)?.repeats ? [String(value)] : value };
  if (typeof given !== 'object') return undefined;
  return { ...answers, [linkId]: [...new Set([...given.filter((code) => code !== 'none'), String(value)])] };
}

/** Answers to which one more red flag made the urgency fall, as JSON; none for a sound table. `tried` says how many were looked at. */
export function loweredByAFlag(
  ruleset: Ruleset,
  document: Questionnaire,
  rounds: number,
  seed = 1,
): { tried: number; lowered: readonly string[] } {
  const pick = picker(seed);
  const flags = redFlagAnswers(ruleset);
  const lowered: string[] = [];
  let tried = 0;
  for (let round = 0; round < rounds; round++) {
    const answers = someAnswers(document, pick);
    const member: Member = {
      ageInMonths: pick([null, 1, 5, 30, 130, 400, 620, 900]),
      sex: pick([null, 'male', 'female']),
      pregnant: pick([null, false, true]),
    };
    const urgencyOf = (all: Answers) => triage(ruleset, document, responseFrom(document, all), member, NUMBERS_IN_ISRAEL).urgency;
    const before = urgencyOf(answers);
    for (const { item, value } of flags) {
      const more = added(document, answers, item, value);
      if (!more) continue;
      tried++;
      const after = urgencyOf(more);
      if (byUrgency(after, before) < 0) lowered.push(JSON.stringify({ answers, member, item, value, before, after }));
    }
  }
  return { tried, lowered };
}
