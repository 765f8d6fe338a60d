import type { Labelled } from '../items.ts';
import type { Filling, Slice } from './filling.ts';

interface Item {
  readonly linkId: string;
  readonly type: string;
  readonly item?: readonly Item[];
  readonly answerOption?: readonly Readonly<Record<string, unknown>>[];
  readonly extension?: readonly { readonly url: string; readonly valueInteger?: number; readonly valueDecimal?: number }[];
}
interface Results {
  readonly results: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly derivedFrom: { readonly id: string } | null } }[];
  };
}
interface Draft {
  readonly __typename: string;
  readonly id: string;
  readonly questionnaire: { readonly document: Item };
  readonly progress: { readonly missing: number; readonly next: readonly string[] | null };
}

/** The questionnaire whose answers carry the label; a label without one has no intake. */
const QUESTIONNAIRES: Readonly<Partial<Record<Labelled, string>>> = { general: 'headache', mental: 'phq-9' };
/** Their score has a code, and is a result. */
const SCORED = ['phq-9'];
/** Begun and not sent. */
export const BEGUN = 'cough';

const DRAFT = `{ __typename ... on IntakeDraft { id questionnaire { document } progress { missing next } } ... on DomainError { message } }`;
const START = `($memberId: ID!, $questionnaire: ID!) { startIntake(memberId: $memberId, questionnaire: $questionnaire) ${DRAFT} }`;
const SAVE = `($id: ID!, $path: [String!]!, $answer: JSON!) { saveIntakeAnswer(id: $id, path: $path, answer: $answer) ${DRAFT} }`;
const COMPLETE = `($id: ID!) { completeIntake(id: $id) { __typename ... on Intake { id } ... on DomainError { message } } }`;
const TAKE = `($id: ID!) { takeIntake(id: $id) { __typename ... on DomainError { message } } }`;
const CLOSE = `($id: ID!) { closeIntake(id: $id, outcome: ADVISED) { __typename ... on DomainError { message } } }`;

/** Somebody answers all that is asked, with the first answer that fits, and sends it: the intake's id. */
async function answer(filling: Filling, questionnaire: string): Promise<string> {
  let draft = await filling.does<Draft>('diagnosis', 'self', START, { memberId: filling.memberId, questionnaire });
  const { document } = draft.questionnaire;
  for (let n = 0; draft.progress.next && n < 60; n++) {
    const path = draft.progress.next;
    draft = await filling.does<Draft>('diagnosis', 'self', SAVE, { id: draft.id, path, answer: [answerTo(itemAt(document, path))] });
  }
  const { id } = await filling.does('diagnosis', 'self', COMPLETE, { id: draft.id });
  return id;
}

/** The result that is made of the answers, once it is there. */
async function scoreOf(filling: Filling, id: string): Promise<string> {
  const of = (results: Results) => results.results.edges.find(({ node }) => node.derivedFrom?.id === id)?.node.id;
  const selection = 'results { edges { node { id derivedFrom { id } } } }';
  return of(await filling.sees<Results>('diagnosis', 'care team', selection, (member) => of(member) !== undefined))!;
}

/** Begins one and answers its first question: the draft's id. */
async function begin(filling: Filling): Promise<string> {
  const draft = await filling.does<Draft>('diagnosis', 'self', START, { memberId: filling.memberId, questionnaire: BEGUN });
  const path = draft.progress.next!;
  const first = [answerTo(itemAt(draft.questionnaire.document, path))];
  const { id } = await filling.does<Draft>('diagnosis', 'self', SAVE, { id: draft.id, path, answer: first });
  return id;
}

/** One that waits, one that a clinician took and closed, and one that is begun and not sent. */
export const intakes: Slice = {
  async each(filling, label) {
    const questionnaire = QUESTIONNAIRES[label];
    if (questionnaire === undefined) return;
    const id = await answer(filling, questionnaire);
    filling.tell(label, id);
    if (SCORED.includes(questionnaire)) filling.tell(label, await scoreOf(filling, id));
    if (label !== 'general') return;
    await filling.does('diagnosis', 'care team', TAKE, { id });
    await filling.does('diagnosis', 'care team', CLOSE, { id });
  },
  async once(filling) {
    filling.tell('general', await begin(filling));
  },
};

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
