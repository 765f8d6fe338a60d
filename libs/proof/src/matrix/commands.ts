import { type Sensitivity, toGlobalId, uuidv7 } from '@careway/contracts';
import { absentLike, bare } from './absent.ts';
import type { Told } from './asker.ts';
import { argumentsOf, type Call, callsOf } from './calls.ts';
import { type Actor, type ActorName, mayDo, maySee } from './cast.ts';
import { BEGUN } from './fill/intakes.ts';
import { LABELLED } from './items.ts';
import { allows, leavesOf } from './judge.ts';
import type { Finding, Matrix } from './matrix.ts';
import { textOf } from './probes.ts';
import { shortly } from './questions.ts';

/** A command with its arguments, about an item of one label: what somebody is about to do. */
export interface Deed {
  readonly call: Call;
  readonly args: string;
  /** The ids of the target's record in the arguments. */
  readonly ids: readonly string[];
  readonly label: Sensitivity | undefined;
}

/** What an argument's own name does not say: which thing of the record it means, or something that is no part of it. */
const MEANS: Readonly<Record<string, string>> = {
  caseId: 'ConsultCase',
  looked: 'ConsultCaseFile',
  answerId: 'ConsultAnswer',
  requestId: 'Reidentification',
  entryId: 'AccessLogEntry',
  decisionId: 'PostDecision',
  grantId: 'ProxyGrant',
  linkId: 'MemberLink',
  into: 'Journey',
  merged: 'Journey',
  journey: 'Journey',
  entries: 'TimelineEntry',
};
/** Commands whose own name does not say what their id means. */
const WORKED_ON: Readonly<Record<string, string>> = {
  saveIntakeAnswer: 'IntakeDraft',
  saveSurveyAnswer: 'Survey',
  abandonIntake: 'IntakeDraft',
  // a note has the id of the draft that it was
  saveNoteDraft: 'Note',
  discardNoteDraft: 'Note',
  decideNoteRelease: 'Note',
  decidePlanConflict: 'Plan',
  checkConsult: 'ConsultCase',
  publishConsult: 'ConsultCase',
  dropConsultFile: 'ConsultCaseFile',
  answerLearning: 'LearningAttempt',
  sendLearning: 'LearningAttempt',
};
/** Commands that change who may see what, the mildest first: they come last, or nobody would stand where the cast says. */
const MOVING =
  /^(grantProxy|setCareTeam|openRecord|linkMembers|unlinkMembers|regainCoverage|lapseCoverage|decideConsent|endProxy|endCareTeam|recordDeath)$/;
/** Commands that need more of a thing than a drawn one has (entries of that very journey, a result that waits, a referral or a complaint at one's own clinic, a cover, a file or a question to colleagues or an attempt at a learning unit of one's own, a colleague's that is still open, a community that one has joined and a post of one's own or of another there): judged for leaks only. */
const FITTING =
  /^(splitJourney|acknowledgeResult|tellResult|acceptReferral|refuseReferral|receiveIntake|receiveResult|openSchedule|changeSchedule|endCover|putUploadPart|completeUpload|dropUpload|joinCommunity|leaveCommunity|withdrawPost|acceptAnswer|flagPost|decideAboutPost|appealDecision|decideAppeal|pinPost|muteAuthor|openIdentity|takeHeldPost|decideHeldPost|checkConsult|putConsultFile|dropConsultFile|checkClosing|publishConsult|closeConsult|attachConsult|detachConsult|withdrawConsult|answerConsult|voteForAnswer|askReidentification|decideReidentification|takeFeedback|answerFeedback|handOverFeedback|giveBackFeedback|openConsult|beginLearning|answerLearning|sendLearning)$/;
const order = ({ call }: Deed): number => [...MOVING.source.slice(2, -2).split('|')].indexOf(call.field.name);

