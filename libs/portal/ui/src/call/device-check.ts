import { Component, computed, input, output, signal } from '@angular/core';
import { Button } from '../action/button.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-name.ts';
import { Notice } from '../state/notice.ts';
import type { DeviceName, Devices, DeviceStanding, NetworkStanding } from './devices.ts';
import { VideoTile } from './video-tile.ts';

const GOOD: readonly (DeviceStanding | NetworkStanding | 'heard')[] = ['on', 'good', 'heard'];
const CALM: readonly string[] = ['off', 'asking', 'looking', 'untested'];

/** Camera, microphone, speaker and network before a call: each with how it stands, and what to do where it does not. Nothing is asked of the browser before a press. */
@Component({
  selector: 'cw-device-check',
  imports: [Button, Icon, Notice, TPipe, VideoTile],
  template: `<section class="check-d" aria-labelledby="check-title">
    <h2 id="check-title">{{ 'call.check.title' | t }}</h2>
    <p class="soft">{{ 'call.check.text' | t }}</p>
    @if (!started()) {
      <p>
        <button cwButton="second" type="button" (click)="begin()">{{ 'call.check.start' | t }}</button>
      </p>
    } @else {
      <div class="check-two">
        <cw-video-tile [own]="true" [stream]="stream()" [name]="'call.tile.me' | t" [hasPicture]="devices().camera === 'on'" />
        <ul class="check-list">
          @for (row of rows(); track row.key) {
            <li [attr.data-check]="row.key" [class.bad]="row.tone === 'alert'">
              <cw-icon [name]="row.tone" />
              <div class="grow">
                <p class="strong">{{ 'call.device.' + row.key | t }}</p>
                <p class="small">{{ 'call.' + row.key + '.' + row.state | t }}</p>
                @if (row.key === 'microphone' && row.state === 'on') {
                  <meter class="loud" min="0" max="1" [value]="level()" [attr.aria-label]="'call.level' | t"></meter>
                }
                @if (row.key === 'speaker') {
                  <p class="row tight">
                    <button cwButton="second" type="button" [small]="true" (click)="tone.emit(); asked.set(true)">
                      {{ 'call.speaker.play' | t }}
                    </button>
                    @if (asked()) {
                      <button cwButton="plain" type="button" [small]="true" (click)="speaker.set('heard')">
                        {{ 'call.speaker.yes' | t }}
                      </button>
                      <button cwButton="plain" type="button" [small]="true" (click)="speaker.set('not-heard')">
                        {{ 'call.speaker.no' | t }}
                      </button>
                    }
                  </p>
                }
                @if (row.again) {
                  <button cwButton="second" type="button" [small]="true" (click)="retry(row.key)">{{ 'call.check.again' | t }}</button>
                }
              </div>
            </li>
          }
        </ul>
      </div>
      @if (soundOnly()) {
        <cw-notice tone="info">{{ 'call.check.sound-only' | t }}</cw-notice>
      }
    }
  </section>`,
})
export class DeviceCheck {
  readonly devices = input.required<Devices>();
  readonly stream = input<MediaStream>();
  readonly level = input(0);
  readonly network = input<NetworkStanding>('looking');
  /** Somebody wants to begin: camera and microphone are asked for now. */
  readonly begun = output();
  readonly tried = output<DeviceName>();
  readonly tone = output();
  readonly looked = output();

  protected readonly started = signal(false);
  protected readonly asked = signal(false);
  protected readonly speaker = signal<'untested' | 'heard' | 'not-heard'>('untested');
  protected readonly rows = computed(() => {
    const { camera, microphone } = this.devices();
    const all = { camera, microphone, speaker: this.speaker(), network: this.network() } as const;
    return (Object.keys(all) as (keyof typeof all)[]).map((key) => {
      const state = all[key];
      const tone: IconName = GOOD.includes(state as DeviceStanding) ? 'check' : CALM.includes(state) ? 'clock' : 'alert';
      return { key, state, tone, again: key !== 'speaker' && tone === 'alert' };
    });
  });
  protected readonly soundOnly = computed(() => this.devices().microphone === 'on' && !['on', 'asking'].includes(this.devices().camera));

  protected begin(): void {
    this.started.set(true);
    this.begun.emit();
  }

  protected retry(key: 'camera' | 'microphone' | 'speaker' | 'network'): void {
    if (key === 'network') this.looked.emit();
    else if (key !== 'speaker') this.tried.emit(key);
  }
}
