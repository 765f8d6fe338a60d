import { getNamedType, type GraphQLInputType, type GraphQLSchema, isInputObjectType } from 'graphql';

/**
 * Where words come into the house: `Mutation.addTask.reason`, or of an input type `TaskInput.text`. Read from the schema, so that nobody can
 * forget one: `inputs.spec.ts` fails until a new text is either among {@link WORDS} or has a reason in {@link NO_WORDS}.
 */
export function textInputs(schema: GraphQLSchema): readonly string[] {
  const found = new Set<string>();
  const walk = (place: string, type: GraphQLInputType, above: readonly string[]): void => {
    const named = getNamedType(type);
    if (named.name === 'String') found.add(place);
    if (!isInputObjectType(named) || above.includes(named.name)) return;
    for (const field of Object.values(named.getFields())) walk(`${named.name}.${field.name}`, field.type, [...above, named.name]);
  };
  for (const command of Object.values(schema.getMutationType()?.getFields() ?? {}))
    for (const argument of command.args) walk(`Mutation.${command.name}.${argument.name}`, argument.type, []);
  return [...found].sort();
}

const of = (type: string, ...names: readonly string[]): readonly string[] => names.map((name) => `${type}.${name}`);
const commands = (name: string, ...all: readonly string[]): readonly string[] => all.map((command) => `Mutation.${command}.${name}`);

/** What a person writes in words of their own, and another may be shown. */
export const WORDS: ReadonlySet<string> = new Set([
  ...commands(
    'reason',
    'activatePlan',
    'addGoal',
    'addTask',
    'cancelOrder',
    'cancelReferral',
    'changeGoal',
    'changeMedication',
    'changeTask',
  ),
  ...commands('reason', 'closePlan', 'decidePlanConflict', 'declineCare', 'mergeJourneys', 'openRecord', 'partJourneys', 'proposePlan'),
  ...commands('reason', 'refuseReferral', 'refuseRefill', 'refuteCondition', 'resumeCare', 'resumePlan', 'retractCondition', 'revisePlan'),
  ...commands('reason', 'setThreshold', 'splitJourney', 'stopMedication', 'suspendPlan', 'upgradePlan'),
  ...commands('overrideReason', 'approveRefill', 'orderMedication'),
  ...commands('text', 'addCondition', 'addThreadNote', 'amendNote', 'answerFeedback', 'checkClosing', 'closeConsult', 'confirmCondition'),
  ...commands('text', 'replyToFeedback', 'retractNote', 'saveDraft', 'sendMessage'),
  ...commands(
    'words',
    'appealDecision',
    'askReidentification',
    'decideAppeal',
    'decideHeldPost',
    'flagPost',
    'handOverWorkItem',
    'openIdentity',
  ),
  ...[
    'Mutation.cancelAppointment.note',
    'Mutation.connectDevice.name',
    'Mutation.joinCommunity.pseudonym',
    'Mutation.reportReferral.report',
  ],
  ...['Mutation.saveFormDraft.content', ...of('Mutation.registerStaff', 'familyName', 'givenName')],
  ...['AnswerConsultInput.text', 'AppointmentInput.reason', 'BeginUploadInput.name', 'DecideInput.words', 'FirstDraftInput.text'],
  ...of('GiveFeedbackInput', 'signedAs', 'text'),
  ...['GoalChanges.description', 'GoalInput.description'],
  ...['MedicationChanges.dosage', ...of('MedicationInput', 'dosage', 'text')],
  ...of('NoteDraftInput', 'subjective', 'objective', 'assessment', 'plan'),
  ...[
    'OpenThreadInput.text',
    'OrderInput.reason',
    ...of('PlanChanges', 'summary', 'title'),
    'PlanInput.category',
    'PlanInput.reason',
    'PutConsultFileInput.alt',
  ],
  ...['ReferralInput.reason', 'TaskChanges.text', 'TaskInput.text', 'VisitGuestInput.name', 'WaitInput.reason', 'WriteConsultInput.text'],
  ...of('WritePostInput', 'text', 'title'),
]);

