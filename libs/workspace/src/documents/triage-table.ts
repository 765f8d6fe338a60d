/** A table of triage rules, as the document needs it. */
export interface DescribedRuleset {
  readonly id: string;
  readonly version: string;
  readonly questionnaire: string;
  readonly rules: readonly {
    readonly id: string;
    readonly urgency: string;
    readonly queue: string;
    readonly when: DescribedCondition;
    readonly reason: { readonly en: string };
    readonly source: { readonly title: string; readonly year: number; readonly url: string };
  }[];
}
type DescribedCondition =
  | { readonly all: readonly DescribedCondition[] }
  | { readonly any: readonly DescribedCondition[] }
  | { readonly not: DescribedCondition }
  | { readonly item: string; readonly is: string; readonly value: boolean | number | string }
  | { readonly item: string; readonly in: readonly string[] }
  | { readonly score: string; readonly value: number }
  | { readonly member: string; readonly is: string; readonly value: boolean | number | string };

interface DescribedCase {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly member?: Readonly<Record<string, unknown>>;
}
export type DescribedCases = Readonly<
  Record<string, Readonly<Record<string, { readonly fires: readonly DescribedCase[]; readonly quiet: readonly DescribedCase[] }>>>
>;

export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function inWords(condition: DescribedCondition): string {
  const part = (one: DescribedCondition) => ('all' in one || 'any' in one ? `(${inWords(one)})` : inWords(one));
  if ('all' in condition) return condition.all.map(part).join(' and ');
  if ('any' in condition) return condition.any.map(part).join(' or ');
  if ('not' in condition) return `not ${part(condition.not)}`;
  if ('in' in condition) return `${condition.item}: ${condition.in.join(' or ')}`;
  if ('score' in condition) return `score ${condition.score} ${condition.value}`;
  if ('member' in condition) return `${condition.member} ${condition.is} ${condition.value}`;
  return condition.value === true && condition.is === '=' ? condition.item : `${condition.item} ${condition.is} ${condition.value}`;
}

const values = (of: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(of).map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(' + ') : String(value)}`);
const told = ({ answers, member = {} }: DescribedCase): string => [...values(answers), ...values(member)].join(', ') || 'nothing answered';
const list = (cases: readonly DescribedCase[]): string => cell(cases.map(told).join(' / '));

/** The text of docs/generated/triage.md: each rule, what makes it fire, and the cases that its test runs. */
export function triageTable(rulesets: readonly DescribedRuleset[], cases: DescribedCases): string {
  const parts = rulesets.map(({ id, version, questionnaire, rules }) => {
    const rows = rules.map(({ id: rule, urgency, queue, when, reason, source }) => {
      const { fires = [], quiet = [] } = cases[id]?.[rule] ?? {};
      const from = `[${cell(source.title)}, ${source.year}](${source.url})`;
      return `| \`${rule}\` | ${urgency} | ${queue} | ${cell(inWords(when))} | ${cell(reason.en)} | ${from} | ${list(fires)} | ${list(quiet)} |`;
    });
    return `## ${id} ${version}

For \`${questionnaire}\`.

| Rule | Urgency | Queue | When | What the member is told | Source | Must fire | Must not fire |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
  });
  const count = rulesets.reduce((sum, { rules }) => sum + rules.length, 0);
  return `<!-- Written by \`npm run schema\`; do not edit. -->

# How answers are weighed

${rulesets.length} tables with ${count} rules. The most urgent rule that fires decides; among rules of one urgency the first chooses the queue. Each rule has
cases that must fire it and cases that must not; \`libs/clinical/src/triage/triage.spec.ts\` runs them all, each as one set of answers (a slash
stands between two of them). Names are those of the questions and options in the questionnaire.

${parts.join('\n')}`;
}
