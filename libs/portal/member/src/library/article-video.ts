import { Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { I18n, LANGUAGE_NAMES, LANGUAGES, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Notice } from '@careway/portal-ui/state';
import type { MemberArticleQuery } from '../generated/graph.ts';
import { CaptionTrack } from './caption-track.ts';

type Video = NonNullable<NonNullable<MemberArticleQuery['article']>['sections'][number]['video']>;

/** Whoever has seen this much of it has watched it: the last seconds are often left out. What was skipped doesn't count. */
const MOSTLY = 0.9;

/** `0:05`; it is the same in each language. */
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/**
 * A film beside a section. Nothing of it is fetched before somebody plays it. Its sentences stand on it as captions in the language of the
 * page, and below it, where each leads to its second; they stay where the film can't be had.
 */
@Component({
  selector: 'cw-article-video',
  imports: [Button, CaptionTrack, Icon, Notice, TPipe],
  template: `<figure class="film">
    <video
      #film
      controls
      preload="none"
      playsinline
      width="960"
      height="540"
      [attr.aria-label]="video().title"
      [src]="'/videos/' + video().file + '.webm'"
      [poster]="'/videos/' + video().file + '.svg'"
      (error)="failed.set(true)"
      (loadedmetadata)="onlyOurs(film)"
      (loadeddata)="failed.set(false)"
      (timeupdate)="passed(film)"
      (ended)="passed(film)"
    >
      @for (track of tracks; track track.language) {
        <track
          kind="captions"
          [cwCaptions]="track.language"
          [attr.label]="track.name"
          [src]="'/videos/' + video().file + '.' + track.language + '.vtt'"
        />
      }
    </video>
    <figcaption>
      <p class="strong">{{ video().title }}</p>
      <p class="meta">{{ 'member.article.video.silent' | t }}</p>
    </figcaption>
    @if (failed()) {
      <cw-notice tone="watch" role="alert">
        <p>{{ 'member.article.video.failed' | t }}</p>
        <button type="button" cwButton="second" [small]="true" (click)="again(film)">{{ 'member.article.video.again' | t }}</button>
      </cw-notice>
    }
    <details class="twin" [open]="failed()">
      <summary><cw-icon name="down" />{{ 'member.article.video.words' | t }}</summary>
      <ol class="said">
        @for (sentence of video().sentences; track sentence.from) {
          <li>
            <button type="button" [attr.aria-current]="now() === $index ? 'true' : null" (click)="goTo(film, sentence.from)">
              <bdi dir="ltr">{{ clock(sentence.from) }}</bdi> <span>{{ sentence.text }}</span>
            </button>
          </li>
        }
      </ol>
    </details>
  </figure>`,
})
export class ArticleVideo {
  private readonly i18n = inject(I18n);
  private readonly window = inject(DOCUMENT).defaultView;
  readonly video = input.required<Video>();
  /** Said once, when nearly all of it has been seen. */
  readonly watched = output();

  protected readonly tracks = LANGUAGES.map((language) => ({ language, name: LANGUAGE_NAMES[language] }));
  protected readonly failed = signal(false);
  private readonly at = signal<number | undefined>(undefined);
  protected readonly now = computed(() => {
    const second = this.at();
    return second === undefined ? -1 : this.video().sentences.findIndex(({ from, to }) => from <= second && second < to);
  });
  protected readonly clock = clock;
  private isTold = false;

  /** A browser adds captions in a language of its own choice when it loads a film; two at once nobody can read. */
  protected onlyOurs({ textTracks }: HTMLVideoElement): void {
    for (const track of textTracks) track.mode = track.language === this.i18n.language() ? 'showing' : 'disabled';
  }

  protected passed({ currentTime, played, duration }: HTMLVideoElement): void {
    this.at.set(currentTime);
    let seen = 0;
    for (let i = 0; i < played.length; i++) seen += played.end(i) - played.start(i);
    if (this.isTold || !(seen >= MOSTLY * duration)) return;
    this.isTold = true;
    this.watched.emit();
  }

  /** To the second of a sentence; it plays on from there, and stands still for whoever wants less motion. */
  protected goTo(film: HTMLVideoElement, second: number): void {
    film.preload = 'auto';
    film.currentTime = second;
    this.at.set(second);
    if (!this.window?.matchMedia?.('(prefers-reduced-motion: reduce)').matches) play(film);
  }

  protected again(film: HTMLVideoElement): void {
    this.failed.set(false);
    film.load();
    play(film);
  }
}

/** That it does not play, its error says. */
const play = (film: HTMLVideoElement): void => void film.play().catch(() => undefined);
