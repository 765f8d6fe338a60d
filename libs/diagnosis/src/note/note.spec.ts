import { uuidv7 } from '@careway/contracts';
import { EditedMeanwhileError } from '@careway/store';
import { expect, test } from '@jest/globals';
import { NoteDraft } from './draft.entity.ts';
import { Note } from './note.entity.ts';
import { NoteNotOpenError, NoteRetractedError, NotTheAuthorError } from './note.errors.ts';
import { EMPTY, gapsOf, mayBecome, type NoteStatus } from './note.rules.ts';

const now = new Date('2026-03-01T08:00:00.000Z');
const [author, colleague, journeyId] = [uuidv7(), uuidv7(), uuidv7()];
const about = { sensitivity: 'general' as const, encounterId: null, journeyId };
const draft = () => {
  const started = NoteDraft.start({ memberId: uuidv7(), id: uuidv7(), authorId: author }, about, now);
  return Object.assign(started, { version: 1, plan: 'Rest.' });
};
const signed = (withheld: Note['withheld'] = null) => Object.assign(Note.sign(draft(), journeyId, withheld, now), { version: 1 });

test('a note needs what was thought or decided, and a journey', () => {
  expect(gapsOf({ ...EMPTY, subjective: 'Tired.' }, null)).toEqual(['assessment-or-plan', 'journey']);
  expect(gapsOf({ ...EMPTY, plan: ' \n' }, journeyId)).toEqual(['assessment-or-plan']);
  expect(gapsOf({ ...EMPTY, assessment: 'A cold.' }, journeyId)).toEqual([]);
});

test('from a signature no way leads back to a note that can be changed', () => {
  const all: readonly NoteStatus[] = ['final', 'amended', 'entered-in-error'];
  const ways = all.flatMap((from) => all.filter((to) => mayBecome(from, to)).map((to) => `${from} > ${to}`));
  expect(ways).toEqual(['final > amended', 'final > entered-in-error', 'amended > amended', 'amended > entered-in-error']);
});

test('the second of two windows is told what stands, and writes nothing', () => {
  const one = draft();
  expect(() => one.write(0, { ...EMPTY, ...about, plan: 'Other.' }, now)).toThrow(EditedMeanwhileError);
  expect(one.plan).toBe('Rest.');
  one.close(1, now);
  expect(() => one.write(1, { ...EMPTY, ...about }, now)).toThrow(NoteNotOpenError);
});

test('a signed note is shown at once, a withheld one when its author says so, one in error never', () => {
  expect(signed().releasedAt).toEqual(now);
  const withheld = signed('harm-to-member');
  expect(withheld.releasedAt).toBeNull();
  expect(() => withheld.decideRelease(1, null, colleague, now)).toThrow(NotTheAuthorError);
  withheld.decideRelease(1, null, author, now);
  expect(withheld).toMatchObject({ releasedAt: now, withheld: null });
  withheld.retract(1, 'wrong-patient', '', author, now);
  expect(withheld.releasedAt).toBeNull();
  expect(() => withheld.decideRelease(1, null, author, now)).toThrow(NoteRetractedError);
});

test('a colleague adds to a note and does not take it back; nothing is added to one in error', () => {
  const note = signed();
  note.amend(1, 'Called back.', colleague, now);
  expect(note).toMatchObject({ status: 'amended', plan: 'Rest.', addenda: [{ by: colleague, text: 'Called back.' }] });
  expect(() => note.retract(1, 'duplicate', '', colleague, now)).toThrow(NotTheAuthorError);
  expect(() => note.amend(0, 'Again.', colleague, now)).toThrow(EditedMeanwhileError);
  note.retract(1, 'duplicate', 'Stands twice.', author, now);
  expect(() => note.amend(1, 'More.', colleague, now)).toThrow(NoteRetractedError);
});