const CODE = 'a code of a list that the service holds; any other is refused';
const VOCABULARY =
  'a code or a unit of a vocabulary, taken as any text and compared with lists; a page that shows it draws it as it draws words';
const TOLD_BY_MACHINE = 'what a browser or a device tells another; read by a program, on no page';
const KEY = 'a key or an address that is compared or called, and on no page';
const TIME = 'a time of day or a zone, read as one';
/** Texts that are no words, each with its reason. */
export const NO_WORDS: Readonly<Record<string, string>> = {
  ...why(VOCABULARY, ...of('CodingInput', 'code', 'system'), ...of('GoalChanges', 'achievementStatus', 'lifecycleStatus')),
  ...why(VOCABULARY, ...of('GoalInput', 'achievementStatus', 'lifecycleStatus'), 'ThresholdInput.measure'),
  ...why('a unit of UCUM; any other is refused', 'GoalChanges.unit', 'GoalInput.unit'),
  ...why(VOCABULARY, 'ReadingInput.unit', 'ReadingValuesInput.unit'),
  ...why(CODE, 'ReferralInput.specialty', 'WritePostInput.community', 'UpgradeDecisionInput.key', 'Mutation.setThreshold.part'),
  ...why(CODE, ...commands('code', 'joinCommunity', 'leaveCommunity'), ...commands('article', 'markArticleRead', 'rateArticle')),
  ...why(
    CODE,
    ...commands('instrument', 'askSurvey', 'recordSurvey', 'resumeSurveys'),
    'Mutation.beginLearning.unit',
    'Mutation.decidePlanConflict.key',
  ),
  ...why(CODE, ...of('Mutation.answerLearning', 'choices', 'question'), ...commands('path', 'saveIntakeAnswer', 'saveSurveyAnswer')),
  ...why(CODE, ...commands('source', 'importDiagnosis', 'importRegistry', 'importTreatment'), 'GiveFeedbackInput.subject'),
  ...why(
    TOLD_BY_MACHINE,
    ...of('GuestSignalInput', 'connection', 'to', 'toConnection'),
    ...of('VideoSignalInput', 'connection', 'to', 'toConnection'),
  ),
  ...why(TOLD_BY_MACHINE, ...of('IceCandidateInput', 'candidate', 'sdpMid'), 'SessionDescriptionInput.sdp', 'Mutation.putUploadPart.data'),
  ...why(
    TOLD_BY_MACHINE,
    ...commands(
      'connection',
      'callVideoVisit',
      'enterVideoVisit',
      'keepGuestVisit',
      'keepVideoVisit',
      'leaveVideoVisit',
      'returnToGuestVisit',
    ),
  ),
  ...why(KEY, ...commands('key', 'keepGuestVisit', 'leaveGuestVisit', 'returnToGuestVisit', 'sendGuestSignal')),
  ...why(
    KEY,
    ...commands('token', 'enterAsVisitGuest', 'sendReadings'),
    'ProxyInput.memberNumber',
    'Mutation.confirmNotificationAddress.code',
    'Mutation.unsubscribeFromNotices.link',
  ),
  ...why(KEY, ...of('Mutation.addNotificationBrowser', 'auth', 'endpoint', 'p256dh'), 'Mutation.endNotificationBrowsers.endpoint'),
  ...why(
    TIME,
    'NotificationPreferencesInput.digestAt',
    ...of('OpeningHoursInput', 'from', 'until'),
    ...of('QuietHoursInput', 'from', 'to'),
  ),
  ...why(TIME, 'Mutation.setLanguage.timeZone'),
  ...why('taken only as an address of one @ and a domain; shown back to whoever wrote it', 'Mutation.askNotificationAddress.email'),
  ...why('taken only as plain https addresses with a name; shown as their host', 'AnswerConsultInput.evidence'),
  ...why('read by the gate and shown to nobody', ...of('KnownInput', 'names', 'numbers', 'places')),
  ...why('the text that was shown, compared with it letter by letter', 'Mutation.closeConsult.shown'),
  ...why('read as lines of numbers; what is none is refused', 'Mutation.saveReadings.csv'),
};

function why(reason: string, ...inputs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(inputs.map((input) => [input, reason]));
}
