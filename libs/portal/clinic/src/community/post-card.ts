import { Component, computed, inject, input } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { PostText } from '@careway/portal-ui/message';
import { Tag } from '@careway/portal-ui/tag';
import type { ClinicPostFragment } from '../generated/graph.ts';

/** What somebody wrote in a community: under which name, what, and what was said to it. */
@Component({
  selector: 'cw-clinic-post',
  imports: [PostText, Tag, TPipe, WhenPipe],
  template: `<p class="meta row tight">
      <strong
        ><bdi>{{ author() }}</bdi></strong
      >
      @if (post().author.verified) {
        <cw-tag tone="brand" icon="check">{{ 'clinic.community.verified' | t }}</cw-tag>
      }
      <span>{{ post().writtenAt | when: 'near' }}</span>
      @if (post().accepted) {
        <cw-tag tone="good" icon="check">{{ 'clinic.community.accepted' | t }}</cw-tag>
      }
      @if (post().pinned) {
        <cw-tag tone="info" icon="flag">{{ 'clinic.community.pinned' | t }}</cw-tag>
      }
      @if (post().state !== 'PUBLISHED') {
        <cw-tag tone="watch">{{ 'clinic.community.state.' + post().state.toLowerCase() | t }}</cw-tag>
      }
      @if (post().label; as label) {
        <cw-tag tone="watch" icon="alert">{{ 'clinic.community.label.' + label.toLowerCase() | t }}</cw-tag>
      }
    </p>
    <cw-post-text [body]="post().body" />
    @if (post().labelWords; as said) {
      <p class="meta">
        <bdi dir="auto">“{{ said }}”</bdi>
      </p>
    }`,
})
export class PostCard {
  private readonly i18n = inject(I18n);
  readonly post = input.required<ClinicPostFragment>();
  protected readonly author = computed(() => {
    const { pseudonym, isMe } = this.post().author;
    return isMe ? this.i18n.t('clinic.messages.me') : (pseudonym ?? this.i18n.t('clinic.community.colleague'));
  });
}
