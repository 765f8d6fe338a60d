import { assertInInjectionContext, computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { pauseBefore } from '../live/backoff.ts';
import { Session } from '../session/session.ts';
import { answerKey, Answers } from './answers.ts';
import type { TrustedDocument } from './document.ts';
import { missingOf } from './missing.ts';
import { GraphProblem, KIND_OF_CODE, type GraphError } from './problem.ts';
import { Transport, type Answer } from './transport.ts';

/** A skeleton that shows for a moment only is worse than none. */
const PATIENCE_MS = 300;
/** Read-your-own-writes may answer “not ready yet”, whole or in part; so many times it is asked again before a person is bothered. */
const RETRIES_MS = [150, 400, 1_000, 2_000] as const;
/** What was not ready or not reached is asked again by itself, as long as the page shows it: first after some two seconds, then seldom. */
const HEALS_AFTER = 3;
/** Whoever asks again waits so long for the answer on its way; after that its line is more likely dead than slow. */
const DEAD_MS = 10_000;

/**
 * `waiting`: asked, for less than 300 ms · `loading`: longer, show the skeleton · `ready` · `offline`: not reached; `data` may
 * still hold what was there before · `error`: see `problem`. With data on screen, loading anew stays `ready` and sets `stale`.
 */
export type QueryState = 'waiting' | 'loading' | 'ready' | 'offline' | 'error';

export interface QueryResource<TData> {
  readonly data: Signal<TData | undefined>;
  readonly state: Signal<QueryState>;
  /** The data on screen is older than what was asked for last. */
  readonly stale: Signal<boolean>;
  /** When the data was true. */
  readonly asOf: Signal<Date | undefined>;
  readonly problem: Signal<GraphProblem | undefined>;
  /** What failed within an answer that came. */
  readonly errors: Signal<readonly GraphError[]>;
  /** A question is on its way. */
  readonly asking: Signal<boolean>;
  /** Asks again: once the answer on its way has come, so that even a page that is told often gets one. */
  reload(): void;
  /** Asks again; fulfilled once what it brought, or why it did not come, is on screen, never where the page is left before. What is done next then carries what is true now. */
  refresh(): Promise<void>;
}

/**
 * Asks whenever the variables change; `undefined` variables ask nothing. Call it where a component is made:
 * `readonly home = query(HomeDocument, () => ({ memberId: this.session.memberId() }))`.
 */
export function query<TData, TVariables>(
  document: TrustedDocument<TData, TVariables>,
  variables: () => TVariables | undefined,
  options: {
    /** Does not keep an idle session alive: for what a page asks by itself. */
    passive?: boolean;
    /**
     * Whether what is on screen may stay until the answer to the new variables comes: they ask for more of the same thing. The same in
     * another language always is.
     */
    same?: (before: TVariables, now: TVariables) => boolean;
  } = {},
): QueryResource<TData> {
  assertInInjectionContext(query);
  const transport = inject(Transport);
  const answers = inject(Answers);
  const session = inject(Session);
  const data = signal<TData | undefined>(undefined);
  const state = signal<QueryState>('waiting');
  const stale = signal(false);
  const asOf = signal<Date | undefined>(undefined);
  const problem = signal<GraphProblem | undefined>(undefined);
  const errors = signal<readonly GraphError[]>([]);
  const asking = signal(false);
  const round = signal(0);
  /** The request that is out, and whether somebody wanted a newer answer than it can bring. */
  let out: { readonly since: number } | undefined;
  let again = false;
  /** It comes right after an answer: what is on screen is not called stale, else it would be so for as long as it is told often. */
  let follows = false;
  let last: TVariables | undefined;
  /** How often it was asked again without anybody wanting it; such questions keep no session alive. */
  let heals = 0;
  let healing = false;
  /** Whoever waits until what was asked for is on screen. */
  const waiting: (() => void)[] = [];
  const asked = computed(variables, { equal: (a, b) => a !== undefined && b !== undefined && answerKey('', a) === answerKey('', b) });

  const isSame = (now: TVariables): boolean =>
    last !== undefined && (options.same?.(last, now) === true || whatever(last) === whatever(now));
  /** Where it was answered before, that answer is better than one in the language before. */
  const isKept = (key: string): boolean => last !== undefined && answerKey(document.id, last) !== key && answers.get(key) !== undefined;

  function show(key: string): void {
    const kept = answers.get(key);
    data.set(kept?.data as TData | undefined);
    asOf.set(kept?.asOf);
    stale.set(kept !== undefined);
    state.set(kept ? 'ready' : 'waiting');
    problem.set(undefined);
  }

  async function ask(wanted: TVariables, signal: AbortSignal, passive: boolean): Promise<Answer<TData>> {
    const mine = (out = { since: Date.now() });
    again = false;
    try {
      return await transport.ask(document, wanted, { signal, ...(passive && { passive }) });
    } finally {
      if (out === mine) out = undefined;
    }
  }

  function reload(): void {
    heals = 0;
    if (out && Date.now() - out.since < DEAD_MS) again = true;
    else round.update((n) => n + 1);
  }

  function refresh(): Promise<void> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      if (asked()) reload();
      else settle();
    });
  }
  const settle = (): void => waiting.splice(0).forEach((tell) => tell());

  function healLater(signal: AbortSignal): void {
    const timer = setTimeout(
      () => {
        healing = true;
        round.update((n) => n + 1);
      },
      pauseBefore(HEALS_AFTER + heals++),
    );
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  async function run(wanted: TVariables, key: string, signal: AbortSignal, passive: boolean): Promise<void> {
    const patience = setTimeout(() => state.update((now) => (now === 'waiting' ? 'loading' : now)), PATIENCE_MS);
    try {
      const answer = await askPatiently(() => ask(wanted, signal, passive), signal);
      if (signal.aborted) return;
      const now = new Date();
      answers.keep(key, { data: answer.data, asOf: now });
      data.set(answer.data);
      errors.set(answer.errors);
      asOf.set(now);
      stale.set(false);
      follows = again;
      problem.set(undefined);
      state.set('ready');
      if (answer.errors.some(isPassing)) healLater(signal);
      else heals = 0;
    } catch (error) {
      if (signal.aborted) return;
      const told = error instanceof GraphProblem ? error : new GraphProblem('failed');
      problem.set(told);
      state.set(told.kind === 'offline' ? 'offline' : 'error');
      if (told.kind === 'offline' || told.kind === 'again') healLater(signal);
    } finally {
      clearTimeout(patience);
      if (!signal.aborted) {
        asking.set(again);
        if (again) round.update((n) => n + 1);
        else settle();
      }
    }
  }

  effect((onCleanup) => {
    const wanted = asked();
    round();
    if (wanted === undefined) return settle();
    const key = answerKey(document.id, wanted);
    if (!isSame(wanted)) heals = 0;
    // what heals by itself does so in silence: until the answer comes, the page says what it said before
    if (!healing || !isSame(wanted))
      untracked(() => (isSame(wanted) && data() !== undefined && !isKept(key) ? stale.set(!follows) : show(key)));
    last = wanted;
    follows = false;
    const abort = new AbortController();
    untracked(() => asking.set(!healing));
    onCleanup(() => {
      abort.abort();
      asking.set(false);
    });
    void run(wanted, key, abort.signal, healing || options.passive === true);
    healing = false;
  });
  effect(() => {
    if (session.state() !== 'signed-out') return;
    answers.clear();
    data.set(undefined);
  });

  return { data, state, stale, asOf, problem, errors, asking: asking.asReadonly(), reload, refresh };
}

/** What is asked, in whatever language. */
const whatever = (variables: unknown): string => answerKey('', { ...(variables as object), language: undefined });

/** A part that will be there in a moment. */
const isPassing = ({ extensions }: GraphError): boolean => KIND_OF_CODE[extensions?.code ?? ''] === 'again';

/** At last the answer as it is; throws GraphProblem where nothing of it came for another reason than a refusal. */
async function askPatiently<T>(ask: () => Promise<Answer<T>>, signal: AbortSignal): Promise<Answer<T>> {
  for (const wait of RETRIES_MS) {
    try {
      const answer = await ask();
      if (missingOf(answer.data as object, answer.errors) !== 'again') return whole(answer);
    } catch (error) {
      if (!(error instanceof GraphProblem) || error.kind !== 'again' || signal.aborted) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    signal.throwIfAborted();
  }
  return whole(await ask());
}

function whole<T>(answer: Answer<T>): Answer<T> {
  const missing = missingOf(answer.data as object, answer.errors);
  const isEmpty = Object.values(answer.data as object).every((root) => root === null);
  if (isEmpty && missing !== undefined && missing !== 'refused') throw new GraphProblem(missing, answer.errors);
  return answer;
}
