import { Component, input, output } from '@angular/core';
import { Button } from '../action/button.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import type { DeviceName, Devices } from './devices.ts';

/** Camera and microphone during a call, each with what a press does in words; what else can be done is put beside them. */
@Component({
  selector: 'cw-call-controls',
  imports: [Button, Icon, TPipe],
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
  </div>`,
})
export class CallControls {
  readonly devices = input.required<Devices>();
  readonly toggled = output<DeviceName>();
  protected readonly names: readonly DeviceName[] = ['microphone', 'camera'];
}
