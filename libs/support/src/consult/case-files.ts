import { type MemberRef, toGlobalId, uuidv7 } from '@careway/contracts';
import type { Tx } from '@careway/store';
import { ConsultCaseFile } from './case-file.entity.ts';
import type { ConsultCase } from './case.entity.ts';
import { NotLookedError } from './consult.errors.ts';
import { findingNode, gate, toEnum } from './gate.ts';

/** In the order in which they were put there. */
export const filesOf = async (tx: Tx, { memberId, id }: MemberRef): Promise<readonly ConsultCaseFile[]> =>
  (await tx.find(ConsultCaseFile, memberId, { caseId: id })).toSorted((a, b) => a.place - b.place);

/** The gate reads what is said of a file, and the words of a document. Nothing that it finds there is kept. */
export async function checkFiles(tx: Tx, own: ConsultCase, days: number): Promise<number> {
  let found = 0;
  for (const file of await filesOf(tx, own)) {
    const [alt, text] = readBy(own, file, days);
    file.check(alt.masked, text?.masked ?? null);
    found += alt.findings.length + (text?.findings.length ?? 0);
    await tx.save(file);
  }
  return found;
}

/**
 * Puts what was checked beside the published question and deletes the patient's half. `looked` are the pictures that the author has looked
 * at as colleagues will see them: all of them, and no other. @throws NotLookedError
 */
export async function publishFiles(tx: Tx, own: ConsultCase, consultId: string, looked: readonly string[]): Promise<void> {
  const { memberId } = own;
  const files = await filesOf(tx, own);
  const pictures = files.filter(({ kind }) => kind === 'picture').map(toGlobalId);
  if (pictures.length !== new Set(looked).size || pictures.some((id) => !looked.includes(id))) throw new NotLookedError();
  for (const [place, { id, kind, masked, maskedText, width, height }] of files.entries()) {
    await tx.execute(
      `insert into consult_file (id, consult_id, place, kind, alt, text, width, height, content) values ($1, $2, $3, $4, $5, $6, $7, $8,
         (select string_agg(p.bytes, ''::bytea order by p.part) from file_part p where p.member_id = $9 and p.file_id = $10))`,
      [uuidv7(), consultId, place, kind, masked, maskedText, width, height, memberId, id],
    );
    await tx.execute('delete from file_part where member_id = $1 and file_id = $2', [memberId, id]);
    await tx.execute('delete from consult_case_file where member_id = $1 and id = $2', [memberId, id]);
  }
}

/** What is said of it, and its words, as the gate reads them. */
function readBy({ known, writtenAt }: ConsultCase, { alt, text }: ConsultCaseFile, days: number) {
  return [gate(alt, known, days, writtenAt, []), text === null ? undefined : gate(text, known, days, writtenAt, [])] as const;
}

export function caseFileNode(own: ConsultCase, file: ConsultCaseFile, days: number) {
  const { memberId, id, kind, alt, masked, text, maskedText, removed, pictures, width, height } = file;
  const [said, words] = readBy(own, file, days);
  return {
    __typename: 'ConsultCaseFile' as const,
    ...{
      memberId,
      ref: { memberId, id },
      id: toGlobalId(file),
      kind: toEnum(kind),
      alt,
      masked,
      text,
      maskedText,
      pictures,
      width,
      height,
    },
    findings: said.findings.map((one) => ({ ...findingNode(one), mayBeKept: false })),
    textFindings: (words?.findings ?? []).map((one) => ({ ...findingNode(one), mayBeKept: false })),
    removed: removed.map(toEnum),
  };
}
export type CaseFileNode = ReturnType<typeof caseFileNode>;
