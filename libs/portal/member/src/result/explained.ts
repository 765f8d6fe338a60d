import { Component, input } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import type { ExplanationFieldsFragment } from '../generated/graph.ts';

/** A test or a condition in plain words, with who says so and when that was last checked. Where we have no text it says that. */
@Component({
  selector: 'cw-explained',
  imports: [TPipe, WhenPipe],
  template: `@if (of(); as text) {
      <p class="aside-p">{{ text.about }}</p>
      @if (text.high) {
        <p class="small aside-p">
          <strong class="strong">{{ 'member.explained.high' | t }}</strong> {{ text.high }}
        </p>
      }
      @if (text.low) {
        <p class="small aside-p">
          <strong class="strong">{{ 'member.explained.low' | t }}</strong> {{ text.low }}
        </p>
      }
      @if (text.helps) {
        <p class="small aside-p">
          <strong class="strong">{{ 'member.explained.helps' | t }}</strong> {{ text.helps }}
        </p>
      }
      <p class="meta">
        {{ 'member.explained.source' | t }}
        <a [href]="text.source.url" rel="noreferrer" target="_blank"
          ><bdi>{{ text.source.title }} ({{ text.source.year }})</bdi></a
        >. {{ 'member.explained.reviewed' | t: { date: (text.reviewedOn | when: 'year') } }}
      </p>
    } @else {
      <p class="small soft">{{ 'member.explained.none' | t }}</p>
    }`,
})
export class Explained {
  readonly of = input.required<ExplanationFieldsFragment | null>();
}
