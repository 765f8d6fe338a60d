import { type Action, policyOf } from '@careway/access';
import { readSdl } from '@careway/service';
import { contexts } from '@careway/stack';
import { getNamedType, isUnionType } from 'graphql';
import { argumentsOf } from './arguments.ts';
import { callsOf } from './calls.ts';
import { tokensOf } from './canary.ts';
import { type Actor, type ActorName, mayDo } from './cast.ts';
import { LABELLED } from './items.ts';
import { followedIn } from './live.ts';
import { allows, type Cell, type Known, type Leaf, leavesOf } from './judge.ts';
import { type Arguments, fieldsOf, type Probe, probesOf, type Selection, textOf } from './probes.ts';
import { doorOf, keyOf, markOf, MOST, packed, type Question, shortly } from './questions.ts';
import { type Rules, rulesOf } from './rules.ts';
import type { MatrixScene } from './scene.ts';
import { type Graph, graphOf } from './schema.ts';

/** Something that the policy table does not say. `what` names field, path and actor; never a value of the record. */
export interface Finding {
  readonly kind: 'leak' | 'wrong refusal' | 'fault';
  readonly actor: ActorName | 'nobody';
  readonly what: string;
}
/** Values that are no canary: they stand under other rules elsewhere, too. When one's flag was decided is when the post was. */
const TOLD_ELSEWHERE = /^Me\.|^OwnFlag\.decidedAt$/;
/** How far a page or a count reaches follows from what its reader sees, and nobody is told of what they did themselves: judged for leaks only. */
const FOLLOWS = /^(PageInfo|JourneyCount|Notification|VisitMedia|VideoSignal|SessionDescription|IceCandidate)\.|\.cursor$/;
/** A journey tells which plans are its own to whoever may enter that room, and an empty list to others: judged for leaks only. */
const CUT_DOWN = /\bplans\b/;
/** What was begun is its writer's alone, whoever else may write, too: judged for leaks only. The end of a video visit begins a note. */
const BEGUN = /\b(note|form|first)Drafts?\b/;
/** The first page of these is asked with the others and judged for leaks only: what it holds hangs on all that its reader sees. Whole, they are judged. */
const PAGED = new Set(['Member.timeline', 'Journey.entries', 'Member.notifications']);
const isFirstPage = (select: readonly Selection[]): boolean =>
  select.some(({ parent, field, args, inner }) => inner && ((args === '' && PAGED.has(`${parent}.${field}`)) || isFirstPage(inner.select)));
/** What a journey is about says "private" to whom one of the rooms is closed that it may be about: to those judged for leaks only. */
const PRIVATE: Readonly<Record<string, readonly Action[]>> = { 'Concern.key': ['condition.read', 'plan.read', 'thread.read'] };
/** Of one's own panel, under an action that a member holds too. */
const PANELS = /^Query\.(myPatients|findMembers)$/;
/** Asked by somebody who holds nothing as a member: their own panel. */
const isPanel = ({ entry, takes, root: { rule } }: Probe): boolean => {
  const to = rule === undefined || rule === 'public' ? [] : policyOf(rule).to;
  return (
    PANELS.test(entry) ||
    (takes === undefined && (to.includes('care-team') || to.includes('clinician')) && !to.includes('self') && !to.includes('member'))
  );
};
/** What belongs to no member and is asked for by its id: the member never sees it, a colleague does. */
const ABOUT_NOBODY = new Set(['Consult', 'ConsultFile']);
/** Things of one label that differ so much that one of them does not show all: how many are tried. */
const TRIED: Readonly<Record<string, number>> = { Result: 3, Journey: 2, Post: 8, Survey: 4 };
/** Who tells what a field holds, where the member may not be told: the first whom the table lets ask. */
const TELLERS = ['self', 'care team', 'administrator', 'moderator'] as const satisfies readonly ActorName[];

