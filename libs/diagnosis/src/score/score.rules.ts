import { canonicalOf, type Questionnaire, scoreOf, sensitivityOf, strictest } from '@careway/clinical';
import { instrumentOf, scoredBy } from '@careway/clinical/outcome';
import { type DataOf, type Sensitivity, type surveyAnswered, uuidv5 } from '@careway/contracts';
import type { Intake } from '../intake/intake.entity.ts';
import { responseOf } from '../intake/intake.rules.ts';
import type { Coded } from '../item/item.entity.ts';
import type { DerivedFrom } from '../result/result.entity.ts';

/** A score as an observation: of which answers, and what they add up to. */
export interface Score {
  readonly memberId: string;
  /** The same for the same answers, however often they are told. */
  readonly id: string;
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly code: Coded;
  readonly value: number;
  readonly derivedFrom: DerivedFrom;
  /** ISO instant of the last answer. */
  readonly at: string;
}

const LOINC = 'http://loinc.org';
type Of = Pick<Score, 'memberId' | 'journeyId' | 'sensitivity' | 'code' | 'value' | 'derivedFrom' | 'at'>;
/** At least as private as the answers, and as its own code. */
function score(of: Of): Score {
  const own = sensitivityOf([of.code]);
  const { sensitivity: told } = of;
  return { ...of, id: uuidv5('score', of.derivedFrom.id), sensitivity: told === 'minor' ? own : strictest([told, own]) };
}

/** The score of a questionnaire that was answered as an intake, where it is an observation with a code of its own. */
export function scoreOfIntake(
  { memberId, id, journeyId, sensitivity, items, completedAt }: Intake,
  document: Questionnaire,
): Score | undefined {
  const loinc = scoredBy(document.url)?.loinc;
  const sum = loinc === undefined ? undefined : scoreOf(document, responseOf(canonicalOf(document), items))?.sum;
  if (loinc === undefined || sum === undefined) return undefined;
  const of = { memberId, journeyId, sensitivity, derivedFrom: { type: 'intake' as const, id }, at: completedAt.toISOString() };
  return score({ ...of, code: { system: LOINC, code: loinc }, value: sum });
}

/** The same of what support asked over time. What was answered in another system is that system's to tell. */
export function scoreOfSurvey({ recorded, ...told }: DataOf<typeof surveyAnswered>): Score | undefined {
  const { memberId, journeyId, sensitivity, surveyId: id, occurredAt: at, instrument, score: value } = told;
  const loinc = instrumentOf(instrument)?.loinc;
  if (loinc === undefined || recorded) return undefined;
  return score({ memberId, journeyId, sensitivity, code: { system: LOINC, code: loinc }, value, derivedFrom: { type: 'survey', id }, at });
}
