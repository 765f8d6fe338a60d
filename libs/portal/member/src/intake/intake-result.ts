import { Component, computed, inject, input } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { CareCard } from '@careway/portal-ui/card';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Tag } from '@careway/portal-ui/tag';
import type { MemberIntakeQuery } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { lookOf } from './urgency.ts';

/** What came of the answers: how soon, what to do now, why, and what happens next. */
@Component({
  selector: 'cw-intake-result',
  imports: [Button, CareCard, Icon, Link, Tag, TPipe, WhenPipe],
  host: { class: 'talk stack' },
  templateUrl: './intake-result.html',
})
export class IntakeResult {
  protected readonly record = inject(OpenRecord);
  readonly intake = input.required<NonNullable<MemberIntakeQuery['intake']>>();
  protected readonly look = computed(() => lookOf(this.intake().urgency));
  /** What to do now, by the gravest reasons only: beside "call now" no "see a doctor today" may stand. */
  protected readonly advice = computed(() => {
    const { reasons, urgency } = this.intake();
    return [...new Set(reasons.flatMap((one) => (one.urgency === urgency ? (one.advice ?? []) : [])))];
  });
  protected readonly isEmergency = computed(() => this.intake().urgency === 'EMERGENCY');
  protected readonly isMental = computed(() => this.intake().queue === 'MENTAL_HEALTH' || this.intake().sensitivity === 'MENTAL');
  protected readonly words = (prefix: string, code: string): string => `member.intake.${prefix}.${code.toLowerCase().replaceAll('_', '-')}`;
}