/** The whole matrix over one scene: what each actor is told, path by path, against what the policy table says. */
export class Matrix {
  readonly graphs: readonly Graph[];
  readonly rules: Rules;
  /** Ids that can be asked for, by type. */
  readonly ids = new Map<string, Set<string>>();
  /** Ids of everything that the member was shown, by type, and of what a panel alone shows: what commands are tried with. */
  readonly things = new Map<string, Set<string>>();
  private readonly pooled = new Map<string, Set<string>>();
  private readonly byGraph: ReadonlyMap<string, Rules>;
  private readonly raw = new Map<Question, { readonly actor: Actor; readonly value: unknown }>();
  private readonly truth = new Map<string, readonly Leaf[]>();
  private readonly cells = new Map<string, Cell[]>();
  /** The fields that showed a canary to whoever may see it. */
  private readonly fields = new Map<string, Set<string>>();
  private readonly entries = new Map<string, string>();
  private probes: readonly Probe[] = [];

  /** @param sdls of the contexts; others than their own only where a test plants something */
  constructor(
    readonly scene: MatrixScene,
    sdls: readonly { readonly name: string; readonly sdl: string }[] = contexts.map(({ name, folder }) => ({ name, sdl: readSdl(folder) })),
  ) {
    this.byGraph = new Map(sdls.map(({ name, sdl }) => [name, rulesOf(sdl).rules]));
    this.graphs = [
      ...sdls.map(({ name, sdl }) => graphOf(name, [sdl], true)),
      graphOf(
        'gateway',
        sdls.map(({ sdl }) => sdl),
        false,
      ),
    ];
    // the same field in two contexts: the word of the one that answers the entity by its key
    const owns = ({ entities }: Graph, field: string) => entities.includes(field.split('.')[0]!);
    const all = this.graphs.flatMap((graph) =>
      [...(this.byGraph.get(graph.name) ?? [])].map(([field, rule]) => ({ field, rule, own: owns(graph, field) })),
    );
    this.rules = new Map(all.sort((a, b) => Number(a.own) - Number(b.own)).map(({ field, rule }) => [field, rule]));
    this.ids.set('Member', new Set([scene.target]));
  }

  /**
   * Fields that nothing asks for: no path from an id or a root leads to them, or one leads through an argument that nobody fills in. What
   * commands and live updates alone answer is asked for by those.
   */
  unasked(): readonly string[] {
    const probes = this.graphs.flatMap((graph) => probesOf(graph, this.rulesIn(graph.name), this.arguments()));
    const asked = new Set(probes.flatMap(({ entry, select }) => [entry, ...fieldsOf(select)]));
    const commands = this.graphs.flatMap((graph) =>
      callsOf(graph, this.rulesIn(graph.name)).flatMap((call) => [call.entry, ...call.covers]),
    );
    for (const name of commands) asked.add(name);
    for (const { entry } of this.graphs.flatMap((graph) => followedIn(graph, this.rulesIn(graph.name)))) asked.add(entry);
    return [...this.rules.keys()].filter((name) => !asked.has(name)).sort();
  }

  rulesIn = (graph: string): Rules => this.byGraph.get(graph) ?? this.rules;

  known(graph: string): Known {
    const { target, labels } = this.scene;
    const codes = Object.entries(LABELLED) as [keyof typeof LABELLED, string][];
    return {
      target,
      rules: this.rulesIn(graph),
      label: (id, isEntry) => labels.get((isEntry ? this.entries.get(id) : undefined) ?? id),
      // a notice that leads to nothing of the record is of who opened it: the member's alone
      needs: (id, type) => (type === 'Notification' && !this.entries.has(id) ? 'access-log.read' : this.actionOf(this.entries.get(id))),
      filtered: (args) => codes.find(([, code]) => args.includes(`code: "${code}"`))?.[0],
    };
  }

  /** What the thing behind an entry of the timeline needs: the rule of its own id in the context that answers it. */
  private actionOf(item: string | undefined): Action | undefined {
    if (item === undefined) return undefined;
    const type = [...this.ids].find(([, ids]) => ids.has(item))?.[0] ?? '';
    const owner = this.graphs.find(({ name, entities }) => name !== 'gateway' && entities.includes(type));
    const rule = owner && this.rulesIn(owner.name).get(`${type}.id`);
    return rule === 'public' ? undefined : rule;
  }

  private arguments = (): Arguments => argumentsOf(this.ids, this.pooled, this.scene.familyName);

