import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';

interface Part {
  readonly kind: string;
  readonly text?: string;
  readonly href?: string;
  readonly host?: string;
}
interface Block {
  readonly kind: string;
  readonly ordered?: boolean;
  readonly inline?: readonly Part[];
  readonly items?: readonly (readonly Part[])[];
}

/**
 * What a member wrote, as the service read it: blocks of an allow-list, drawn with text bindings. Nothing here makes HTML from words, and a
 * kind that is not known is not drawn. A link leads where its host says, in a window that knows nothing of this one.
 */
@Component({
  selector: 'cw-post-text',
  imports: [NgTemplateOutlet],
  host: { class: 'said', dir: 'auto' },
  template: `<ng-template #line let-parts>
      @for (part of parts; track $index) {
        @switch (part.kind) {
          @case ('text') {
            <ng-container>{{ part.text }}</ng-container>
          }
          @case ('strong') {
            <strong>{{ part.text }}</strong>
          }
          @case ('em') {
            <em>{{ part.text }}</em>
          }
          @case ('break') {
            <br />
          }
          @case ('link') {
            <a [href]="part.href" target="_blank" rel="noopener noreferrer nofollow ugc"
              >{{ part.text }} <bdi class="host" dir="ltr">({{ part.host }})</bdi></a
            >
          }
        }
      }
    </ng-template>
    @for (block of blocks(); track $index) {
      @switch (block.kind) {
        @case ('paragraph') {
          <p dir="auto"><ng-container *ngTemplateOutlet="line; context: { $implicit: block.inline }" /></p>
        }
        @case ('quote') {
          <blockquote dir="auto"><ng-container *ngTemplateOutlet="line; context: { $implicit: block.inline }" /></blockquote>
        }
        @case ('list') {
          @if (block.ordered) {
            <ol dir="auto">
              @for (item of block.items; track $index) {
                <li><ng-container *ngTemplateOutlet="line; context: { $implicit: item }" /></li>
              }
            </ol>
          } @else {
            <ul dir="auto">
              @for (item of block.items; track $index) {
                <li><ng-container *ngTemplateOutlet="line; context: { $implicit: item }" /></li>
              }
            </ul>
          }
        }
      }
    }`,
})
export class PostText {
  /** `Post.body` of the graph. */
  readonly body = input.required<unknown>();
  protected readonly blocks = computed(() => (Array.isArray(this.body()) ? (this.body() as readonly Block[]) : []));
}
