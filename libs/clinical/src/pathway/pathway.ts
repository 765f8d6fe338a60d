import type { Coding } from '../coding/systems.ts';
import type { Names } from '../name/names.ts';
import type { Source } from '../source/source.ts';
import type { Advice } from './advice.ts';
import type { Criterion } from './criterion.ts';

/** A text in the four languages of the portal, in words for the member unless said otherwise. */
export type Text = Names;

/** SNOMED CT concepts, and ICD-10 categories by their first characters without the dot. */
export interface Codes {
  readonly snomed: readonly string[];
  readonly icd10: readonly string[];
}

export type Comparator = '<' | '<=' | '>' | '>=';
/** Comparator and value, or a range with both limits inside. */
export type Target = { readonly comparator: Comparator; readonly value: number } | { readonly low: number; readonly high: number };

/** What a LOINC code measures, in a UCUM unit. */
export interface Measure {
  readonly loinc: string;
  readonly unit: string;
}

export interface PathwayGoal {
  /** Unique in its pathway, and the same in each version for what is the same goal. */
  readonly id: string;
  readonly text: Text;
  /** Reached by a value; or by {@link done}: each goal has exactly one of the two. */
  readonly measured?: Measure & { readonly target: Target };
  /** Reached when this activity is done, by its id. */
  readonly done?: string;
  /** Days from the start of the plan. */
  readonly dueInDays: number;
  /** Not for whom any of these holds. */
  readonly unless?: readonly Criterion[];
}

export const ACTIVITY_KINDS = ['observation', 'appointment', 'medication-review', 'education', 'task'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
export const PERFORMERS = ['member', 'clinician', 'proxy'] as const;
export type Performer = (typeof PERFORMERS)[number];

/** FHIR Timing.repeat as far as a plan needs it: https://hl7.org/fhir/R4/datatypes.html#Timing */
export interface Repeat {
  /** Times a period. */
  readonly frequency: number;
  readonly period: number;
  /** UCUM: day, week, month, year. */
  readonly periodUnit: 'd' | 'wk' | 'mo' | 'a';
  /** How many times in all; open while the plan is in force where absent. */
  readonly count?: number;
}

export interface ActivityTiming {
  /** Days from the start of the plan to the first time. */
  readonly startDay: number;
  /** Days that one has for each time. */
  readonly withinDays: number;
  /** Once where absent. */
  readonly repeat?: Repeat;
}

export interface Activity {
  /** Unique in its pathway, and the same in each version for what is the same activity. */
  readonly id: string;
  readonly kind: ActivityKind;
  /** Who does it. */
  readonly who: Performer;
  /** What it is: duplicates of two plans are found by it. */
  readonly code: Coding;
  readonly title: Text;
  readonly timing: ActivityTiming;
  /** The goals that it serves, by their ids. */
  readonly goals?: readonly string[];
  /** What it asks of the body: contradictions of two plans are found by it. */
  readonly advises?: readonly Advice[];
  /** Not for whom any of these holds. */
  readonly unless?: readonly Criterion[];
}

/** FHIR request-priority: https://hl7.org/fhir/R4/valueset-request-priority.html */
export const URGENCIES = ['routine', 'urgent', 'asap', 'stat'] as const;
export type Urgency = (typeof URGENCIES)[number];

/**
 * What of the readings is compared: the value itself; or how far the last of the window rose over or fell below an earlier one, in its
 * unit or in percent of the earlier one, as positive numbers.
 */
export const COMPARED = ['value', 'rise', 'fall', 'rise-percent', 'fall-percent'] as const;
export type Compared = (typeof COMPARED)[number];

/** Readings that make a task for the care team. */
export interface Threshold extends Measure {
  /** Unique in its pathway. */
  readonly id: string;
  readonly of: Compared;
  readonly comparator: Comparator;
  readonly value: number;
  /** How many readings must cross; 1 for a rise or fall. */
  readonly count: number;
  /** On how many different days the readings must lie; one where absent. A single bad morning is then not taken for a bad week. */
  readonly days?: number;
  /** Inside how many days, back from now. */
  readonly windowDays: number;
  readonly urgency: Urgency;
  /** For the care team. */
  readonly task: Text;
  /** For the member, at once. */
  readonly tell: Text;
}

export interface Topic {
  readonly id: string;
  readonly title: Text;
}

export interface Eligibility {
  /** All must hold. */
  readonly include: readonly Criterion[];
  /** None may hold. */
  readonly exclude: readonly { readonly when: Criterion; readonly because: Text }[];
}

/** How care for a condition goes, as data. A plan keeps the id and the version that it was made from. */
export interface Pathway {
  readonly id: string;
  /** 1, 2, ...: a new one with each change that a plan can feel. */
  readonly version: number;
  /** The day since which this version is in force, `2026-01-31`. */
  readonly date: string;
  readonly title: Text;
  readonly summary: Text;
  /** A key of the concern table: its journey. */
  readonly concern: string;
  readonly conditions: Codes;
  readonly eligibility: Eligibility;
  readonly goals: readonly PathwayGoal[];
  readonly activities: readonly Activity[];
  readonly thresholds: readonly Threshold[];
  readonly education: readonly Topic[];
  /** The community that the member is invited to. */
  readonly community: string;
  /** Quality measures that it moves. */
  readonly measures: readonly string[];
  readonly sources: readonly Source[];
}
