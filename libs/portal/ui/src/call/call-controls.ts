import { Component, computed, input, output } from '@angular/core';
import { Button } from '../action/button.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import { Notice } from '../state/notice.ts';
import type { DeviceName, Devices, DeviceStanding } from './devices.ts';

/** What a device gives nothing for, and somebody can do something about. */
const FAULTS: readonly DeviceStanding[] = ['refused', 'none', 'busy', 'failed'];

/** Camera and microphone during a call, each with what a press does in words, and what to do where one gives nothing; what else can be done is put beside them. */
@Component({
  selector: 'cw-call-controls',
  imports: [Button, Icon, Notice, TPipe],
  template: `<div class="call-bar" role="group" [attr.aria-label]="'call.controls' | t">
      @for (device of names; track device) {
        <button
          type="button"
          [cwButton]="devices()[device] === 'on' ? 'second' : 'main'"
          [busy]="devices()[device] === 'asking'"
          [attr.data-device]="device"
          (click)="toggled.emit(device)"
        >
          <cw-icon [name]="device === 'camera' ? 'video' : 'phone'" />{{
            'call.' + device + (devices()[device] === 'on' ? '.turn-off' : '.turn-on') | t
          }}
        </button>
      }
      <ng-content />
    </div>
    <div role="status" class="stack tight-stack">
      @for (device of faults(); track device) {
        <cw-notice tone="watch">{{ 'call.' + device + '.' + devices()[device] | t }}</cw-notice>
      }
      @if (faults().includes('microphone')) {
        <cw-notice tone="info" icon="phone">{{ 'call.unheard' | t }}</cw-notice>
      }
    </div>`,
})
export class CallControls {
  readonly devices = input.required<Devices>();
  readonly toggled = output<DeviceName>();
  protected readonly faults = computed(() => this.names.filter((device) => FAULTS.includes(this.devices()[device])));
  protected readonly names: readonly DeviceName[] = ['microphone', 'camera'];
}
