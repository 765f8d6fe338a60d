import {
  displayUnit,
  itemOf,
  type Language,
  LANGUAGES,
  type Names,
  optionText,
  type Questionnaire,
  type QuestionnaireItem,
  type ResponseItem,
  shownPaths,
  textOf,
  unitOf,
  type Value,
} from '@careway/clinical';
import { PAYER_ZONE } from '@careway/contracts';

/** A question with its answer, in words and in all languages: what was shown when it was answered. */
export interface Asked {
  readonly path: readonly string[];
  readonly question: Names;
  readonly answers: readonly Names[];
}

/** A moment as the clock on the payer's wall says it, in the order of ISO 8601, which no language reads the wrong way round. */
const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: PAYER_ZONE, dateStyle: 'short', timeStyle: 'short' });

const YES: Names = { en: 'Yes', he: 'כן', ar: 'نعم', ru: 'Да' };
const NO: Names = { en: 'No', he: 'לא', ar: 'لا', ru: 'Нет' };
/** The same words from the reader of each language. */
export const inAll = (say: (language: Language) => string): Names =>
  Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Record<Language, string>;

/** What was answered, as its reader says it. Free text stands in the words of whoever wrote it. */
function answerWords(item: QuestionnaireItem, value: Value): Names {
  if (value.valueBoolean !== undefined) return value.valueBoolean ? YES : NO;
  const { valueCoding: coding, valueInteger: integer } = value;
  const option = item.answerOption?.find((one) =>
    coding ? one.valueCoding?.code === coding.code : integer !== undefined && one.valueInteger === integer,
  );
  if (option) return inAll((language) => optionText(option, language));
  const quantity = value.valueQuantity;
  const unit = quantity?.unit ?? quantity?.code ?? unitOf(item)?.code;
  const number = value.valueDecimal ?? integer ?? quantity?.value;
  if (number !== undefined) return inAll(() => (unit === undefined || unit === 'd' ? String(number) : `${number} ${displayUnit(unit)}`));
  const { valueDateTime: moment, valueTime: time } = value;
  if (moment !== undefined) return inAll(() => (moment.includes('T') ? CLOCK.format(new Date(moment)) : moment));
  if (time !== undefined) return inAll(() => time.slice(0, 5));
  return inAll(() => value.valueDate ?? value.valueString ?? value.valueUri ?? coding?.code ?? '');
}

function answersAt(items: readonly ResponseItem[], [name = '', ...rest]: readonly string[]): readonly Value[] {
  const found = /^(.+)\[(\d+)\]$/.exec(name);
  const linkId = found?.[1] ?? name;
  const one = items.filter((item) => item.linkId === linkId)[Number(found?.[2] ?? 0)];
  return rest.length > 0 ? answersAt(one?.item ?? one?.answer?.[0]?.item ?? [], rest) : (one?.answer ?? []);
}

const TIME = /^(.+)\[(\d+)\]$/;
const textsOf = (items: readonly QuestionnaireItem[]): readonly string[] =>
  items.flatMap((item) => [...(item.text === undefined ? [] : [item.text]), ...textsOf(item.item ?? [])]);

/** A question whose words stand there more than once is told with its group, and with which time of it. */
function questionOf(document: Questionnaire, item: QuestionnaireItem, path: readonly string[], texts: readonly string[]): Names {
  const [, name = path.at(-2), time] = TIME.exec(path.at(-2) ?? '') ?? [];
  const group = name === undefined ? undefined : itemOf(document, name);
  const isClear = time === undefined && texts.filter((text) => text === item.text).length < 2;
  return inAll((language) => {
    const own = textOf(item, language);
    const above = group && !isClear ? textOf(group, language) : '';
    return above ? `${above}${time === undefined ? '' : ` (${Number(time) + 1})`}: ${own}` : own;
  });
}

/** All that was asked and answered, in the order of the document. A question that was not shown, or was passed over, is left out. */
export function askedOf(document: Questionnaire, items: readonly ResponseItem[]): readonly Asked[] {
  const texts = textsOf(document.item);
  return shownPaths(document, { item: items }).flatMap((path): Asked[] => {
    const item = itemOf(document, path.at(-1)!);
    const answers = answersAt(items, path);
    if (!item || answers.length === 0) return [];
    return [{ path, question: questionOf(document, item, path, texts), answers: answers.map((value) => answerWords(item, value)) }];
  });
}
