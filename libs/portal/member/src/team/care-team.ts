import { Component, computed, inject, input } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Avatar } from '@careway/portal-ui/tag';
import type { MemberJourneyQuery } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { professionOf } from '../timeline/who.ts';

type Relation = NonNullable<MemberJourneyQuery['team']>['careTeam'][number];

/** Who looks after the member, and the way to write to them. */
@Component({
  selector: 'cw-care-team',
  imports: [Avatar, Button, Icon, Link, TPipe],
  template: `<section class="card" aria-labelledby="care-team">
    <h2 id="care-team">{{ record.titled('member.team.title.') }}</h2>
    <ul class="team">
      @for (one of people(); track one.id) {
        <li>
          <cw-avatar [name]="one.name" [personId]="one.id" />
          <span
            ><strong class="strong"
              ><bdi>{{ one.name }}</bdi></strong
            >
            @if (one.role) {
              <br /><span class="meta">{{ one.role }}</span>
            }
          </span>
        </li>
      }
    </ul>
    <a cwButton="second" [wide]="true" cwLink="/member/messages/new" [queryParams]="{ journey: journeyId() }"
      ><cw-icon name="chat" /><span>{{ 'member.team.write' | t }}</span></a
    >
    <p class="meta team-note">{{ 'member.team.promise' | t }}</p>
  </section>`,
})
export class CareTeam {
  private readonly i18n = inject(I18n);
  protected readonly record = inject(OpenRecord);
  readonly team = input.required<readonly Relation[]>();
  readonly journeyId = input<string>();

  /** Somebody may be there by a visit and by appointment; a person stands once. */
  protected readonly people = computed(() => {
    const active = this.team().filter(({ isActive }) => isActive);
    const byId = new Map(active.map(({ clinician }) => [clinician.id, clinician]));
    return [...byId.values()].map(({ id, displayName, profession }) => ({
      id,
      name: displayName,
      role: professionOf(profession, this.i18n),
    }));
  });
}
