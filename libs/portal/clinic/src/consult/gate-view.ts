import { Component, computed, input, output } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import type { ClinicConsultFindingFragment, KeepReason } from '../generated/graph.ts';
import { KEEP_REASONS, stretchesOf, wordOf } from './consult-words.ts';

export interface KeepChoice {
  readonly finding: ClinicConsultFindingFragment;
  readonly reason: KeepReason | null;
}

/** What the gate found, marked in the text and listed below: each is replaced, or stays with a reason. A mark is a frame and a word, not a colour. */
@Component({
  selector: 'cw-gate-view',
  imports: [TPipe],
  template: `<p class="said" dir="auto">
      @for (one of stretches(); track $index) {
        @if (one.finding; as found) {
          <mark class="found" [class.stays]="found.kept"
            >{{ one.text }}<span class="vh"> ({{ 'clinic.consult.kind.' + word(found.kind) | t }})</span></mark
          >
        } @else {
          <ng-container>{{ one.text }}</ng-container>
        }
      }
    </p>
    @if (findings().length === 0) {
      <p class="soft">{{ 'clinic.consult.nothing-found' | t }}</p>
    } @else {
      <div class="scroll-x" tabindex="0" role="region" [attr.aria-label]="'clinic.consult.found' | t: { count: findings().length }">
        <table class="table finds">
          <thead>
            <tr>
              <th scope="col">{{ 'clinic.consult.what' | t }}</th>
              <th scope="col">{{ 'clinic.consult.in-text' | t }}</th>
              <th scope="col">{{ 'clinic.consult.instead' | t }}</th>
              <th scope="col">{{ 'clinic.consult.decide' | t }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of findings(); track one.start) {
              <tr>
                <th scope="row">
                  {{ 'clinic.consult.kind.' + word(one.kind) | t }}
                  @if (one.known) {
                    <span class="meta">{{ 'clinic.consult.known' | t }}</span>
                  }
                </th>
                <td>
                  <bdi>{{ one.text }}</bdi>
                </td>
                <td>
                  <bdi>{{ one.kept ? '–' : one.replacement }}</bdi>
                </td>
                <td>
                  @if (one.mayBeKept && !fixed()) {
                    <select
                      #choice
                      class="input"
                      [attr.aria-label]="'clinic.consult.decide-of' | t: { text: one.text }"
                      (change)="decide(one, choice.value)"
                    >
                      <option value="" [selected]="!one.kept">{{ 'clinic.consult.replace' | t }}</option>
                      @for (reason of reasons; track reason) {
                        <option [value]="reason" [selected]="one.kept === reason">{{ 'clinic.consult.keep.' + word(reason) | t }}</option>
                      }
                    </select>
                  } @else {
                    {{ 'clinic.consult.replace' | t }}
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }`,
})
export class GateView {
  readonly text = input.required<string>();
  readonly findings = input.required<readonly ClinicConsultFindingFragment[]>();
  /** Nothing can be kept here. */
  readonly fixed = input(false);
  readonly decided = output<KeepChoice>();
  protected readonly reasons = KEEP_REASONS;
  protected readonly word = wordOf;
  protected readonly stretches = computed(() => stretchesOf(this.text(), this.findings()));

  protected decide(finding: ClinicConsultFindingFragment, chosen: string): void {
    this.decided.emit({ finding, reason: KEEP_REASONS.find((one) => one === chosen) ?? null });
  }
}
