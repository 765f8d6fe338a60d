import { Component, computed, inject, output, signal } from '@angular/core';
import { GraphProblem, mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { DateField, ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { MemberGrantProxyDocument, type Area, type MemberGrantProxyMutation } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { areaKey, AREAS } from './areas.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Lets somebody act: who, for which rooms, until when. Nothing is given without an answer to each. */
@Component({
  selector: 'cw-grant-form',
  imports: [Button, DateField, ErrorSummary, Field, Input, Notice, TPipe],
  templateUrl: './grant-form.html',
})
export class GrantForm {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  private readonly mutate = mutations();
  readonly granted = output<string>();
  readonly closed = output();

  protected readonly areas = AREAS.map((area) => ({ area, key: areaKey(area) }));
  protected readonly number = signal('');
  protected readonly birthDate = signal('');
  protected readonly until = signal('');
  protected readonly chosen = signal<ReadonlySet<Area>>(new Set());
  protected readonly busy = signal(false);
  private readonly tried = signal(false);
  /** What the registry said. */
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly faults = computed((): FormFault[] => {
    if (!this.tried()) return [];
    const fault = (controlId: string, key: string, isFault: boolean): FormFault[] =>
      isFault ? [{ controlId, message: this.i18n.t(key) }] : [];
    return [
      ...fault('number', 'member.grant.no-number', this.number().trim() === ''),
      ...fault('birth', 'member.grant.no-birth', !DATE.test(this.birthDate())),
      ...fault('area-profile', 'member.grant.no-area', this.chosen().size === 0),
      ...fault('until', 'member.grant.past', this.until() !== '' && Date.parse(this.until()) <= Date.now()),
    ];
  });

  protected faultOf(controlId: string): string | undefined {
    return this.faults().find((fault) => fault.controlId === controlId)?.message;
  }

  protected toggle(area: Area, on: boolean): void {
    this.chosen.update((before) => new Set(on ? [...before, area] : [...before].filter((one) => one !== area)));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.refusal.set(undefined);
    const memberId = this.record.memberId();
    if (this.faults().length > 0 || this.busy() || memberId === undefined) return;
    this.busy.set(true);
    const until = this.until();
    const grant = {
      memberNumber: this.number().trim(),
      birthDate: this.birthDate(),
      areas: [...this.chosen()],
      // The whole of the last day.
      ...(until !== '' && { until: new Date(`${until}T23:59:59`).toISOString() }),
    };
    try {
      const { grantProxy } = await this.mutate(MemberGrantProxyDocument, { memberId, grant });
      if (grantProxy.__typename === 'ProxyGrant') this.granted.emit(grantProxy.person.displayName ?? '');
      else this.refusal.set(this.i18n.t(refusalKey(grantProxy)));
    } catch (error) {
      const offline = error instanceof GraphProblem && error.kind === 'offline';
      this.refusal.set(this.i18n.t(offline ? 'member.grant.offline' : 'member.grant.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}

function refusalKey(answer: MemberGrantProxyMutation['grantProxy']): string {
  switch (answer.__typename) {
    case 'ProxyPersonUnknownError':
      return 'member.grant.unknown';
    case 'ProxyNotPossibleError':
      return answer.what === 'SELF' ? 'member.grant.self' : answer.what === 'PERIOD' ? 'member.grant.past' : 'member.grant.not-possible';
    default:
      return 'member.grant.failed';
  }
}