/** Every command of every graph about an item of each label. @throws where a command has an id that nothing is known for */
export function deedsOf(matrix: Matrix, actor: ActorName, version = 1): readonly Deed[] {
  const calls = matrix.graphs.flatMap((graph) => callsOf(graph, matrix.rulesIn(graph.name)));
  const deeds = calls.flatMap((call) => {
    const all = (Object.keys(LABELLED) as Sensitivity[]).map((label) => deedOf(matrix, call, label, actor, version));
    return [...new Map(all.map((deed) => [deed.label, deed])).values()];
  });
  return deeds.sort((a, b) => order(a) - order(b));
}

function deedOf({ scene, things }: Matrix, call: Call, wanted: Sensitivity, actor: ActorName, version: number): Deed {
  const { target, actors, labels, grants, relationId } = scene;
  const used: string[] = [];
  const of = (type: string): string => {
    const all = [...(things.get(type) ?? [])];
    const id = all.find((one) => labels.get(one) === wanted) ?? all.find((one) => !labels.has(one)) ?? all[0];
    if (id === undefined) throw new Error(`The matrix knows no ${type} to try ${call.entry} with.`);
    used.push(id);
    return id;
  };
  const named = (command: string): string => {
    if (WORKED_ON[command]) return WORKED_ON[command];
    const type = [...things.keys()].filter((one) => command.endsWith(one)).sort((a, b) => b.length - a.length)[0];
    if (type === undefined) throw new Error(`The matrix does not know what the id of ${command} names.`);
    return type;
  };
  const outside: Readonly<Record<string, () => string>> = {
    'openThread.messageId': uuidv7,
    'sendMessage.messageId': uuidv7,
    'writePost.id': uuidv7,
    'addThreadNote.noteId': uuidv7,
    'beginUpload.uploadId': uuidv7,
    'askForVideoVisit.requestId': uuidv7,
    'giveFeedback.wordsId': uuidv7,
    'replyToFeedback.wordsId': uuidv7,
    // the desk calls it by an id that leads to nobody; what waits there is not known here
    'takeFeedback.id': uuidv7,
    'answerFeedback.id': uuidv7,
    'handOverFeedback.id': uuidv7,
    'giveBackFeedback.id': uuidv7,
    'handOverFeedback.to': () => actors.administrator.personId,
    'writeConsult.caseId': uuidv7,
    'answerConsult.answerId': uuidv7,
    'askReidentification.requestId': uuidv7,
    // seen by whoever brings it and nobody else
    uploadId: () => toGlobalId({ memberId: target, id: uuidv7() }),
    'registerStaff.id': uuidv7,
    'startIntake.questionnaire': () => BEGUN,
    clinicianId: () => actors['care team'].personId,
    otherMemberId: () => actors['another member'].personId,
    personId: () => actors.administrator.personId,
    clinicId: () => [...things.get('Clinic')!][0]!,
  };
  const inside: Readonly<Record<string, () => string>> = {
    memberId: () => target,
    relationId: () => relationId,
    grantId: () => grants.get(actor) ?? grants.get('ended proxy')!,
  };
  const id = (command: string, argument: string): string => {
    const elsewhere = outside[`${command}.${argument}`] ?? outside[argument];
    if (elsewhere) return elsewhere();
    const known = inside[argument]?.();
    if (known !== undefined) used.push(known);
    const noun = argument.slice(0, -2);
    return known ?? of(argument === 'id' ? named(command) : (MEANS[argument] ?? `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`));
  };
  const article = JSON.stringify('kidney-numbers');
  const given = {
    'markArticleRead.article': article,
    'rateArticle.article': article,
    'askSurvey.instrument': '"daily-life"',
    'recordSurvey.instrument': '"daily-life"',
    'resumeSurveys.instrument': '"gad-7"',
    'beginLearning.unit': '"measure-blood-pressure"',
    'grantProxy.personId': JSON.stringify(actors['ended proxy'].personId),
    'decideConsent.label': 'SOCIAL',
    'writePost.community': '"hypertension"',
    'writePost.title': '"proof"',
  };
  const args = argumentsOf(call.field, { id, version, given });
  return { call, args, ids: used, label: used.map((one) => labels.get(one)).find((one) => one !== undefined) };
}

