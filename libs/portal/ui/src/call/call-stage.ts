import { Component, input } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { type TileState, VideoTile } from './video-tile.ts';

/** Somebody else in the call. */
export interface CallTile {
  readonly key: string;
  readonly name: string;
  readonly detail?: string | undefined;
  readonly stream?: MediaStream | undefined;
  readonly hasPicture: boolean;
  readonly state: TileState;
}

/** Everybody who takes part: the others large, oneself small in a corner. */
@Component({
  selector: 'cw-call-stage',
  imports: [TPipe, VideoTile],
  template: `<div class="stage" [class.several]="tiles().length > 1">
    @for (tile of tiles(); track tile.key) {
      <cw-video-tile [stream]="tile.stream" [name]="tile.name" [detail]="tile.detail" [hasPicture]="tile.hasPicture" [state]="tile.state" />
    } @empty {
      <p class="alone" role="status">{{ 'call.alone' | t }}</p>
    }
    <cw-video-tile class="corner" [own]="true" [stream]="own()" [name]="'call.tile.me' | t" [hasPicture]="ownPicture()" />
  </div>`,
})
export class CallStage {
  readonly tiles = input.required<readonly CallTile[]>();
  readonly own = input<MediaStream>();
  readonly ownPicture = input(false);
}
