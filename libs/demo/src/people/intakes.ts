/** What somebody of the demo has told about a complaint: options by their code, yes and no. */
export interface DemoIntake {
  readonly member: string;
  /** Id of a questionnaire. */
  readonly questionnaire: string;
  /** By the linkIds that lead to the question, `gad-7/nervous`. */
  readonly answers: Readonly<Record<string, boolean | string>>;
}

const [NEVER, DAYS] = ['LA6568-5', 'LA6569-3'] as const;
const WORRY = ['nervous', 'control', 'too-much', 'relax', 'restless', 'irritable', 'afraid'] as const;
const worry = (...codes: readonly string[]) => Object.fromEntries(WORRY.map((linkId, n) => [`gad-7/${linkId}`, codes[n] ?? NEVER]));

export const INTAKES: readonly DemoIntake[] = [
  {
    ...{ member: 'itai', questionnaire: 'low-back-pain' },
    answers: {
      ...{ signs: 'none', belly: false, since: 'week', strength: 'severe', injury: false, 'thin-bones': false, leg: 'foot' },
      ...{ fever: false, 'weak-immune': false, urine: false, cancer: false, night: true, 'weight-loss': false, stiff: false },
    },
  },
  // Her score stands among her results, with the way back to these answers.
  {
    ...{ member: 'ruth', questionnaire: 'gad-7' },
    answers: { ...worry(DAYS, NEVER, DAYS, NEVER, NEVER, NEVER, DAYS), difficulty: 'somewhat', 'self-harm': false },
  },
];
