import { Component, computed, inject } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { UnreadBadge } from '@careway/portal-ui/shell';
import { EmptyState } from '@careway/portal-ui/state';
import { Avatar, Tag, Tile } from '@careway/portal-ui/tag';
import { MemberThreadsDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { EmergencyNote } from './emergency-note.ts';
import { ThreadNames } from './thread-names.ts';

/** Conversations with the care team, the latest first; what was not read stands out. */
@Component({
  selector: 'cw-member-threads',
  imports: [Answer, Avatar, Button, EmergencyNote, EmptyState, Icon, Part, Link, Tag, Tile, TPipe, UnreadBadge, WhenPipe],
  templateUrl: './threads.page.html',
})
export class ThreadsPage {
  private readonly names = inject(ThreadNames);
  protected readonly record = inject(OpenRecord);
  protected readonly page = query(MemberThreadsDocument, this.record.variables);
  protected readonly missing = computed(() => partState(this.page, 'messages'));
  protected readonly threads = computed(() =>
    (this.page.data()?.messages?.threads ?? []).map((thread) => {
      const last = thread.latest.edges[0]?.node;
      return {
        ...thread,
        title: this.names.title(thread),
        people: this.names.clinicians(thread.participants),
        last: last && { text: last.text, fromMe: last.fromMe, name: this.names.author(last.author).name },
      };
    }),
  );

  constructor() {
    followRecord(['thread'], () => this.page.reload());
  }
}
