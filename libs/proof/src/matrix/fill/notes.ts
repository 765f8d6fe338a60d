import type { Asker } from '../asker.ts';
import type { Canaries } from '../canary.ts';
import { type Actor, WITHHELD } from '../cast.ts';
import type { Labelled } from '../items.ts';
import type { Slice } from './filling.ts';

interface Written {
  readonly id: string;
  readonly version: number;
}
const START = `mutation Matrix($memberId: ID!, $encounterId: ID, $journeyId: ID) {
  startNote(memberId: $memberId, encounterId: $encounterId, journeyId: $journeyId) { __typename ... on NoteDraft { id version } } }`;
const SAVE = `mutation Matrix($id: ID!, $v: Int!, $draft: NoteDraftInput!) {
  saveNoteDraft(id: $id, expectedVersion: $v, draft: $draft) { __typename ... on NoteDraft { id version } ... on DomainError { message } } }`;
const SIGN = `mutation Matrix($id: ID!, $v: Int!) { signNote(id: $id, expectedVersion: $v) { __typename ... on Note { id version } ... on DomainError { message } } }`;
const AMEND = `mutation Matrix($id: ID!, $v: Int!, $text: String!) { amendNote(id: $id, expectedVersion: $v, text: $text) { __typename ... on Note { id version } } }`;

/** A clinician writes about a visit under a label, signs, and adds to it: the note's id. Every word is a canary. */
async function writeNote(
  asker: Asker,
  canaries: Canaries,
  by: Actor,
  { memberId, encounterId, journeyId }: { readonly memberId: string; readonly encounterId: string; readonly journeyId: string },
  label: Labelled,
): Promise<string> {
  const begun = await asker.does<Written>('diagnosis', by, START, { memberId, encounterId, journeyId });
  const words = { subjective: canaries.word(), objective: canaries.word(), assessment: canaries.word(), plan: canaries.word() };
  const draft = { ...words, sensitivity: label.toUpperCase(), encounterId, journeyId };
  const saved = await asker.does<Written>('diagnosis', by, SAVE, { id: begun.id, v: begun.version, draft });
  const { id, version } = await asker.does<Written>('diagnosis', by, SIGN, { id: saved.id, v: saved.version });
  await asker.does('diagnosis', by, AMEND, { id, v: version, text: `Added ${canaries.word()}` });
  return id;
}

/** A note about the visit. Whoever treats the target does not see what is withheld, and writes nothing under that label. */
export const notes: Slice = {
  async each({ asker, canaries, actors, memberId, idOf, ...filling }, label, { journeyId, diagnosis }) {
    if (label === WITHHELD) return;
    const about = { memberId, encounterId: idOf(diagnosis.encounters[0]!.id), journeyId: idOf(journeyId) };
    filling.labels.set(await writeNote(asker, canaries, actors['care team'], about, label), label);
  },
};
