import { memberId } from '../kit/ids.ts';
import { type DemoIntake, INTAKES } from '../people/intakes.ts';
import { asMember, expectOne, type WalkClient } from './client.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly id?: string;
}
const ENDS = '__typename ... on DomainError { message }';
/** How long the registry's facts about a member may take to diagnosis: far longer than they ever take. */
const PATIENCE_MS = 20_000;

/** Members say what hurts, each as oneself. Who has told something already is left alone. */
export async function complain(client: WalkClient): Promise<void> {
  for (const intake of INTAKES) await tell(client, intake);
}

async function tell(client: WalkClient, { member, questionnaire, answers }: DemoIntake): Promise<void> {
  const about = memberId(member);
  const by = { service: 'diagnosis', as: asMember(member), about, patience: PATIENCE_MS };
  const known = `query DemoWalk($r: [_Any!]!) { _entities(representations: $r) { ... on Member { intakes { id } } } }`;
  const [{ intakes }] = await client.ask<[{ intakes: readonly object[] }]>({
    ...{ ...by, query: known, variables: { r: [{ __typename: 'Member', id: about }] } },
  });
  if (intakes.length > 0) return;
  const command = async (field: string, given: string, variables: object, type: string): Promise<string> => {
    const query = `mutation DemoWalk(${given}) { ${field} { ${ENDS} ... on ${type} { id } } }`;
    const answer = await client.ask<Answer>({ ...by, query, variables });
    expectOne(answer, [type]);
    return answer.id!;
  };
  const begin = 'startIntake(memberId: $m, questionnaire: $q)';
  const id = await command(begin, '$m: ID!, $q: ID!', { m: about, q: questionnaire }, 'IntakeDraft');
  for (const [linkId, given] of Object.entries(answers)) {
    const answer = [typeof given === 'boolean' ? { valueBoolean: given } : { valueCoding: { code: given } }];
    const save = 'saveIntakeAnswer(id: $id, path: $path, answer: $answer)';
    await command(save, '$id: ID!, $path: [String!]!, $answer: JSON!', { id, path: linkId.split('/'), answer }, 'IntakeDraft');
  }
  await command('completeIntake(id: $id)', '$id: ID!', { id }, 'Intake');
}
