import { inject, Injectable, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import {
  type ClinicArrangingQuery,
  ClinicDeclineCareDocument,
  ClinicMergeJourneysDocument,
  ClinicPartJourneysDocument,
  ClinicResumeCareDocument,
  ClinicSplitJourneyDocument,
} from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';

export type Arranged = NonNullable<ClinicArrangingQuery['journey']>['arrangements'][number];
interface Answer {
  readonly __typename: string;
  readonly reason?: string;
}

/** What a clinician says about how journeys belong together; each says why. True when it stands. */
@Injectable()
export class JourneyDesk {
  private readonly chart = inject(Chart);
  private readonly toasts = inject(Toasts);
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();

  readonly busy = signal(false);
  /** The word key of why it was not taken. */
  readonly refusal = signal<string | undefined>(undefined);

  merge(into: string, merged: string, reason: string): Promise<boolean> {
    return this.run('merge', async () => (await this.mutate(ClinicMergeJourneysDocument, { into, merged, reason })).mergeJourneys);
  }

  split(journey: string, entries: string[], reason: string): Promise<boolean> {
    return this.run('split', async () => (await this.mutate(ClinicSplitJourneyDocument, { journey, entries, reason })).splitJourney);
  }

  decline(journey: string, reason: string): Promise<boolean> {
    return this.run('decline', async () => (await this.mutate(ClinicDeclineCareDocument, { journey, reason })).declineCare);
  }

  resume(journey: string, reason: string): Promise<boolean> {
    return this.run('resume', async () => (await this.mutate(ClinicResumeCareDocument, { journey, reason })).resumeCare);
  }

  /** A merge is parted, a split merged back, declined care resumed. */
  undo({ act, journeyId, otherJourneyId }: Arranged, reason: string): Promise<boolean> {
    if (act === 'DECLINE') return this.resume(journeyId, reason);
    const merged = otherJourneyId ?? '';
    if (act === 'SPLIT') return this.merge(journeyId, merged, reason);
    return this.run('part', async () => (await this.mutate(ClinicPartJourneysDocument, { merged, reason })).partJourneys);
  }

  private async run(act: string, ask: () => Promise<Answer>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const answer = await ask();
      const isTaken = answer.__typename === 'JourneyArrangement';
      if (isTaken) this.toasts.say(this.i18n.t(`clinic.arrange.done.${act}`));
      else this.refusal.set(refusalKey(answer.reason));
      this.chart.journeys.reload();
      this.chart.timeline.reload();
      return isTaken;
    } catch {
      this.refusal.set('clinic.not-sent');
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

const SAID = ['SAME_JOURNEY', 'JOURNEY_MERGED', 'GENERAL_CARE', 'NOTHING_LEFT', 'JOURNEY_CLOSED', 'MEMBER_DIED'];
const refusalKey = (code = ''): string =>
  SAID.includes(code) ? `clinic.arrange.refused.${code.toLowerCase().replaceAll('_', '-')}` : 'clinic.refused';
