import { LABELLED } from './items.ts';
import type { Arguments } from './probes.ts';

/** A calendar that nobody keeps. */
const NOBODYS = '00000000-0000-7000-8000-0000000000ff';
type Ids = ReadonlyMap<string, ReadonlySet<string>>;

/** What a walk fills into arguments, by field: filters that would tell of an item if they looked past the guard. */
export function argumentsOf(ids: Ids, pooled: Ids, familyName: string): Arguments {
  const codes = Object.values(LABELLED).map((code) => `(code: "${code}")`);
  const journeys = [...(ids.get('Journey') ?? [])].slice(0, 4).map((id) => `(first: 100, journey: "${id}", detail: ALL)`);
  const calendars = [NOBODYS, ...(ids.get('Schedule') ?? [])].slice(0, 3);
  return {
    'Query.myDisplacedTimes': calendars.map((id) => `(scheduleId: "${id}", changes: { active: false })`),
    'Member.results': ['(category: "laboratory")', ...codes],
    'Member.resultTrend': codes,
    'Member.timeline': ['(first: 100, detail: ALL)', '(types: [CONDITION, RESULT])', ...journeys],
    'Journey.entries': ['(first: 100, detail: ALL)'],
    'Member.notifications': ['(first: 100)'],
    'Plan.changes': ['(to: 1)'],
    'Member.proxies': ['(includeFormer: true)'],
    'Member.careTeam': ['(includeFormer: true)'],
    'Member.medicationCheck': ['(code: { system: "http://www.whocc.no/atc", code: "M01AE01" })'],
    'Query.previewSlots': [
      '(changes: { serviceTypes: [VISIT], slotMinutes: 60, hours: [{ weekday: 1, from: "08:00", until: "10:00" }] }, from: "2030-01-07")',
    ],
    'Query.memberIdOf': ['(identifier: "proof|1")'],
    'Query.clinicIdsOf': ['(source: "proof", identifiers: ["proof|1"])'],
    'Query.clinicianIdsOf': ['(source: "proof", identifiers: ["proof|1"])'],
    'Query.findMembers': [`(text: "${familyName}")`],
    'Query.articles': ['(language: EN, search: "sugar")'],
    'Query.article': ['(article: "type-2-diabetes", language: EN, level: PLAIN)'],
    'Query.learningUnit': ['(unit: "read-egfr", language: EN)', '(unit: "plain-words", language: EN)'],
    'Query.learningCertificate': ['proof', ...(pooled.get('LearningCertificate') ?? [])]
      .slice(-1)
      .map((code) => `(code: "${code}", language: EN)`),
    'Query.careExperience': ['(instrument: "visit-experience")'],
    'Funnel.by': ['(dimension: CLINIC)'],
    'Funnel.csv': ['(dimension: CLINIC)'],
    'Query.community': ['(code: "hypertension")'],
    'Query.communityQuestions': ['(code: "hypertension")', '(code: "hypertension", search: "asked")'],
    'Query.myPosts': ['(code: "hypertension")'],
    'Query.myFlags': ['(code: "hypertension")'],
    'Query.postPreview': ['(text: "I want to die")'],
  };
}
