import { inject, Service } from '@angular/core';
import { formatDate } from '@careway/portal-ui/format';
import { I18n } from '@careway/portal-ui/i18n';
import type { Stage } from '@careway/portal-ui/way';
import type { JourneyFieldsFragment } from '../generated/graph.ts';
import { railOf, stationOf } from './stations.ts';

/** A journey's rail and its one-line standing in the words of the member. */
@Service()
export class Way {
  private readonly i18n = inject(I18n);

  rail(journey: Pick<JourneyFieldsFragment, 'stage' | 'steps'>): Stage[] {
    const now = new Date();
    const when = (at: string): string => {
      const style = new Date(at).getFullYear() === now.getFullYear() ? 'short' : 'month-short';
      return formatDate(at, style, this.i18n.locale(), this.i18n.zone(), now);
    };
    return railOf(journey, (key) => this.i18n.t(`member.stage.${key}`), when);
  }

  /** “treatment”, “finding out”, or how it ended. */
  standing({ stage, outcome }: Pick<JourneyFieldsFragment, 'stage' | 'outcome'>): string {
    const station = stationOf(stage);
    if (station) return this.i18n.t(`member.standing.${station}`);
    return this.i18n.t(`member.outcome.${(outcome ?? 'RESOLVED').toLowerCase().replaceAll('_', '-')}`);
  }
}
