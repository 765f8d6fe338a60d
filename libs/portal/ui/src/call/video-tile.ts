import { Component, input, signal } from '@angular/core';
import { Button } from '../action/button.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import { Stream } from './stream.ts';

export type TileState = 'connected' | 'connecting' | 'lost';

/** One person's picture and sound, with who it is and how it stands in words. Where a browser plays nothing by itself, it says so with a button. */
@Component({
  selector: 'cw-video-tile',
  imports: [Button, Icon, Stream, TPipe],
  host: { class: 'tile-v', role: 'group', '[attr.aria-label]': 'name()', '[class.own]': 'own()' },
  template: `<video
      #picture
      playsinline
      [cwStream]="stream()"
      [silent]="own()"
      [class.mirror]="own()"
      [hidden]="!hasPicture()"
      [attr.aria-label]="name()"
      (blocked)="blocked.set($event)"
    ></video>
    @if (!hasPicture()) {
      <div class="no-picture">
        <cw-icon name="user" /><span>{{ 'call.tile.no-picture' | t }}</span>
      </div>
    }
    <p class="tile-name">
      <bdi>{{ name() }}</bdi>
      @if (detail(); as more) {
        <span> · {{ more }}</span>
      }
    </p>
    @if (blocked()) {
      <button class="tile-play" cwButton type="button" (click)="play(picture)">{{ 'call.tile.play' | t }}</button>
    }
    <p class="tile-state" role="status">
      @if (state() !== 'connected') {
        <cw-icon [name]="state() === 'lost' ? 'offline' : 'sync'" />{{ 'call.tile.' + state() | t }}
      }
    </p>`,
})
export class VideoTile {
  readonly stream = input<MediaStream>();
  readonly name = input.required<string>();
  readonly detail = input<string>();
  readonly hasPicture = input(false);
  readonly state = input<TileState>('connected');
  /** One's own: mirrored, and without its sound. */
  readonly own = input(false);
  protected readonly blocked = signal(false);

  /** After a press a browser plays. */
  protected play(picture: HTMLVideoElement): void {
    picture.play().then(
      () => this.blocked.set(false),
      () => undefined,
    );
  }
}