/** Whether the table lets the actor do it, and the item is one that the actor may see. */
export function mayDoDeed(matrix: Matrix, actor: Actor, { call, label }: Deed): boolean {
  const { target } = matrix.scene;
  const about = call.field.args.length > 0 && !/^Mutation\.(import|register|appoint|dismiss)/.test(call.entry) ? target : undefined;
  const allowed = call.rule === 'public' || (call.rule !== undefined && mayDo(actor, call.rule, target, about));
  return allowed && (label === undefined || maySee(actor, label, target, target));
}

/** The text of a command, and what it shows where it is done: the nth of its ways, or nothing but its type. */
function textFor(
  matrix: Matrix,
  { call, args }: Deed,
  nth?: number,
): { readonly query: string; readonly shown: Call['payloads'][number] | undefined } {
  const graph = matrix.graphs.find(({ name }) => name === call.graph)!;
  const shown = nth !== undefined && call.payloads.length ? call.payloads[nth % call.payloads.length] : undefined;
  const selection = shown ? textOf(graph, shown.type, shown.select, true) : '{ __typename }';
  const query = `mutation Matrix${args.includes('$json') ? '($json: JSON!)' : ''} { ${call.field.name}${args} ${selection} }`;
  return { query: matrix.scene.hostile.of(call.graph, query, {}).query, shown };
}

const typeIn = (told: Told): string | undefined => {
  const answer = Object.values(told.data ?? {})[0] as { __typename?: string } | null | undefined;
  return answer?.__typename;
};

/** Somebody tries what the table does not give: refused, in the words for what does not exist, and nothing of the record in the answer. */
export async function judgeForbidden(matrix: Matrix, actor: Actor, deed: Deed, found: Finding[]): Promise<void> {
  const { asker, target } = matrix.scene;
  const { call, ids } = deed;
  const { query } = textFor(matrix, deed, 0);
  const add = (kind: Finding['kind'], what: string) =>
    found.push({ kind, actor: actor.name, what: `${call.graph}: ${call.field.name} ${deed.label ?? ''} ${what}` });
  const json = query.includes('$json') ? { json: {} } : {};
  const told = await asker.ask(call.graph, actor, query, json);
  const type = typeIn(told);
  if (told.wrote || (type !== undefined && call.payloads.some((one) => one.type === type))) add('leak', 'was let do');
  for (const what of matrix.canariesIn(matrix.known(call.graph), actor, told.text, query)) add('leak', what);
  if (told.codes.some((code) => code !== 'NOT_FOUND' && code !== 'FORBIDDEN')) add('fault', `was answered ${told.codes.join()}`);
  // that a record exists is known to whoever may act in it; that an item does is not
  if (ids.length === 0 || (ids.includes(target) && actor.relation.kind !== 'none')) return;
  for (const nth of [0, 1]) {
    if (nth === 1 && actor.relation.kind !== 'none') return;
    const others = ids.map((id) => absentLike(id)[nth] ?? absentLike(id)[0]!);
    const elsewhere = ids.reduce((text, id, n) => text.replaceAll(id, others[n]!), query);
    const nowhere = await asker.ask(call.graph, actor, elsewhere, json);
    if (bare(nowhere.text, others) !== bare(told.text, ids))
      add('leak', `tells that something exists: ${told.codes.join() || type} instead of ${nowhere.codes.join() || typeIn(nowhere)}`);
  }
}

