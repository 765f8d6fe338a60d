import { Component, computed, inject } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import type { ClinicThreadRowFragment } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { PaneState } from './pane-state.ts';

/** The last word of each thread; whoever waits stands first. */
@Component({
  selector: 'cw-messages-pane',
  imports: [PaneState, Link, TPipe, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'messages-title' },
  template: `<header>
      <h2 id="messages-title">{{ 'clinic.messages.title' | t }}</h2>
      @if (waiting(); as count) {
        <span class="meta">{{ 'clinic.messages.waiting' | t: { count } }}</span>
      }
    </header>
    @if (threads(); as list) {
      <ul class="lines">
        @for (thread of list; track thread.id) {
          <li>
            <span class="grow clamp"
              ><strong class="strong">{{ from(thread) }}</strong
              >{{ ' ' }}<bdi>{{ thread.latest.edges[0]?.node?.text || ('ui.file.sent' | t) }}</bdi></span
            >
            @if (thread.waitingFor === 'CARE_TEAM') {
              <a class="small" [cwLink]="[]" [queryParams]="{ tab: 'message', thread: thread.id }">{{ 'clinic.messages.answer' | t }}</a>
            } @else {
              <a class="small" [cwLink]="[]" [queryParams]="{ tab: 'message', thread: thread.id }">{{ thread.lastAt | when: 'near' }}</a>
            }
          </li>
        } @empty {
          <li class="soft">{{ 'clinic.messages.none' | t }}</li>
        }
      </ul>
    }
    <cw-pane-state [of]="chart.threads" />`,
})
export class MessagesPane {
  private readonly i18n = inject(I18n);
  protected readonly chart = inject(Chart);
  protected readonly threads = computed(() =>
    this.chart.threads
      .data()
      ?.member?.threads.toSorted((a, b) => Number(b.waitingFor === 'CARE_TEAM') - Number(a.waitingFor === 'CARE_TEAM')),
  );
  protected readonly waiting = computed(() => this.threads()?.filter(({ waitingFor }) => waitingFor === 'CARE_TEAM').length);

  protected from(thread: ClinicThreadRowFragment): string {
    const last = thread.latest.edges[0]?.node;
    if (!last) return '';
    if (last.fromMe) return this.i18n.t('clinic.messages.me');
    return last.author.clinician?.displayName ?? this.i18n.t(`clinic.side.${last.author.side.toLowerCase().replace('_', '-')}`);
  }
}
