export { absenceOf } from './allergy/absence.ts';
export { observationArea } from './area/observation-area.ts';
export { type Coding, icd10, isIcd10, isShapedAs, SYSTEM } from './coding/systems.ts';
export { concern } from './concern/concern.ts';
export { type Direction, INTERPRETATIONS, type Level } from './interpretation/codes.ts';
export { interpret, type Interpretation, type Limits } from './interpretation/interpret.ts';
export { PRESSURE, pressureMeaning, worst } from './interpretation/pressure.ts';
export { plainWords } from './name/activities.ts';
export { displayName } from './name/display.ts';
export { type Language, LANGUAGES, type Names } from './name/names.ts';
export { type FoundCondition, searchConditions } from './name/search.ts';
export { type Area, sameTest } from './name/tests.ts';
export { NoSuchPlaceError, withAnswer } from './questionnaire/answer.ts';
export { type Answers, responseFrom } from './questionnaire/answers.ts';
export { QUESTIONNAIRES } from './questionnaire/documents/catalogue.ts';
export {
  askedOfSex,
  isExclusive,
  isHidden,
  itemControlOf,
  optionText,
  sourcesOf,
  textOf,
  titleOf,
  unitOf,
  unitsOf,
  untranslated,
} from './questionnaire/extensions.ts';
export type {
  AnswerOption,
  EnableWhen,
  ItemType,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  ResponseItem,
  Value,
} from './questionnaire/fhir.ts';
export { countedAnswers, type Progress, progressOf, shownPaths } from './questionnaire/progress.ts';
export { responseFaults, responseSchema } from './questionnaire/response.schema.ts';
export { type Fault, questionnaireFaults, questionnaireSchema } from './questionnaire/schema.ts';
export { GAD7_BANDS, PHQ9_BANDS, type Score, scoreOf, type Severity, severityOf } from './questionnaire/score.ts';
export { canonicalOf, itemOf, type Problem, type ResponseError, validateResponse } from './questionnaire/validate.ts';
export { ageAt, referenceRange, type ReferenceRange, type Whose } from './range/range.ts';
export { type Label, POLICY_CODE } from './sensitivity/labels.ts';
export { sensitivityOf, strictest } from './sensitivity/sensitivity.ts';
export { isUcum } from './unit/ucum.ts';
export { convert } from './unit/convert.ts';
export { displayUnit, sameUnit } from './unit/unit.ts';
export { type Case, caseFaults, type Cases } from './triage/cases.ts';
export {
  byUrgency,
  type Condition,
  isRedFlag,
  type Member,
  QUEUES,
  type QueueId,
  type Rule,
  type Ruleset,
  URGENCIES,
  type Urgency,
} from './triage/ruleset.ts';
export { rulesetFaults } from './triage/ruleset.schema.ts';
export { ageInMonths, NUMBERS_IN_ISRAEL, type PayerNumbers, type Reason, type Triage, triage, unweighed } from './triage/triage.ts';
export { rulesetFor, RULESETS } from './triage/tables/catalogue.ts';
