export {
  type Answer,
  calculate,
  type Calculated,
  type Calculator,
  type ChoiceInput,
  type Figure,
  type Gravity,
  type Input,
  type NumberInput,
  type Outcome,
  type Prefill,
  type Refusal,
  type Why,
} from './calculator.ts';
export { CALCULATORS } from './catalogue.ts';
export { type CalculatorRecord, type Observed, prefilled, type Prefilled, type Problem } from './prefill.ts';
