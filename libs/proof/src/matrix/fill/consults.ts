import { uuidv7 } from '@careway/contracts';
import { MADE_FILES, pdfWith } from '@careway/testing';
import type { Filling, Slice } from './filling.ts';
import { bring } from './upload.ts';

interface Made {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
}
const KNOWN = { names: [], places: [], numbers: [] };

/** A picture that told where it was taken, and a document with a date. */
const PICTURE = MADE_FILES.find(({ format, tells }) => format === 'jpeg' && tells.includes('location'))!.bytes;
const DOCUMENT = pdfWith({ content: 'BT /F1 9 Tf 20 40 Td (Seen on 12/03/2025, phone 054-3217788) Tj ET' });

interface WithFiles extends Made {
  readonly files: readonly { readonly id: string; readonly kind: string }[];
}
/** Puts both beside it; what is said of them has something for the gate as well. */
async function withFiles(filling: Filling, given: Made): Promise<WithFiles> {
  let own: WithFiles = { ...given, files: [] };
  const put = `($input: PutConsultFileInput!) { putConsultFile(input: $input) { __typename ... on ConsultCase { id version files { id kind } } } }`;
  for (const [content, name] of [
    [PICTURE, 'proof.jpg'],
    [DOCUMENT, 'proof.pdf'],
  ] as const) {
    const uploadId = await bring(filling, 'care team', name, content);
    const input = { caseId: own.id, expectedVersion: own.version, uploadId, alt: `Shown 12/03/2025 ${filling.canaries.word()}` };
    own = await filling.does<WithFiles>('support', 'care team', put, { input });
  }
  return own;
}

/** A question to colleagues as its author wrote it, with its files, and as the gate has read it. */
async function checked(filling: Filling, keeps: readonly object[] = []): Promise<WithFiles> {
  const { memberId, canaries } = filling;
  const input = { memberId, caseId: uuidv7(), specialty: 'INTERNIST', text: `Original 12/03/2025 ${canaries.word()}`, known: KNOWN };
  const write = `($input: WriteConsultInput!) { writeConsult(input: $input) { __typename ... on ConsultCase { id version } } }`;
  const { id, version, files } = await withFiles(filling, await filling.does<Made>('support', 'care team', write, { input }));
  const check = `($id: ID!, $v: Int!, $keeps: [KeepInput!]!) { checkConsult(id: $id, expectedVersion: $v, keeps: $keeps) { __typename ... on ConsultCase { id version } } }`;
  return { ...(await filling.does<Made>('support', 'care team', check, { id, v: version, keeps })), files };
}
const publish = (filling: Filling, { id, version: v, files }: WithFiles): Promise<Made> =>
  filling.does<Made>(
    'support',
    'care team',
    `($id: ID!, $v: Int!, $looked: [ID!]!) { publishConsult(id: $id, expectedVersion: $v, looked: $looked) { __typename ... on Consult { id version } } }`,
    { id, v, looked: files.filter(({ kind }) => kind === 'PICTURE').map((file) => file.id) },
  );

/** One that was only checked; one that was answered, voted for, attached to a journey, closed, and opened to whoever asked whose it is. */
export const consults: Slice = {
  async once(filling) {
    const { canaries, labels } = filling;
    // the date in its text stays
    await checked(filling, [{ start: 9, end: 19, reason: 'NO_IDENTIFIER' }]);
    const own = await checked(filling);
    const consult = await publish(filling, own);
    const answerId = uuidv7();
    const answer = `($input: AnswerConsultInput!) { answerConsult(input: $input) { __typename ... on Consult { id version } } }`;
    const input = { consultId: consult.id, answerId, text: `Advised ${canaries.word()}`, evidence: ['https://proof.example/guideline'] };
    const { version } = await filling.does<Made>('support', 'stranger clinician', answer, { input });
    await filling.does('support', 'care team', `($id: ID!) { voteForAnswer(answerId: $id) { __typename } }`, { id: answerId });
    const journeyId = [...labels].find(([, label]) => label === 'general')![0];
    const journey = await filling.sees<{ journeys: readonly { id: string }[] }>(
      'journey',
      'self',
      'journeys { id }',
      ({ journeys }) => journeys.length > 0,
    );
    const place = journey.journeys.find(({ id }) => labels.get(id) === 'general')?.id ?? journeyId;
    await filling.does('support', 'care team', `($id: ID!, $j: ID!) { attachConsult(caseId: $id, journeyId: $j) { __typename } }`, {
      id: own.id,
      j: place,
    });
    const text = `It ended ${canaries.word()}`;
    const close = `($id: ID!, $v: Int!, $text: String!) { closeConsult(caseId: $id, expectedVersion: $v, text: $text, shown: $text) { __typename } }`;
    await filling.does('support', 'care team', close, { id: own.id, v: version, text });
    const ask = `($id: ID!, $r: ID!, $w: String!) { askReidentification(consultId: $id, requestId: $r, reason: LEGAL_DUTY, words: $w) { __typename } }`;
    const requestId = uuidv7();
    await filling.does('support', 'care team', ask, { id: consult.id, r: requestId, w: `Whose is it ${canaries.word()}` });
    await filling.does('support', 'moderator', `($r: ID!) { decideReidentification(requestId: $r, agree: true) { __typename } }`, {
      r: requestId,
    });
    await filling.does('support', 'care team', `($r: ID!) { openConsult(requestId: $r) { __typename } }`, { r: requestId });
    // one that waits, for the moderator's desk
    await filling.does('support', 'stranger clinician', ask, { id: consult.id, r: uuidv7(), w: `Whose is this ${canaries.word()}` });
  },
};
