import { LANGUAGES, names, type Names } from '../name/names.ts';
import { gad7 as gad7Document } from '../questionnaire/documents/gad-7.ts';
import { phq9 as phq9Document } from '../questionnaire/documents/phq-9.ts';
import { optionText, ordinalOf, textOf } from '../questionnaire/extensions.ts';
import type { Questionnaire, QuestionnaireItem } from '../questionnaire/fhir.ts';
import { GAD7_BANDS, PHQ9_BANDS, type Severity, severityOf } from '../questionnaire/score.ts';
import { allItems } from '../questionnaire/tree.ts';
import { source } from '../source/source.ts';
import { calculator, type ChoiceInput, type Gravity } from './calculator.ts';

const inAll = (of: (language: keyof Names) => string): Names =>
  Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as unknown as Names;

/** The questions of a questionnaire whose answers weigh; the same words as the member's form, and the weight is the answer's code. */
const questionsOf = (document: Questionnaire): Readonly<Record<string, ChoiceInput>> =>
  Object.fromEntries(
    allItems(document.item)
      .filter(({ answerOption }) => answerOption?.some((option) => ordinalOf(option) !== undefined))
      .map((item) => [item.linkId, questionOf(item)]),
  );
const questionOf = (item: QuestionnaireItem): ChoiceInput => ({
  kind: 'choice',
  label: inAll((language) => textOf(item, language)),
  options: Object.fromEntries(
    (item.answerOption ?? []).map((option) => [String(ordinalOf(option)), inAll((language) => optionText(option, language))]),
  ),
});

const WORDS: Readonly<Record<Severity, Names>> = {
  none: names('None or minimal', 'אין או מזערי', 'لا يوجد أو طفيف جدًا', 'Нет или минимально'),
  mild: names('Mild', 'קל', 'خفيف', 'Лёгкая степень'),
  moderate: names('Moderate', 'בינוני', 'متوسط', 'Умеренная степень'),
  'moderately-severe': names('Moderately severe', 'בינוני עד קשה', 'متوسط إلى شديد', 'Средняя или тяжёлая степень'),
  severe: names('Severe', 'קשה', 'شديد', 'Тяжёлая степень'),
};
const GRAVITY: Readonly<Record<Severity, Gravity>> = {
  none: 'fine',
  mild: 'watch',
  moderate: 'act',
  'moderately-severe': 'act',
  severe: 'danger',
};

const scored = (document: Questionnaire, bands: typeof PHQ9_BANDS) => ({
  version: 1,
  inputs: questionsOf(document),
  compute(given: Readonly<Record<string, string>>) {
    const value = Object.values(given).reduce((sum, weight) => sum + Number(weight), 0);
    const severity = severityOf(value, bands);
    return { figures: [{ value, unit: '' }] as const, meaning: WORDS[severity], gravity: GRAVITY[severity] };
  },
});

export const phq9 = calculator({
  id: 'phq-9',
  title: names('PHQ-9', 'PHQ-9', 'استبيان PHQ-9', 'Опросник PHQ-9'),
  purpose: names(
    'How much depression weighed on somebody in the last two weeks. An answer other than “not at all” to the ninth question is talked about, whatever the sum.',
    'כמה הכביד דיכאון בשבועיים האחרונים. על תשובה שאינה ״בכלל לא״ בשאלה התשיעית מדברים, יהיה הסכום אשר יהיה.',
    'كم أثقل الاكتئاب في الأسبوعين الماضيين. كل إجابة غير «أبدًا» عن السؤال التاسع يُتحدث عنها، مهما كان المجموع.',
    'Насколько депрессия тяготила в последние две недели. Ответ на девятый вопрос, отличный от «ни разу», обсуждают при любой сумме.',
  ),
  formula: 'the sum of nine answers, 0 to 3 each',
  sources: [
    source('Kroenke, Spitzer, Williams: The PHQ-9. J Gen Intern Med', 2001, 'https://doi.org/10.1046/j.1525-1497.2001.016009606.x'),
  ],
  ...scored(phq9Document, PHQ9_BANDS),
});

export const gad7 = calculator({
  id: 'gad-7',
  title: names('GAD-7', 'GAD-7', 'استبيان GAD-7', 'Опросник GAD-7'),
  purpose: names(
    'How much worry weighed on somebody in the last two weeks.',
    'כמה הכבידה חרדה בשבועיים האחרונים.',
    'كم أثقل القلق في الأسبوعين الماضيين.',
    'Насколько тревога тяготила в последние две недели.',
  ),
  formula: 'the sum of seven answers, 0 to 3 each',
  sources: [
    source(
      'Spitzer, Kroenke, Williams, Löwe: A brief measure for assessing generalized anxiety disorder. Arch Intern Med',
      2006,
      'https://doi.org/10.1001/archinte.166.10.1092',
    ),
  ],
  ...scored(gad7Document, GAD7_BANDS),
});
