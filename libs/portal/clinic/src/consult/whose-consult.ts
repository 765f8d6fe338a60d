import { Component, computed, inject, input, signal } from '@angular/core';
import { live, mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import { oneAct } from '../act/one-act.ts';
import { LooseWords } from '../drafts/loose-words.ts';
import {
  ClinicAskReidentificationDocument,
  ClinicConsultChangedDocument,
  ClinicMyReidentificationsDocument,
  ClinicOpenConsultDocument,
  type ClinicReidentificationFragment,
  type ReidentifyReason,
} from '../generated/graph.ts';
import { uuidV7 } from '../message/uuid-v7.ts';
import { wordOf } from './consult-words.ts';

export const REIDENTIFY_REASONS = ['DANGER_TO_PATIENT', 'DANGER_TO_OTHERS', 'LEGAL_DUTY'] as const satisfies readonly ReidentifyReason[];
const SHORTEST = 10;

/** How a request stands; `over` once the time to learn it has passed. */
export function standOf(
  { agreed, openUntil }: Pick<ClinicReidentificationFragment, 'agreed' | 'openUntil'>,
  now: number,
): 'waits' | 'refused' | 'agreed' | 'over' {
  if (agreed === null) return 'waits';
  if (!agreed) return 'refused';
  return openUntil !== null && Date.parse(openUntil) > now ? 'agreed' : 'over';
}

/** To learn whom a colleague’s question is about: asked here with a reason, agreed by a moderator, read by the patient. */
@Component({
  selector: 'cw-whose-consult',
  host: { class: 'stack' },
  imports: [Button, Field, Input, Link, Notice, TPipe, WhenPipe],
  template: `<details class="pane pad in-drawer" id="consult-whose" [open]="requests().length > 0">
    <summary>{{ 'clinic.whose.title' | t }}</summary>
    <div class="stack">
      <p class="soft">{{ 'clinic.whose.text' | t }}</p>
      <div role="status">
        @if (fault(); as why) {
          <cw-notice tone="watch">{{ 'clinic.consult.refused.' + why | t }}</cw-notice>
        }
        @if (opened(); as id) {
          <cw-notice tone="info"
            >{{ 'clinic.whose.number' | t }} <bdi class="strong" dir="ltr">{{ id }}</bdi>{{ ' '
            }}<a [cwLink]="'/clinic/patient/' + id">{{ 'clinic.whose.door' | t }}</a></cw-notice
          >
        }
      </div>
      @if (requests().length > 0) {
        <ul class="stack tight-stack">
          @for (one of requests(); track one.id) {
            <li>
              <p>
                <strong>{{ 'clinic.whose.reason.' + word(one.reason) | t }}:</strong>{{ ' ' }}<bdi dir="auto">{{ one.words }}</bdi>
              </p>
              <p class="meta">
                {{ 'clinic.whose.asked' | t: { date: (one.askedAt | when: 'near') } }}
                @switch (stand(one)) {
                  @case ('waits') {
                    {{ 'clinic.whose.waits' | t }}
                  }
                  @case ('refused') {
                    {{ 'clinic.whose.refused' | t }}
                  }
                  @case ('over') {
                    {{ 'clinic.whose.over' | t }}
                  }
                  @case ('agreed') {
                    {{ 'clinic.whose.agreed' | t: { date: (one.openUntil! | when: 'near'), time: (one.openUntil! | when: 'time') } }}
                  }
                }
              </p>
              @if (stand(one) === 'agreed') {
                <p>
                  <button cwButton="second" type="button" [small]="true" [busy]="busy()" (click)="open(one.id)">
                    {{ 'clinic.whose.open' | t }}
                  </button>
                </p>
              }
            </li>
          }
        </ul>
      }
      @if (mayAsk()) {
        <form class="stack tight-stack" novalidate (submit)="ask($event, why.value)">
          <cw-field controlId="whose-why" [label]="'clinic.whose.why' | t">
            <select #why cwInput>
              @for (reason of reasons; track reason) {
                <option [value]="reason">{{ 'clinic.whose.reason.' + word(reason) | t }}</option>
              }
            </select>
          </cw-field>
          <cw-field
            controlId="whose-words"
            [label]="'clinic.whose.words' | t"
            [hint]="'clinic.whose.words-hint' | t"
            [error]="missing() ? ('clinic.whose.words-missing' | t) : undefined"
          >
            <textarea #said cwInput rows="3" maxlength="1000" dir="auto" [value]="words()" (input)="write(said.value)"></textarea>
          </cw-field>
          <div>
            <button cwButton="second" type="submit" [small]="true" [busy]="busy()">{{ 'clinic.whose.send' | t }}</button>
          </div>
        </form>
      }
    </div>
  </details>`,
})
export class WhoseConsult {
  private readonly mutate = mutations();
  private readonly loose = inject(LooseWords);
  readonly consultId = input.required<string>();
  protected readonly reasons = REIDENTIFY_REASONS;
  protected readonly word = wordOf;
  protected readonly asked = query(ClinicMyReidentificationsDocument, () => ({}), { passive: true });
  protected readonly requests = computed(() =>
    (this.asked.data()?.myReidentifications ?? []).filter(({ consultId }) => consultId === this.consultId()),
  );
  protected stand = (one: ClinicReidentificationFragment): ReturnType<typeof standOf> => standOf(one, Date.now());
  /** One at a time: what waits, or may be opened, is not asked for again. */
  protected readonly mayAsk = computed(
    () => this.asked.data() !== undefined && !this.requests().some((one) => ['waits', 'agreed'].includes(this.stand(one))),
  );
  protected readonly words = computed(() => this.loose.of(`whose-${this.consultId()}`));
  protected write = (text: string): void => this.loose.write(`whose-${this.consultId()}`, text);
  private readonly act = oneAct({ after: () => this.asked.refresh() });
  protected readonly busy = this.act.busy;
  protected readonly missing = signal(false);
  protected readonly fault = this.act.refusal;
  protected readonly opened = signal<string | undefined>(undefined);
  private requestId = uuidV7();

  constructor() {
    const look = (): void => this.asked.reload();
    live(ClinicConsultChangedDocument, () => ({ memberId: this.consultId() }), { next: look, gap: look });
  }

  protected ask(event: Event, chosen: string): Promise<void> {
    event.preventDefault();
    this.missing.set([...this.words().trim()].length < SHORTEST);
    if (this.missing()) return Promise.resolve();
    const reason = REIDENTIFY_REASONS.find((one) => one === chosen) ?? 'DANGER_TO_PATIENT';
    return this.act.run(async () => {
      const { consultId, requestId } = { consultId: this.consultId(), requestId: this.requestId };
      const input = { consultId, requestId, reason, words: this.words() };
      const { askReidentification: answer } = await this.mutate(ClinicAskReidentificationDocument, input);
      if (answer.__typename !== 'Reidentification') return this.fault.set('edited');
      this.requestId = uuidV7();
      this.write('');
    });
  }

  protected open(requestId: string): Promise<void> {
    return this.act.run(async () => {
      const { openConsult: answer } = await this.mutate(ClinicOpenConsultDocument, { requestId });
      if (answer.__typename === 'OpenedConsult') this.opened.set(answer.member.id);
      else this.fault.set('edited');
    });
  }
}
