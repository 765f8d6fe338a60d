import {
  type Language,
  LANGUAGES,
  type Names,
  optionText,
  progressOf,
  type Questionnaire,
  type QuestionnaireItem,
  type Reason,
  type ResponseItem,
  shownPaths,
  textOf,
  titleOf,
} from '@careway/clinical';
import { type Band, bandOf, type Instrument, instrumentOf } from '@careway/clinical/outcome';
import { type SurveySubject, toGlobalId } from '@careway/contracts';
import type { Survey } from './survey.entity.ts';
import { outcomeIdOf } from './survey.fact.ts';
import { askedInstrument, redFlagsOf, responseOf, triageOf } from './survey.rules.ts';

const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');
const inAll = (say: (language: Language) => string): Names =>
  Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Record<Language, string>;

const bandNode = ({ from, standing, name, means }: Band) => ({ from, standing: toEnum(standing), nameIn: name, meansIn: means });
export type BandNode = ReturnType<typeof bandNode>;

export const instrumentNode = ({ id, document, kind, name, lowest, highest, better, bands, difference }: Instrument) => ({
  ...{ instrument: id, version: document.version, kind: toEnum(kind), nameIn: name, lowest, highest, better: toEnum(better) },
  bands: bands.map(bandNode),
  difference: difference
    ? { points: difference.points, title: difference.source.title, year: difference.source.year, url: difference.source.url }
    : null,
  copyright: document.copyright ?? null,
});
export type InstrumentNode = ReturnType<typeof instrumentNode>;

const findingNode =
  (memberId: string) =>
  ({ rule, urgency, reason, advice }: Reason) => ({ memberId, rule, urgency: toEnum(urgency), reasonIn: reason, adviceIn: advice });
export type FindingNode = ReturnType<ReturnType<typeof findingNode>>;

const flat = (items: readonly QuestionnaireItem[]): readonly QuestionnaireItem[] => items.flatMap((one) => [one, ...flat(one.item ?? [])]);
const YES = { en: 'Yes', he: 'כן', ar: 'نعم', ru: 'Да' };
const NO = { en: 'No', he: 'לא', ar: 'لا', ru: 'Нет' };

/** What was asked and answered, in all languages. All questions of an instrument are answered by an option, or by yes and no. */
function answersIn(memberId: string, document: Questionnaire, items: readonly ResponseItem[]) {
  const asked = new Map(flat(document.item).map((item) => [item.linkId, item]));
  const given = (all: readonly ResponseItem[]): readonly ResponseItem[] => all.flatMap((one) => [one, ...given(one.item ?? [])]);
  return given(items).flatMap(({ linkId, answer: [value] = [] }) => {
    const item = asked.get(linkId);
    if (!item || !value) return [];
    const option = item.answerOption?.find(({ valueCoding }) => valueCoding?.code === value.valueCoding?.code);
    const answerIn = option ? inAll((language) => optionText(option, language)) : value.valueBoolean ? YES : NO;
    return [{ memberId, questionIn: inAll((language) => textOf(item, language)), answerIn }];
  });
}
export type AnswerNode = ReturnType<typeof answersIn>[number];

/** A survey with what its reader may need: its rows, the draft where one was begun, and when the member was born. */
export interface SurveyRow extends Survey {
  readonly draft: readonly ResponseItem[] | null;
  readonly birthDate: string | null;
}

/** @param now decides what cannot wait, by the member's age */
export function surveyNode(row: SurveyRow, now: Date) {
  const current = askedInstrument(row);
  const instrument = current ?? instrumentOf(row.instrument)!;
  const { document } = instrument;
  const isOpen = row.state === 'open' && row.expiresAt > now;
  const items = row.draft ?? [];
  const response = responseOf(row.questionnaire, items);
  const progress = current && isOpen ? progressOf(document, response) : null;
  const { memberId } = row;
  const flags = progress ? redFlagsOf(triageOf(document, items, row.birthDate, now)?.reasons ?? []) : [];
  return {
    ...{ __typename: 'Survey', memberId, id: toGlobalId(row), version: row.version, sensitivity: toEnum(row.sensitivity) },
    journeyId: toGlobalId({ memberId, id: row.journeyId }),
    instrument: instrumentNode(instrument),
    titleIn: inAll((language) => titleOf(document, language)),
    descriptionIn: inAll((language) =>
      textOf({ linkId: '', type: 'display', text: document.description, _text: document._description }, language),
    ),
    about: subjectNode(row),
    ...{ reason: toEnum(row.reason), state: toEnum(row.state === 'open' && !isOpen ? 'lapsed' : row.state) },
    ...{ askedAt: row.askedAt, expiresAt: row.expiresAt, postponedUntil: row.postponedUntil },
    document: progress ? document : null,
    response: progress ? response : null,
    shown: progress ? shownPaths(document, response) : [],
    progress: progress && { memberId, asked: progress.asked, answered: progress.answered },
    redFlags: flags.map(findingNode(memberId)),
    answeredAt: row.state === 'answered' ? row.closedAt : null,
    author: row.author && toEnum(row.author),
    answeredBy: row.state === 'answered' ? row.authorId : null,
    answers: current && row.items ? answersIn(memberId, document, row.items) : [],
    score: row.score,
    band: row.score === null ? null : bandNode(bandOf(instrument, row.score)),
    ...{ previous: row.previous, course: row.course && toEnum(row.course), urgency: row.urgency && toEnum(row.urgency) },
    findings: row.reasons.map(findingNode(memberId)),
  };
}

/** What it is about, as the graph names it; whether its reader may see more of it than that, its own context says. */
const subjectNode = ({ memberId, about, aboutId }: SurveyRow) =>
  about && aboutId ? { __typename: SUBJECT_TYPES[about], memberId, id: toGlobalId({ memberId, id: aboutId }) } : null;
const SUBJECT_TYPES = {
  ...{ appointment: 'Appointment', 'video-visit': 'VideoVisit', referral: 'Referral', plan: 'Plan', journey: 'Journey' },
} as const satisfies Record<SurveySubject, string>;
export type SurveyNode = ReturnType<typeof surveyNode>;

export const outcomeNode = (memberId: string, instrument: Instrument, surveys: readonly SurveyNode[]) => ({
  ...{ __typename: 'Outcome', memberId, id: toGlobalId({ memberId, id: outcomeIdOf(instrument.id) }) },
  instrument: instrumentNode(instrument),
  surveys,
});
export type OutcomeNode = ReturnType<typeof outcomeNode>;
