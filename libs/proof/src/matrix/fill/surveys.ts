import { type Filling, FEEDER, type Slice } from './filling.ts';

const ASK = `($m: ID!, $i: String!) { askSurvey(memberId: $m, instrument: $i) { __typename ... on Survey { id } ... on DomainError { message } } }`;
const RECORD = `($m: ID!, $i: String!, $at: DateTime!, $answers: JSON!) {
  recordSurvey(memberId: $m, instrument: $i, answeredAt: $at, answers: $answers) { __typename ... on DomainError { message } } }`;
const SAVE = `($id: ID!, $path: [String!]!, $answer: JSON!) {
  saveSurveyAnswer(id: $id, path: $path, answer: $answer) { __typename ... on DomainError { message } } }`;
const POSTPONE = `($id: ID!) { postponeSurvey(id: $id) { __typename ... on DomainError { message } } }`;
const DECLINE = `($id: ID!) { declineSurvey(id: $id) { __typename ... on DomainError { message } } }`;

const LIFE = ['moving', 'self', 'home', 'work', 'people'];
const PHQ = ['interest', 'down', 'sleep', 'tired', 'appetite', 'failure', 'concentrate', 'slow', 'self-harm'];
const all = (linkIds: readonly string[], code: string) => Object.fromEntries(linkIds.map((linkId) => [linkId, code]));

const ask = (filling: Filling, i: string) => filling.does('support', 'care team', ASK, { m: filling.memberId, i });
const record = (filling: Filling, i: string, daysAgo: number, answers: object) =>
  filling.does('support', FEEDER, RECORD, { m: filling.memberId, i, at: filling.canaries.instant(daysAgo), answers });

interface Of {
  readonly id: string;
  readonly instrument: { readonly instrument: string };
}
interface Shown {
  readonly openSurveys: readonly { readonly id: string; readonly instrument: { readonly kind: string } }[];
  readonly answeredSurveys: readonly Of[];
  /** Of one instrument each: as private as its questions. */
  readonly outcomes: readonly Of[];
}

/** Under each label that a questionnaire carries: answered twice and got worse, and asked again; put off, refused. */
export const surveys: Slice = {
  async each(filling, label) {
    if (label === 'general') {
      await record(filling, 'daily-life', 30, all(LIFE, 'little'));
      await record(filling, 'daily-life', 20, all(LIFE, 'much'));
      const { id } = await ask(filling, 'daily-life');
      await filling.does('support', 'self', SAVE, { id, path: ['daily-life', 'moving'], answer: [{ valueCoding: { code: 'some' } }] });
      await filling.does('support', 'self', POSTPONE, { id });
      filling.tell(label, id);
    }
    if (label === 'mental') {
      const answers = { ...all(PHQ, 'LA6569-3'), difficulty: 'not', plan: false };
      await record(filling, 'phq-9', 29, { ...answers, ...all(PHQ.slice(0, 8), 'LA6568-5') });
      await record(filling, 'phq-9', 19, answers);
      const { id } = await ask(filling, 'phq-9');
      await filling.does('support', 'self', SAVE, { id, path: ['phq-9', 'self-harm'], answer: [{ valueCoding: { code: 'LA6570-1' } }] });
      filling.tell(label, id);
      const refused = await ask(filling, 'gad-7');
      await filling.does('support', 'self', DECLINE, { id: refused.id });
      filling.tell(label, refused.id);
    }
    // the visits by video that were filled before have asked how they were: that is nobody's but the member's side's
    const selection =
      'openSurveys { id instrument { kind } } answeredSurveys { id instrument { instrument } } outcomes { id instrument { instrument } }';
    const isAsked = ({ openSurveys }: Shown) => openSurveys.some(({ instrument }) => instrument.kind === 'PREM');
    const { openSurveys, answeredSurveys, outcomes } = await filling.sees<Shown>('support', 'self', selection, isAsked);
    for (const { id, instrument } of openSurveys) if (instrument.kind === 'PREM') filling.own.add(id);
    const of = label === 'mental' ? 'phq-9' : 'daily-life';
    if (label === 'general' || label === 'mental')
      for (const { id, instrument } of [...answeredSurveys, ...outcomes]) if (instrument.instrument === of) filling.tell(label, id);
  },
};
