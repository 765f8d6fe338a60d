import { source } from '../source/source.ts';

/** Of the questions of a unit that have to be answered rightly. */
export const PASS_MARK = 0.8;
/** Attempts that may fail within 24 hours before one has to wait. */
export const FAILS_A_DAY = 2;

/**
 * One hour of learning is one credit, counted in quarters, rounded down: the rule of the European credit of continuing medical education.
 * The credits are the payer's own; no council has accredited them, and certificates say so.
 */
export const CREDIT_RULE = source(
  'UEMS 2016/20: EACCME criteria, one hour of education is one European CME credit',
  2016,
  'https://eaccme.uems.eu/',
);
/** Credits of a year that the house asks of whoever treats. */
export const CREDITS_A_YEAR = 1;

/** Quarters of a credit for so much learning time. */
export const quartersFor = (minutes: number): number => Math.floor(minutes / 15);
export const creditsOf = (quarters: number): number => quarters / 4;

/** Whether so many right answers pass. */
export const passes = (right: number, asked: number): boolean => asked > 0 && right / asked >= PASS_MARK;