  /** Asks everything as the member (panels as the care team) until no new id appears: the truth that others are measured by. */
  async crawl(most = 2): Promise<void> {
    for (let before = -1; before !== this.count();) {
      await this.learnEntries();
      before = this.count();
      const known = this.arguments();
      this.probes = this.graphs.flatMap((graph) => probesOf(graph, this.rulesIn(graph.name), known));
      const fresh = this.questions(most).filter((question) => !this.truth.has(keyOf(question)));
      await this.each(fresh, (graph, batch) => this.learn(graph, batch));
    }
    for (const [type, ids] of this.pooled) if (!this.things.has(type)) this.things.set(type, ids);
    // labels of entries are known only now that all items are
    for (const [question, { actor, value }] of this.raw)
      this.truth.set(keyOf(question), leavesOf(this.known(question.probe.graph), question.probe, actor, value));
    for (const leaves of this.truth.values())
      for (const { value, cell, name } of leaves)
        for (const token of tokensOf(String(value))) {
          if (TOLD_ELSEWHERE.test(name)) continue;
          this.cells.set(token, [...(this.cells.get(token) ?? []), cell]);
          this.fields.set(token, (this.fields.get(token) ?? new Set()).add(name));
        }
  }

  /** What each entry of the timeline stands for, asked at once: by the paths, each would be tried with every kind of item. */
  private async learnEntries(): Promise<void> {
    const journey = this.graphs.find(({ name }) => name === 'journey');
    const union = journey?.schema.getType('TimelineItem');
    const fresh = [...(this.ids.get('TimelineEntry') ?? [])].filter((id) => !this.entries.has(id));
    if (!isUnionType(union) || fresh.length === 0) return;
    const item = union
      .getTypes()
      .map(({ name }) => `... on ${name} { __typename id }`)
      .join(' ');
    for (let n = 0; n < fresh.length; n += MOST.subgraph.aliases) {
      const asked = fresh.slice(n, n + MOST.subgraph.aliases).map((id, at) => `e${at}: timelineEntry(id: "${id}") { id item { ${item} } }`);
      const { data } = await this.scene.asker.ask('journey', this.scene.actors.self, `query Matrix { ${asked.join(' ')} }`);
      this.noteEntries(data);
      const told = Object.values(data ?? {}) as ({ item?: { __typename: string; id: string } } | null)[];
      for (const one of told) if (one?.item && this.isAskable(one.item.__typename)) this.add(this.ids, one.item.__typename, one.item.id);
    }
  }

  private count = (): number => [...this.ids.values()].reduce((sum, ids) => sum + ids.size, this.entries.size);

  /** Every path with every id that is tried: at most so many of a kind and label. */
  questions(most = 2): readonly Question[] {
    return this.probes.flatMap((probe): Question[] => {
      if (probe.takes === undefined) return [{ probe, id: undefined }];
      const byLabel = Map.groupBy(this.ids.get(probe.takes) ?? [], (id) => this.groupOf(probe, id));
      return [...byLabel].flatMap(([group, ids]) =>
        group === 'other' ? [] : ids.slice(0, TRIED[probe.takes!] ?? most).map((id) => ({ probe, id })),
      );
    });
  }

  /** Ids that answer a path alike; an entry of the timeline is asked for the kind of item that it has. */
  private groupOf({ takes, select, graph }: Probe, id: string): string {
    const item = this.entries.get(id);
    const label = this.scene.labels.get(item ?? id) ?? 'none';
    if (takes !== 'TimelineEntry') return label;
    const kind = [...this.ids].find(([, ids]) => item !== undefined && ids.has(item))?.[0];
    const wanted = select.find(({ field }) => field === 'item')?.inner?.type;
    // what an entry stands for is learned by asking each of them
    if (item === undefined) return wanted !== undefined && graph === 'journey' ? id : label;
    return wanted !== undefined && wanted !== kind ? 'other' : `${label} ${kind}`;
  }

