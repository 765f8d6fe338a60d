import { Component, computed, inject } from '@angular/core';
import { query } from '@careway/portal-graph';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { MemberJourneysDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { JourneyCards } from './journey-cards.ts';
import { SomethingNew } from './something-new.ts';

/** One way per concern: those that go on, those that came to an end, and the whole story. */
@Component({
  selector: 'cw-member-journeys',
  imports: [Answer, EmptyState, Icon, JourneyCards, Part, Link, SomethingNew, TPipe],
  templateUrl: './journeys.page.html',
})
export class JourneysPage {
  protected readonly record = inject(OpenRecord);
  protected readonly page = query(MemberJourneysDocument, this.record.variables);
  protected readonly missing = computed(() => partState(this.page, 'member'));
  protected readonly journeys = computed(() => this.page.data()?.member?.journeys ?? []);
  protected readonly open = computed(() => this.journeys().filter(({ stage }) => stage !== 'CLOSED'));
  protected readonly closed = computed(() => this.journeys().filter(({ stage }) => stage === 'CLOSED'));

  constructor() {
    followRecord(['timeline', 'plan'], () => this.page.reload());
  }
}
