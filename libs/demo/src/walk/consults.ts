import { toGlobalId, uuidv7 } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import { memberId } from '../kit/ids.ts';
import { page } from '../kit/page.ts';
import { strip } from '../kit/strip.ts';
import { ASKED_CASES, type AskedCase } from '../people/consults.ts';
import { asClinician, expectOne, type WalkClient } from './client.ts';
import { crowd } from './crowd.ts';
import { bring } from './files.ts';

/** How long a relation may take to its context: far longer than it ever takes. */
const PATIENCE_MS = 10_000;

interface Made {
  readonly __typename: string;
  readonly message?: string;
  readonly id: string;
  readonly version: number;
  readonly files?: readonly { readonly id: string; readonly kind: string }[];
}
const placed = (type: string): string => `{ __typename ... on ${type} { id } ... on DomainError { message } }`;
const made = (type: string): string => `{ __typename ... on ${type} { id version } ... on DomainError { message } }`;

/** Cases that clinicians ask colleagues about, through the gate as everybody's. What was asked already is left alone. */
export const askColleagues = (client: WalkClient, charts: readonly Chart[]): Promise<void> =>
  crowd(ASKED_CASES, 3, (one) => ask(client, charts, one));

async function ask(client: WalkClient, charts: readonly Chart[], asked: AskedCase): Promise<void> {
  const { by, member, specialty, text, names, file, answers, votes = [], outcome, beside, wanted } = asked;
  const about = memberId(member);
  const author = { service: 'support', as: asClinician(by), about, patience: PATIENCE_MS };
  const known = await client.ask<readonly { member: { id: string } }[]>({
    ...author,
    query: 'query DemoWalk { myConsultCases { member { id } } }',
  });
  if (known.some((one) => one.member.id === about)) return;
  const does = async (query: string, variables: object, type: string, as = author): Promise<Made> => {
    const answer = await client.ask<Made>({ ...as, query, variables });
    expectOne(answer, [type]);
    return answer;
  };
  const put = async ({ alt, lines }: NonNullable<AskedCase['file']>, { id, version }: Made): Promise<Made> => {
    const content = lines ? page(lines) : strip();
    const uploadId = await bring(client, author.as, about, { uploadId: uuidv7(), name: lines ? 'readings.pdf' : 'strip.png', content });
    const beside = { caseId: id, expectedVersion: version, uploadId, alt };
    const query = `mutation DemoWalk($input: PutConsultFileInput!) { putConsultFile(input: $input) { __typename ... on ConsultCase { id version files { id kind } } ... on DomainError { message } } }`;
    return does(query, { input: beside }, 'ConsultCase');
  };
  const write = `mutation DemoWalk($input: WriteConsultInput!) { writeConsult(input: $input) ${made('ConsultCase')} }`;
  const input = { memberId: about, caseId: uuidv7(), specialty, text, known: { names } };
  const written = await does(write, { input }, 'ConsultCase');
  const { id, version, files = [] } = file ? await put(file, written) : written;
  const check = `mutation DemoWalk($id: ID!, $v: Int!) { checkConsult(id: $id, expectedVersion: $v) ${made('ConsultCase')} }`;
  const checked = await does(check, { id, v: version }, 'ConsultCase');
  const publish = `mutation DemoWalk($id: ID!, $v: Int!, $looked: [ID!]!) { publishConsult(id: $id, expectedVersion: $v, looked: $looked) ${made('Consult')} }`;
  const looked = files.filter(({ kind }) => kind === 'PICTURE').map((one) => one.id);
  let consult = await does(publish, { id, v: checked.version, looked }, 'Consult');
  const said: string[] = [];
  for (const answer of answers) {
    const answerId = uuidv7();
    said.push(answerId);
    const query = `mutation DemoWalk($input: AnswerConsultInput!) { answerConsult(input: $input) ${made('Consult')} }`;
    const given = { consultId: consult.id, answerId, text: answer.text, evidence: answer.evidence ?? [] };
    consult = await does(query, { input: given }, 'Consult', { ...author, as: asClinician(answer.by) });
  }
  const vote = `mutation DemoWalk($id: ID!) { voteForAnswer(answerId: $id) ${made('Consult')} }`;
  for (const [who, at] of votes) await does(vote, { id: said[at] }, 'Consult', { ...author, as: asClinician(who) });
  const chart = beside && charts.find(({ person }) => person.key === member);
  if (chart) {
    const journey = toGlobalId({ memberId: about, id: chart.concern(beside).journeyId });
    const attach = `mutation DemoWalk($id: ID!, $journey: ID!) { attachConsult(caseId: $id, journeyId: $journey) ${placed('AttachedConsult')} }`;
    await does(attach, { id, journey }, 'AttachedConsult');
  }
  if (wanted) {
    const want = `mutation DemoWalk($consult: ID!, $request: ID!, $words: String!) { askReidentification(consultId: $consult, requestId: $request, reason: DANGER_TO_PATIENT, words: $words) ${placed('Reidentification')} }`;
    const wants = { consult: consult.id, request: uuidv7(), words: wanted.words };
    await does(want, wants, 'Reidentification', { ...author, as: asClinician(wanted.by) });
  }
  if (!outcome) return;
  const closing = `mutation DemoWalk($id: ID!, $text: String!) { checkClosing(caseId: $id, text: $text) { __typename ... on ConsultClosing { masked } ... on DomainError { message } } }`;
  const { masked } = await client.ask<{ masked: string }>({ ...author, query: closing, variables: { id, text: outcome } });
  const close = `mutation DemoWalk($id: ID!, $v: Int!, $text: String!, $shown: String!) { closeConsult(caseId: $id, expectedVersion: $v, text: $text, shown: $shown) ${made('Consult')} }`;
  await does(close, { id, v: consult.version, text: outcome, shown: masked }, 'Consult');
}
