import { describe, expect, test } from '@jest/globals';
import { readingGrade } from '../../test/reading-grade.ts';
import { wrongScripts } from '../../test/script.ts';
import { sourceFault } from '../../test/source.ts';
import { LANGUAGES, names } from '../name/names.ts';
import { CURRENT } from '../pathway/find.ts';
import { responseFrom } from '../questionnaire/answers.ts';
import { optionText, ordinalOf, sourcesOf, textOf, titleOf, untranslated } from '../questionnaire/extensions.ts';
import { questionnaireFaults } from '../questionnaire/schema.ts';
import { GAD7_BANDS, PHQ9_BANDS, scoreOf } from '../questionnaire/score.ts';
import { allItems } from '../questionnaire/tree.ts';
import { bandOf, courseOf } from './instrument.ts';
import { instrumentOf, INSTRUMENTS } from './instruments.ts';
import { firstAt, INTERVALS, intervalsFor, nextAfter } from './schedule.ts';
import { OUTCOME_SOURCE } from './sources.ts';

const phq9 = instrumentOf('phq-9')!;
const dailyLife = instrumentOf('daily-life')!;

describe.each(INSTRUMENTS.map((one) => [one.id, one] as const))('%s', (id, instrument) => {
  const { document, bands, lowest, highest } = instrument;
  const weighed = allItems(document.item).filter(({ answerOption }) => answerOption?.some((one) => ordinalOf(one) !== undefined));
  const answered = (pick: (weights: readonly number[]) => number) =>
    responseFrom(
      document,
      Object.fromEntries(
        weighed.map(({ linkId, answerOption }) => {
          const wanted = pick(answerOption!.map((one) => ordinalOf(one) ?? 0));
          return [linkId, answerOption!.find((one) => ordinalOf(one) === wanted)!.valueCoding!.code];
        }),
      ),
    );

  test('is a sound FHIR document under its own id, in four languages, with its licence and its sources', () => {
    expect(document.id).toBe(id);
    expect(questionnaireFaults(JSON.parse(JSON.stringify(document)))).toEqual([]);
    expect(untranslated(document)).toEqual([]);
    expect(document.copyright).toMatch(/No permission required|Apache License 2\.0/);
    expect(sourcesOf(document).length).toBeGreaterThan(0);
  });
  test('says everything plainly, each language in its own script', () => {
    const words = LANGUAGES.map((language) => [
      titleOf(document, language),
      ...allItems(document.item).flatMap((item) => [
        textOf(item, language),
        ...(item.answerOption ?? []).map((one) => optionText(one, language)),
      ]),
      ...bands.flatMap(({ name, means }) => [name[language], means[language]]),
    ]);
    const [en, he, ar, ru] = words as [string[], string[], string[], string[]];
    expect(en.filter((text, n) => wrongScripts(names(text, he[n]!, ar[n]!, ru[n]!)).length > 0)).toEqual([]);
    expect(readingGrade(en)).toBeLessThan(6);
  });
  test('its score reaches both ends, and its bands cover all of it', () => {
    expect(
      scoreOf(
        document,
        answered((weights) => Math.min(...weights)),
      ),
    ).toEqual({ sum: lowest, complete: true });
    expect(
      scoreOf(
        document,
        answered((weights) => Math.max(...weights)),
      ),
    ).toEqual({ sum: highest, complete: true });
    expect(bands[0]!.from).toBe(lowest);
    expect(bands.map(({ from }) => from)).toEqual([...bands.map(({ from }) => from)].sort((a, b) => a - b));
    expect(bandOf(instrument, highest)).toBe(bands.at(-1));
  });
});

test('the bands of the published instruments begin where they were published to begin', () => {
  expect(phq9.bands.map(({ from }) => from)).toEqual(PHQ9_BANDS.map(({ from }) => from));
  expect(instrumentOf('gad-7')!.bands.map(({ from }) => from)).toEqual(GAD7_BANDS.map(({ from }) => from));
});

test('a change counts from the published difference on; without one, when it leads into another band', () => {
  expect([14, 15, 16].map((now) => courseOf(phq9, 10, now))).toEqual(['same', 'worse', 'worse']);
  expect([10, 6, 5].map((now) => courseOf(phq9, 10, now))).toEqual(['same', 'same', 'better']);
  expect([courseOf(dailyLife, 5, 10), courseOf(dailyLife, 10, 11), courseOf(dailyLife, 5, 4)]).toEqual(['same', 'worse', 'better']);
  const visit = instrumentOf('visit-experience')!;
  expect([courseOf(visit, 12, 5), courseOf(visit, 5, 12)]).toEqual(['worse', 'better']);
});

test('each pathway in the table is one of ours and asks what there is; a plan is known by its pathway or by its diagnosis', () => {
  const ids = new Set(CURRENT.map(({ id }) => id));
  expect(INTERVALS.filter(({ pathway, instrument }) => !ids.has(pathway) || instrumentOf(instrument)?.kind !== 'prom')).toEqual([]);
  const own = { system: 'https://careway.example/CodeSystem/pathway', code: 'depression' };
  expect(intervalsFor(own).map(({ instrument }) => instrument)).toEqual(['phq-9', 'gad-7']);
  expect(intervalsFor({ system: 'http://hl7.org/fhir/sid/icd-10', code: 'I10' }).map(({ pathway }) => pathway)).toEqual(['hypertension']);
  expect([intervalsFor(null), intervalsFor({ system: 'x', code: 'y' })]).toEqual([[], []]);
});

test('what was missed is not made up: the next time lies on the grid, after now', () => {
  const due = firstAt(INTERVALS[0]!, new Date('2026-01-01T08:00:00Z'));
  expect(due.toISOString()).toBe('2026-01-15T08:00:00.000Z');
  expect(nextAfter(due, 4, due).toISOString()).toBe('2026-02-12T08:00:00.000Z');
  expect(nextAfter(due, 4, new Date('2026-06-01T00:00:00Z')).toISOString()).toBe('2026-06-04T08:00:00.000Z');
  expect(nextAfter(due, 4, new Date('2026-01-02T00:00:00Z')).toISOString()).toBe('2026-02-12T08:00:00.000Z');
});

test('each source can be found again', () => {
  expect(Object.values(OUTCOME_SOURCE).flatMap((one) => sourceFault(one) ?? [])).toEqual([]);
});
