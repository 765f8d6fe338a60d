/** What somebody of the demo has said of how they are: an instrument's answers by linkId, so many days ago. */
export interface DemoSurvey {
  readonly member: string;
  readonly concern: string;
  readonly instrument: string;
  readonly days: number;
  readonly answers: Readonly<Record<string, string>>;
}
/** What a clinician would like to know now. */
export interface DemoAsking {
  readonly member: string;
  readonly by: string;
  readonly instrument: string;
}

const LIFE = ['moving', 'self', 'home', 'work', 'people'] as const;
const life = (...codes: readonly string[]) => Object.fromEntries(LIFE.map((linkId, n) => [linkId, codes[n] ?? 'not']));
const MOOD = ['interest', 'down', 'sleep', 'tired', 'appetite', 'failure', 'concentrate', 'slow', 'self-harm'] as const;
const OFTEN = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'] as const;
const mood = (...weights: readonly (0 | 1 | 2 | 3)[]) => ({
  ...Object.fromEntries(MOOD.map((linkId, n) => [linkId, OFTEN[weights[n] ?? 0]])),
  difficulty: 'somewhat',
});

const noa = (days: number, answers: Readonly<Record<string, string>>): DemoSurvey => ({
  ...{ member: 'noa', concern: 'blood-sugar', instrument: 'daily-life', days, answers },
});
const inbar = (days: number, answers: Readonly<Record<string, string>>): DemoSurvey => ({
  ...{ member: 'inbar', concern: 'mood', instrument: 'phq-9', days, answers },
});

/** Noa's days got easier with her plan; Inbar's mood had become better, and is worse again. */
export const SURVEYS: readonly DemoSurvey[] = [
  noa(88, life('much', 'little', 'much', 'much', 'some')),
  noa(60, life('some', 'little', 'some', 'much', 'little')),
  noa(32, life('some', 'not', 'little', 'some', 'little')),
  noa(4, life('little', 'not', 'little', 'little', 'not')),
  inbar(64, mood(2, 2, 2, 2, 1, 1, 1, 1)),
  inbar(36, mood(1, 1, 1, 1, 1, 1)),
  inbar(2, mood(2, 2, 2, 2, 1, 1, 1)),
];
/** What the nth of many said of a visit: most are content, some had too little time. */
export const experienceOf = (n: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['time', 'words', 'questions', 'decisions', 'next'].map((linkId, m) => [
      linkId,
      ['fully', 'mostly', 'fully', 'partly', 'fully', 'mostly'][(n + m * 3) % 6]!,
    ]),
  );
export const ASKINGS: readonly DemoAsking[] = [{ member: 'noa', by: 'levi', instrument: 'gad-7' }];
