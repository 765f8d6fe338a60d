import { Component, computed, inject, input, output, signal } from '@angular/core';
import { GraphProblem, mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { EmptyState, Notice, Toasts } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { type DeviceKind, MemberConnectDeviceDocument, type MemberReadingsQuery, MemberRevokeDeviceDocument } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';

type Device = NonNullable<MemberReadingsQuery['readings']>['devices'][number];
const KINDS: readonly DeviceKind[] = [
  ...(['PRESSURE_MONITOR', 'GLUCOSE_METER', 'SCALE', 'PEAK_FLOW_METER', 'THERMOMETER', 'OXIMETER', 'WATCH', 'OTHER'] as const),
];

/** Devices that send readings by themselves: connected with a token that is shown once, and ended at any time. */
@Component({
  selector: 'cw-devices-card',
  imports: [Button, EmptyState, Field, Input, Notice, Tag, TPipe, WhenPipe],
  host: { class: 'stack' },
  templateUrl: './devices-card.html',
})
export class DevicesCard {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();
  readonly devices = input.required<readonly Device[]>();
  readonly changed = output();
  protected readonly name = signal('');
  protected readonly kind = signal<DeviceKind>('PRESSURE_MONITOR');
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  /** Only here, and only until the page is left. */
  protected readonly token = signal<string | undefined>(undefined);
  protected readonly kinds = computed(() => KINDS.map((value) => ({ value, label: this.kindName(value) })));
  protected readonly address = `${globalThis.location.origin}/devices/readings`;

  protected kindName = (kind: DeviceKind): string => this.i18n.t(`member.device.kind.${kind.toLowerCase().replaceAll('_', '-')}`);
  protected choose = (kind: string): void => this.kind.set(kind as DeviceKind);

  protected async connect(event: Event): Promise<void> {
    event.preventDefault();
    const memberId = this.record.memberId();
    const name = this.name().trim();
    this.token.set(undefined);
    this.fault.set(name === '' ? this.i18n.t('member.device.fault.name') : undefined);
    if (this.fault() || memberId === undefined) return;
    await this.run(async () => {
      const { connectDevice } = await this.mutate(MemberConnectDeviceDocument, { memberId, name, kind: this.kind() });
      if (connectDevice.__typename !== 'DeviceConnected') {
        this.fault.set(this.i18n.t('member.device.fault.many'));
        return;
      }
      this.token.set(connectDevice.token);
      this.name.set('');
    });
  }

  protected revoke({ id, name }: Device): Promise<void> {
    return this.run(async () => {
      await this.mutate(MemberRevokeDeviceDocument, { id });
      this.toasts.say(this.i18n.t('member.device.ended', { name }));
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      const isOffline = error instanceof GraphProblem && error.kind === 'offline';
      this.toasts.say(this.i18n.t(isOffline ? 'member.reading.offline' : 'member.reading.failed'));
    } finally {
      this.busy.set(false);
      this.changed.emit();
    }
  }
}