/** Somebody does what the table gives: not refused, and the payload shows nothing that the table does not give. */
export async function judgeAllowed(matrix: Matrix, actor: Actor, deed: Deed, nth: number, found: Finding[]): Promise<boolean> {
  const { call } = deed;
  const known = matrix.known(call.graph);
  const { query, shown } = textFor(matrix, deed, nth);
  const add = (kind: Finding['kind'], what: string) =>
    found.push({ kind, actor: actor.name, what: `${call.graph}: ${call.field.name} ${what}` });
  const send = (text: string) => matrix.scene.asker.ask(call.graph, actor, text, text.includes('$json') ? { json: {} } : {});
  const told = await send(query);
  for (const what of matrix.canariesIn(known, actor, told.text, query)) add('leak', `${what} in the payload`);
  if (told.codes.includes('INTERNAL_SERVER_ERROR')) add('fault', 'an internal error');
  const type = typeIn(told);
  if (shown && type === shown.type) {
    const root = { type, rule: call.rule };
    const probe = { graph: call.graph, entry: call.entry, takes: 'Member', call: '', root, select: shown.select, covers: [] };
    for (const { name, path, cell } of leavesOf(known, probe, actor, Object.values(told.data!)[0]))
      if (!allows(known, actor, cell)) add('leak', `${name} at ${shortly(path)} shown without ${cell.actions.join(' + ')}`);
  }
  // a refusal of one part of the payload comes after the deed was done; where that tells no fact, it is asked again without the part
  const isRefused = (one: Told) => !one.wrote && (typeIn(one) === 'NotFoundError' || (typeIn(one) === undefined && one.codes.length > 0));
  const refused = isRefused(told) && isRefused(await send(textFor(matrix, deed).query));
  if (refused && call.graph !== 'gateway' && !MOVING.test(call.field.name) && !FITTING.test(call.field.name))
    add('wrong refusal', `(${[...new Set(told.codes)].join() || type})`);
  return type !== undefined && type === shown?.type;
}

/** Facts that stand in all contexts, reads left out: what nobody did must not have grown. */
export async function factsOf({ scene, graphs }: Matrix): Promise<number> {
  const each = graphs
    .filter(({ name }) => name !== 'gateway')
    .map(({ name }) => `select count(*)::int as n from ${name}.outbox where type not like '%.record-read.%'`);
  const { rows } = await scene.admin.query<{ n: number }>(`select sum(n)::int as n from (${each.join(' union all ')}) f`);
  return rows[0]!.n;
}

/** The version that an edit must name, as it stands now: of the plan, the condition, the medicine, the note, or the work that waits. */
export async function versionFor({ scene, things }: Matrix, { args, call, label, ids }: Deed): Promise<number> {
  const { asker, actors } = scene;
  if (!args.includes('expectedVersion')) return 1;
  if (call.entry.endsWith('WorkItem')) {
    const { data } = await asker.ask('journey', actors['care team'], 'query Matrix { worklist(first: 100) { nodes { id version } } }');
    const { nodes } = data?.['worklist'] as { nodes: readonly { id: string; version: number }[] };
    return nodes.find(({ id }) => ids.includes(id))?.version ?? 1;
  }
  const type = versionedBy(call);
  const id = [...(things.get(type) ?? [])].find((one) => label === undefined || scene.labels.get(one) === label);
  if (id === undefined) return 1;
  const graph = type === 'Condition' || type === 'Note' ? 'diagnosis' : type === 'Thread' ? 'support' : 'treatment';
  const { data } = await asker.ask(graph, actors.self, `query Matrix { ${type.toLowerCase()}(id: "${id}") { version } }`);
  return (Object.values(data ?? {})[0] as { version: number } | null)?.version ?? 1;
}
const VERSIONED = [
  ['Condition', /Condition$/],
  ['Medication', /Medication$/],
  ['Thread', /\.closeThread$/],
  ['Note', /Note(Draft|Release)?$/],
] as const;
const versionedBy = ({ entry }: Call): 'Plan' | (typeof VERSIONED)[number][0] =>
  VERSIONED.find(([, named]) => named.test(entry))?.[0] ?? 'Plan';
