import { toGlobalId } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import type { Clock } from '../kit/clock.ts';
import { memberId } from '../kit/ids.ts';
import { ASKINGS, experienceOf, SURVEYS } from '../people/surveys.ts';
import { asClinician, expectOne, WALK, type WalkClient } from './client.ts';
import { crowd } from './crowd.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
}
/** Nobody is asked twice within two weeks how care was: so that a visit of today is asked about, the last answer is older. */
const EXPERIENCED_DAYS = 15;
/** How long a relation may take from the registry to support: far longer than it ever takes. */
const PATIENCE_MS = 20_000;
const WIDTH = 4;
const RECORD = `mutation DemoWalk($m: ID!, $i: String!, $j: ID, $at: DateTime!, $answers: JSON!) {
  recordSurvey(memberId: $m, instrument: $i, journeyId: $j, answeredAt: $at, answers: $answers) { __typename ... on DomainError { message } } }`;
const ASK = `mutation DemoWalk($m: ID!, $i: String!) {
  askSurvey(memberId: $m, instrument: $i) { __typename ... on DomainError { message } } }`;

/** What members have said of how they are, and what a clinician asks now. Told again, it stands once. */
export async function tellHowTheyAre(client: WalkClient, charts: readonly Chart[], clock: Clock): Promise<void> {
  for (const { member, concern, instrument, days, answers } of SURVEYS) {
    const about = memberId(member);
    const chart = charts.find((one) => one.memberId === about);
    const j = chart ? toGlobalId({ memberId: about, id: chart.concern(concern).journeyId }) : null;
    const variables = { m: about, i: instrument, j, at: clock.at(days, '20:10'), answers };
    expectOne(await client.ask<Answer>({ service: 'support', as: WALK, about, query: RECORD, variables }), ['Survey']);
  }
  await crowd([...charts.filter(({ ends }) => ends === 0).entries()], WIDTH, async ([n, { memberId: about }]) => {
    const at = clock.at(EXPERIENCED_DAYS + (n % 40), '18:20');
    const variables = { m: about, i: 'visit-experience', j: null, at, answers: experienceOf(n) };
    expectOne(await client.ask<Answer>({ service: 'support', as: WALK, about, query: RECORD, variables }), ['Survey']);
  });
  for (const { member, by, instrument } of ASKINGS) {
    const about = memberId(member);
    const asked = { service: 'support', as: asClinician(by), about, patience: PATIENCE_MS };
    expectOne(await client.ask<Answer>({ ...asked, query: ASK, variables: { m: about, i: instrument } }), ['Survey']);
  }
}
