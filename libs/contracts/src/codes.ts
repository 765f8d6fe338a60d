import { z } from 'zod';

/**
 * Sensitivity of an item. Proxies see only `general` unless the member grants more. The names follow the ActCode values of
 * HL7 v3 InformationSensitivityPolicy in plain words (PSY, SEX, GDIS, HIV, ETH, SDV, and MINOR for a minor's private matters).
 */
export const SENSITIVITIES = ['general', 'mental', 'sexual', 'genetic', 'hiv', 'substance', 'social', 'minor'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];
export const sensitivity = z.enum(SENSITIVITIES);

/** Why a record is opened: the codes of HL7 v3 PurposeOfUse that Careway knows. */
export const PURPOSES = ['PATRQT', 'FAMRQT', 'TREAT', 'CAREMGT', 'BTG', 'HOPERAT', 'HSYSADMIN', 'HSRESCH'] as const;
export type Purpose = (typeof PURPOSES)[number];
export const purpose = z.enum(PURPOSES);

/** What a proxy may be given, one word per room of the record. */
export const AREAS = ['profile', 'results', 'conditions', 'plan', 'medicines', 'messages', 'appointments'] as const;
export type Area = (typeof AREAS)[number];
export const area = z.enum(AREAS);

/** The stages of a journey, in their order; `closed` carries an outcome. */
export const STAGES = ['asked', 'finding-out', 'diagnosed', 'planned', 'in-treatment', 'on-target', 'closed'] as const;
export type Stage = (typeof STAGES)[number];
export const stage = z.enum(STAGES);

export const OUTCOMES = ['resolved', 'controlled', 'moved-elsewhere', 'declined', 'died'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const outcome = z.enum(OUTCOMES);

/** Characters of an operation's name, wherever one is told: at the gateway, in an internal token, in the access log's facts. */
export const OPERATION_NAME_MAX = 120;

/** FHIR `Coding`, as it arrived: the code system's URI and the code. Display names are our own and never travel. */
export const coding = z.strictObject({ system: z.string().max(200), code: z.string().max(100) });
export type Coding = z.infer<typeof coding>;

export const uuid = z.uuid();
/** An instant, ISO 8601 in UTC with milliseconds. */
export const instant = z.iso.datetime();
/** A calendar date without a time zone. */
export const date = z.iso.date();
