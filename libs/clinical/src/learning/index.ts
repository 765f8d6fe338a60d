export { isCurrent, LEARNING_UNITS, learningUnitOf } from './catalogue.ts';
export { CREDIT_RULE, CREDITS_A_YEAR, creditsOf, FAILS_A_DAY, PASS_MARK, passes, quartersFor } from './credit.ts';
export {
  LEARNERS,
  LEARNING_LANGUAGES,
  type LearningLanguage,
  type LearningQuestion,
  type LearningUnit,
  type LearningWords,
  type QuestionWords,
} from './unit.ts';
