import type { Asker } from './asker.ts';
import type { Actor } from './cast.ts';
import type { Labelled } from './items.ts';

interface Item {
  readonly linkId: string;
  readonly type: string;
  readonly item?: readonly Item[];
  readonly answerOption?: readonly Readonly<Record<string, unknown>>[];
  readonly extension?: readonly { readonly url: string; readonly valueInteger?: number; readonly valueDecimal?: number }[];
}
interface Draft {
  readonly __typename: string;
  readonly id: string;
  readonly questionnaire: { readonly document: Item };
  readonly progress: { readonly missing: number; readonly next: readonly string[] | null };
}

/** The questionnaire whose answers carry the label; a label without one has no intake. */
const QUESTIONNAIRES: Readonly<Partial<Record<Labelled, string>>> = { general: 'headache', mental: 'phq-9' };
/** Begun and not sent. */
export const BEGUN = 'cough';

const DRAFT = `{ __typename ... on IntakeDraft { id questionnaire { document } progress { missing next } } ... on DomainError { message } }`;
const START = `mutation Matrix($memberId: ID!, $questionnaire: ID!) { startIntake(memberId: $memberId, questionnaire: $questionnaire) ${DRAFT} }`;
const SAVE = `mutation Matrix($id: ID!, $path: [String!]!, $answer: JSON!) { saveIntakeAnswer(id: $id, path: $path, answer: $answer) ${DRAFT} }`;
const COMPLETE = `mutation Matrix($id: ID!) { completeIntake(id: $id) { __typename ... on Intake { id } ... on DomainError { message } } }`;

/** Somebody answers all that is asked, with the first answer that fits, and sends it: the intake's id. */
export async function answerIntake(asker: Asker, self: Actor, memberId: string, label: Labelled): Promise<string | undefined> {
  const questionnaire = QUESTIONNAIRES[label];
  if (questionnaire === undefined) return undefined;
  let draft = await asker.does<Draft>('diagnosis', self, START, { memberId, questionnaire });
  const { document } = draft.questionnaire;
  for (let n = 0; draft.progress.next && n < 60; n++) {
    const path = draft.progress.next;
    const answer = [answerTo(itemAt(document, path))];
    draft = await asker.does<Draft>('diagnosis', self, SAVE, { id: draft.id, path, answer });
  }
  const { id } = await asker.does<{ id: string }>('diagnosis', self, COMPLETE, { id: draft.id });
  return id;
}

/** Begins one and answers its first question: the draft's id. */
export async function beginIntake(asker: Asker, self: Actor, memberId: string): Promise<string> {
  const draft = await asker.does<Draft>('diagnosis', self, START, { memberId, questionnaire: BEGUN });
  const path = draft.progress.next!;
  const { id } = await asker.does<Draft>('diagnosis', self, SAVE, {
    id: draft.id,
    path,
    answer: [answerTo(itemAt(draft.questionnaire.document, path))],
  });
  return id;
}

function itemAt(document: Item, path: readonly string[]): Item {
  const found = path.reduce<Item | undefined>((item, linkId) => item?.item?.find((one) => one.linkId === linkId), document);
  if (!found) throw new Error(`The questionnaire has no ${path.join('/')}.`);
  return found;
}

function answerTo({ linkId, type, answerOption, extension = [] }: Item): object {
  const least = extension.find(({ url }) => url.endsWith('/minValue'));
  const number = least?.valueInteger ?? least?.valueDecimal ?? 1;
  const [option] = answerOption ?? [];
  if (option) {
    const name = Object.keys(option).find((key) => key.startsWith('value'))!;
    return { [name]: option[name] };
  }
  switch (type) {
    case 'boolean':
      return { valueBoolean: true };
    case 'integer':
      return { valueInteger: number };
    case 'decimal':
      return { valueDecimal: number };
    case 'date':
      return { valueDate: '2026-01-01' };
    case 'string':
    case 'text':
      return { valueString: 'Proof' };
    default:
      throw new Error(`The matrix does not answer ${linkId}, which is a ${type}.`);
  }
}