  /** Cuts questions into operations, graph by graph. */
  async each(questions: readonly Question[], work: (graph: Graph, batch: readonly Question[]) => Promise<void>): Promise<void> {
    const batches = [...Map.groupBy(questions, ({ probe }) => probe.graph)].flatMap(([name, all]) => {
      const graph = this.graphs.find((one) => one.name === name)!;
      return packed(all, name === 'gateway' ? MOST.gateway : MOST.subgraph).map((batch) => ({ graph, batch }));
    });
    const queue = batches.values();
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (const { graph, batch } of queue) await work(graph, batch);
      }),
    );
  }

  /** One operation for all questions of a batch, `q0` and on. */
  textOf(graph: Graph, batch: readonly Question[]): string {
    const ask = ({ probe, id }: Question, n: number) =>
      `q${n}: ${probe.call.replace('$id', JSON.stringify(id))} ${textOf(graph, probe.root.type, probe.select, probe.entry.startsWith('_'))}`;
    return `query Matrix { ${batch.map(ask).join('\n')} }`;
  }

  /** Everything that the member was told by this path. */
  truthOf = (question: Question): readonly Leaf[] => this.truth.get(keyOf(question)) ?? [];

  /** Asks a batch as somebody, and reads the answers. */
  async put(graph: Graph, actor: Actor, batch: readonly Question[]) {
    const query = this.textOf(graph, batch);
    const told = await this.scene.asker.ask(graph.name, actor, query);
    const malformed = told.codes.find((code) => /VALIDATION|PARSE|BAD_REQUEST|BAD_USER/.test(code));
    if (malformed || told.status >= 500)
      throw new Error(`The matrix asked ${graph.name} what it cannot be asked: ${told.text.slice(0, 500)}\n${query.slice(0, 1500)}`);
    const answers = batch.map(({ probe }, n) => leavesOf(this.known(graph.name), probe, actor, told.data?.[`q${n}`]));
    return { query, told, answers };
  }

  private async learn(graph: Graph, batch: readonly Question[]): Promise<void> {
    const { self, 'care team': team, moderator } = this.scene.actors;
    const askers = Map.groupBy(batch, ({ probe }) => this.tellerOf(probe));
    for (const [actor, questions] of askers) {
      const { answers, told } = await this.put(graph, actor, questions);
      answers.forEach((leaves, n) => {
        this.truth.set(keyOf(questions[n]!), leaves);
        this.raw.set(questions[n]!, { actor, value: told.data?.[`q${n}`] });
        if (actor === self) for (const leaf of leaves) this.note(leaf);
        if (actor === team || actor === moderator) for (const leaf of leaves) this.notePooled(leaf);
        if (actor === self) this.noteEntries(told.data?.[`q${n}`]);
      });
    }
  }

  private tellerOf(probe: Probe): Actor {
    const { root, select, covers, graph } = probe;
    const { actors, target } = this.scene;
    // the desk of whoever is on call, which no doctor of the cast is
    if (root.rule === 'safety.desk') return actors.moderator;
    if (isPanel(probe)) return actors['care team'];
    // the target acts for nobody
    if (covers.some((name) => name.startsWith('ActingFor.'))) return actors['proxy in scope'];
    const rules = [root.rule, ...fieldsOf(select).map((name) => this.rulesIn(graph).get(name))];
    const actions = rules.filter((rule): rule is Action => rule !== undefined && rule !== 'public');
    const may = (name: ActorName) => actions.every((action) => mayDo(actors[name], action, target, target));
    return actors[TELLERS.find(may) ?? 'self'];
  }

  private note({ name, value, cell }: Leaf): void {
    const [type, field] = name.split('.') as [string, string];
    if (field !== 'id') return;
    this.add(this.things, type, value);
    const isTargets = cell.member === this.scene.target || type === 'Person' || type === 'Post';
    if (isTargets && this.isAskable(type)) this.add(this.ids, type, value);
  }

  /** Whether something of this type can be asked for by its id. */
  private isAskable(type: string): boolean {
    return this.graphs.some(
      ({ schema, entities }) =>
        entities.includes(type) ||
        Object.values(schema.getQueryType()?.getFields() ?? {}).some(
          (one) => getNamedType(one.type).name === type && one.args.some((arg) => arg.name === 'id'),
        ),
    );
  }

  private add = (to: Map<string, Set<string>>, type: string, id: unknown): unknown =>
    to.set(type, (to.get(type) ?? new Set()).add(String(id)));

  private notePooled({ name, value }: Leaf): void {
    const [type, field] = name.split('.') as [string, string];
    // a certificate is asked for by its code
    if (name === 'LearningCredit.code') this.pooled.set('LearningCertificate', new Set([String(value)]));
    if (field !== 'id') return;
    this.add(this.pooled, type, value);
    if (ABOUT_NOBODY.has(type)) this.add(this.ids, type, value);
  }

  /** Which item an entry of the timeline stands for. */
  private noteEntries(value: unknown): void {
    if (Array.isArray(value)) value.forEach((one) => this.noteEntries(one));
    else if (typeof value === 'object' && value !== null) {
      const { id, item, itemId } = value as { id?: unknown; item?: { id?: unknown }; itemId?: unknown };
      const stands = item?.id ?? itemId;
      if (typeof id === 'string' && typeof stands === 'string') this.entries.set(id, stands);
      Object.values(value).forEach((one) => this.noteEntries(one));
    }
  }

  /** Fields that no answer to the member has ever shown: their cells hold no canary, so nothing was proved about them. */
  unfilled(): readonly string[] {
    const seen = new Set([...this.truth.values()].flat().map(({ name }) => name));
    return [...new Set(this.probes.flatMap(({ covers }) => covers))].filter((name) => !seen.has(name)).sort();
  }

  /** Asks as the actor and judges each answer. Stops at the first finding where that is enough. */
  async judge(actor: Actor, questions: readonly Question[], found: Finding[], first = false): Promise<void> {
    await this.each(questions, async (graph, batch) => {
      if (first && found.length > 0) return;
      const { query, told, answers } = await this.put(graph, actor, batch);
      const known = this.known(graph.name);
      const add = (kind: Finding['kind'], what: string) => found.push({ kind, actor: actor.name, what: `${graph.name}: ${what}` });
      for (const what of this.canariesIn(known, actor, told.text, query)) add('leak', `${what} in the answer to ${batch[0]!.probe.entry}`);
      if (told.codes.includes('INTERNAL_SERVER_ERROR')) add('fault', `an internal error at ${doorOf(batch[0]!)}`);
      batch.forEach((question, n) =>
        this.compare(question, actor, answers[n]!, known, (kind, what) =>
          add(kind, kind === 'wrong refusal' ? `${what} (${[...new Set(told.codes)].join()})` : what),
        ),
      );
    });
  }

  /** The canaries in a text that its reader may not see; what the reader sent is no news. */
  canariesIn(known: Known, actor: Actor, text: string, sent: string): readonly string[] {
    const given = tokensOf(sent);
    return [...tokensOf(text)].flatMap((token) => {
      const cells = given.has(token) ? undefined : this.cells.get(token);
      if (!cells || cells.some((cell) => allows(known, actor, cell))) return [];
      return [`a canary of ${this.toldAs(token)} under ${cells[0]!.actions.join(' + ')} ${cells[0]!.labels.join()}`];
    });
  }

  private toldAs = (token: string): string => [...(this.fields.get(token) ?? [])].join(', ');

  private compare(
    question: Question,
    actor: Actor,
    leaves: readonly Leaf[],
    known: Known,
    add: (kind: Finding['kind'], what: string) => void,
  ): void {
    const { probe } = question;
    for (const { name, path, cell, value } of leaves)
      if (value !== question.id && !allows(known, actor, cell))
        add('leak', `${name} at ${shortly(path)} shown without ${cell.actions.join(' + ')} ${cell.labels.join()}`);
    // whoever has not joined a community sees less than the table gives, which row-level security decides: judged for leaks only
    if (probe.takes === undefined || probe.takes === 'Post' || isFirstPage(probe.select)) return;
    const shown = new Set(leaves.map(markOf));
    for (const leaf of this.truthOf(question))
      if (
        !FOLLOWS.test(leaf.name) &&
        (PRIVATE[leaf.name] ?? []).every((action) => mayDo(actor, action, this.scene.target, this.scene.target)) &&
        !(probe.graph === 'journey' && CUT_DOWN.test(shortly(leaf.path))) &&
        !BEGUN.test(shortly(leaf.path)) &&
        allows(known, actor, leaf.cell) &&
        this.isFor(actor, leaf, question.id) &&
        !shown.has(markOf(leaf))
      )
        add('wrong refusal', `${leaf.name} at ${shortly(leaf.path)} ${leaf.cell.labels.join()}`);
  }

  /** What only the member's side is shown (how care was) is refused to others whatever else they may read. @param about the id that was asked about */
  isFor({ relation }: Actor, { path }: Leaf, about = ''): boolean {
    if (relation.kind === 'self' || relation.kind === 'proxy') return true;
    return ![about, ...path.split(/[#/]/)].some((part) => this.scene.own.has(part));
  }
}
