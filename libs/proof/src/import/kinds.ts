import { ACTIVITIES, PRACTITIONERS } from './resources.ts';

/** Where one type of resource is to be found after an import. */
export interface Kind {
  /** FHIR resource type, or the part of one of which a context makes something of its own. */
  readonly type: string;
  readonly context: 'registry' | 'diagnosis' | 'treatment';
  readonly table: string;
  /** The column that a fact names the row by. */
  readonly key: string;
  /** The fact that tells the row, and its field that names it. */
  readonly fact: readonly [type: string, field: string];
  /** Facts that may be told of the same row beside it, and why. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Why there are fewer rows than resources, when it is not that files repeat them. */
  readonly fewer?: string;
  /** The timeline's kind of entry; or why there is none. */
  readonly entry: string | { readonly none: string };
}

const directory = { none: 'the directory is about no member' };
const item = (type: string, context: Kind['context'], table: string, verb = 'recorded'): Kind => ({
  ...{ type, context, table, key: 'id', entry: table },
  fact: [`${context}.${table}-${verb}.v1`, `${table}Id`],
});

/** Claims and explanations of benefit have no kind: they are no part of the record. */
export const KINDS: readonly Kind[] = [
  item('AllergyIntolerance', 'diagnosis', 'allergy'),
  item('CarePlan', 'treatment', 'plan'),
  item(ACTIVITIES, 'treatment', 'task', 'added'),
  item('Condition', 'diagnosis', 'condition'),
  item('DiagnosticReport', 'diagnosis', 'report'),
  item('Encounter', 'diagnosis', 'encounter'),
  {
    ...{ type: PRACTITIONERS, context: 'registry', table: 'care_relation', key: 'id' },
    fact: ['registry.relation-set.v1', 'relationId'],
    fewer: 'visits to the same clinician make one relationship',
    entry: { none: 'who treats whom is no step of a journey' },
  },
  item('Goal', 'treatment', 'goal', 'set'),
  item('ImagingStudy', 'diagnosis', 'imaging'),
  item('Immunization', 'diagnosis', 'immunization'),
  item('MedicationRequest', 'treatment', 'medication', 'ordered'),
  item('Observation', 'diagnosis', 'result'),
  {
    ...{ type: 'Organization', context: 'registry', table: 'clinic', key: 'id', entry: directory },
    fact: ['registry.clinic-opened.v1', 'clinicId'],
    beside: { 'registry.clinic-corrected.v1': 'a later file says something else of the same clinic' },
  },
  {
    ...{ type: 'Patient', context: 'registry', table: 'member', key: 'member_id' },
    fact: ['registry.member-registered.v1', 'memberId'],
    beside: {
      'registry.coverage-started.v1': 'the coverage that begins with the member',
      'registry.member-died.v1': 'the death that the resource tells',
    },
    entry: { none: 'a member has a timeline and is no entry of it' },
  },
  {
    ...{ type: 'Practitioner', context: 'registry', table: 'clinician', key: 'id', entry: directory },
    fact: ['registry.clinician-joined.v1', 'clinicianId'],
    beside: { 'registry.clinician-corrected.v1': 'a later file says something else of the same clinician' },
  },
  item('Procedure', 'diagnosis', 'procedure'),
];

/** Facts that a reaction tells by itself of what was imported, with their kind of entry and the reason; no resource stands behind them. */
export const REACTIONS: Readonly<Record<string, { readonly entry: string; readonly why: string }>> = {
  'treatment.goal-progressed.v1': { entry: 'goal-progressed', why: 'how a goal stands, worked out from the results that came with it' },
  'treatment.goal-reached.v1': { entry: 'goal-reached', why: 'a goal that the results show as reached' },
  'support.survey-asked.v1': {
    entry: 'survey-asked',
    why: 'a plan that came asks its member how they are; no entry before it is answered',
  },
};
