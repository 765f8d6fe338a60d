import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Sparkline, Trend } from '@careway/portal-ui/data';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import { Flag, Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptPipe } from '../concept/names.ts';
import { ClinicAskSurveyDocument, type ClinicOutcomesQuery } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';

type Trended = NonNullable<ClinicOutcomesQuery['member']>['outcomes'][number];
type Scored = Trended['surveys'][number];
const STANDINGS = { GOAL: 'in-goal', NEAR: 'near', FAR: 'far' } as const;

/** How the patient is, by their own word: the newest score of each instrument beside the one before, the line, and whether the change matters. */
@Component({
  selector: 'cw-outcomes-pane',
  imports: [Button, ConceptPipe, Flag, Link, Notice, PaneState, Sparkline, Tag, TakeFocus, TPipe, Trend, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'outcomes-title' },
  templateUrl: './outcomes-pane.html',
})
export class OutcomesPane {
  private readonly chart = inject(Chart);
  private readonly mutate = mutations();
  protected readonly answer = this.chart.outcomes;
  /** What somebody opened, or came to from the score. */
  protected readonly open = linkedSignal(() => {
    const wanted = this.chart.answersOf();
    return this.rows().find(({ surveys }) => surveys.some(({ id }) => id === wanted))?.id;
  });
  protected readonly busy = signal(false);
  protected readonly said = signal<'asked' | 'refused' | 'failed' | undefined>(undefined);
  private readonly member = computed(() => this.answer.data()?.member);
  protected readonly rows = computed(() => this.member()?.outcomes ?? []);
  protected readonly waiting = computed(() => this.member()?.openSurveys ?? []);
  protected readonly refused = computed(() => this.member()?.refusedInstruments ?? []);
  /** What can be asked now: of how somebody is, what is not open already and was not refused. */
  protected readonly askable = computed(() => {
    const taken = new Set([
      ...this.waiting().map(({ instrument }) => instrument.instrument),
      ...this.refused().map(({ instrument }) => instrument),
    ]);
    return (this.answer.data()?.instruments ?? []).filter(({ kind, instrument }) => kind === 'PROM' && !taken.has(instrument));
  });

  protected last = ({ surveys }: Trended): Scored => surveys[0]!;
  /** The answers that are read: those that a score was followed to, else the last ones. */
  protected read = (row: Trended): Scored => row.surveys.find(({ id }) => id === this.chart.answersOf()) ?? this.last(row);
  protected isFollowed = ({ surveys }: Trended): boolean => surveys.some(({ id }) => id === this.chart.answersOf());
  /** Why it was asked; and the plan, where one asks. */
  protected whyKey = ({ reason }: Scored): string => `clinic.outcome.why.${reason === 'CLINICIAN' ? 'clinician' : 'interval'}`;
  protected planOf = ({ about }: Scored) => (about?.__typename === 'Plan' ? about : undefined);
  protected before = ({ surveys }: Trended): Scored | undefined => surveys[1];
  protected standing = ({ band }: Scored) => STANDINGS[band?.standing ?? 'NEAR'];
  protected points = ({ surveys }: Trended) =>
    surveys.flatMap(({ answeredAt, score }) => (answeredAt && score !== null ? [{ at: answeredAt, value: score }] : [])).toReversed();
  /** The band that one wishes for: behind the line. */
  protected goal({ instrument: { bands, better } }: Trended) {
    const at = bands.findIndex(({ standing }) => standing === 'GOAL');
    const [band, next] = [bands[at], bands[at + 1]];
    if (!band) return undefined;
    return better === 'LOWER' ? { to: next ? next.from - 1 : band.from } : { from: band.from };
  }
  protected toggle = (id: string): void => this.open.set(this.open() === id ? undefined : id);

  protected async ask(instrument: string): Promise<void> {
    const memberId = this.chart.member()?.id;
    if (memberId === undefined || this.busy()) return;
    this.busy.set(true);
    try {
      const { askSurvey: told } = await this.mutate(ClinicAskSurveyDocument, { memberId, instrument });
      this.said.set(told.__typename === 'Survey' ? 'asked' : 'refused');
      this.answer.reload();
    } catch {
      this.said.set('failed');
    } finally {
      this.busy.set(false);
    }
  }
}
