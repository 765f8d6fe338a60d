/** What somebody of the demo has told about a complaint: options by their code, yes and no. */
export interface DemoIntake {
  readonly member: string;
  /** Id of a questionnaire. */
  readonly questionnaire: string;
  readonly answers: Readonly<Record<string, boolean | string>>;
}

export const INTAKES: readonly DemoIntake[] = [
  {
    ...{ member: 'itai', questionnaire: 'low-back-pain' },
    answers: {
      ...{ signs: 'none', belly: false, since: 'week', strength: 'severe', injury: false, 'thin-bones': false, leg: 'foot' },
      ...{ fever: false, 'weak-immune': false, urine: false, cancer: false, night: true, 'weight-loss': false, stiff: false },
    },
  },
];
