import { inject, Service } from '@angular/core';
import { formatDate } from '@careway/portal-ui/format';
import { I18n } from '@careway/portal-ui/i18n';
import type { IconName } from '@careway/portal-ui/icon';
import type { MemberHomeQuery, VisitFieldsFragment } from '../generated/graph.ts';
import { Entries, type MemberEntry } from '../timeline/entries.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { reasonKeyOf } from '../visitors/reason.ts';
import { personOf } from '../visitors/person.ts';

/** One piece of news: what, from whom, why it matters, when. */
export interface News {
  readonly id: string;
  readonly at: string;
  readonly icon: IconName;
  /** A person's face instead of a drawing. */
  readonly face?: { name: string; id: string };
  readonly title: string;
  readonly text?: string | undefined;
  /** What somebody wrote. */
  readonly quote?: string | undefined;
  readonly link: string;
  readonly unread: boolean;
  readonly entry?: MemberEntry;
}

const NEWS_MOST = 5;
const QUOTE_MOST = 90;
const FRESH_MS = 3 * 86_400_000;

/** What has come in: messages that were not read, results and decisions, who opened the record; the newest first. */
@Service()
export class NewsFeed {
  private readonly i18n = inject(I18n);
  private readonly entries = inject(Entries);
  private readonly record = inject(OpenRecord);

  of(data: MemberHomeQuery): News[] {
    const all = [...this.messages(data), ...this.facts(data), ...this.visits(data)];
    return all.sort((a, b) => Number(b.unread) - Number(a.unread) || b.at.localeCompare(a.at)).slice(0, NEWS_MOST);
  }

  /** “today 08:31”, or the day. */
  when(at: string): string {
    const say = (style: 'near' | 'time'): string => formatDate(at, style, this.i18n.locale(), this.i18n.zone(), new Date());
    const isFresh = at.length > 10 && Date.now() - Date.parse(at) < FRESH_MS;
    return isFresh ? `${say('near')} ${say('time')}` : say('near');
  }

  private messages({ messages }: MemberHomeQuery): News[] {
    return (messages?.threads ?? []).flatMap(({ id, unread, latest }): News[] => {
      const last = latest.edges.find(({ node }) => !node.fromMe)?.node;
      if (unread === 0 || !last) return [];
      const name = last.author.clinician?.displayName;
      return [
        {
          id,
          at: last.sentAt,
          icon: 'chat',
          ...(name && { face: { name, id: last.author.personId } }),
          title: name ? this.i18n.t('member.news.answered', { name }) : this.i18n.t('member.news.messages', { count: unread }),
          quote: last.text.length > QUOTE_MOST ? `${last.text.slice(0, QUOTE_MOST).trimEnd()}…` : last.text,
          link: `/member/messages/${id}`,
          unread: true,
        },
      ];
    });
  }

  private facts({ news }: MemberHomeQuery): News[] {
    const nodes = news?.timeline.edges.map(({ node }) => node) ?? [];
    return firstOfEach(this.entries.of(nodes, new Map())).map((entry) => ({
      id: entry.id,
      at: entry.at,
      icon: entry.icon,
      title: entry.title,
      text: entry.quote === undefined ? (entry.text ?? entry.by) : undefined,
      quote: entry.quote,
      link: typeof entry.link === 'string' ? entry.link : entry.journey ? `/member/journeys/${entry.journey.id}` : '/member/timeline',
      unread: false,
      entry,
    }));
  }

  private visits({ visitors }: MemberHomeQuery): News[] {
    return latestOfEach(visitors?.accessLog.nodes ?? []).map((visit) => ({
      id: visit.id,
      at: visit.lastAt,
      icon: 'eye',
      title: this.i18n.t(this.record.isActing() ? 'member.news.opened-of' : 'member.news.opened', { name: personOf(visit, this.i18n) }),
      text: this.i18n.t(reasonKeyOf(visit)),
      link: '/member/visitors',
      unread: false,
    }));
  }
}

/** Of a test that was measured again and again only the newest value is news; its shape over time stands beside it. */
function firstOfEach(entries: readonly MemberEntry[]): MemberEntry[] {
  const told = new Set<string>();
  return entries.filter(({ result }) => {
    const code = result?.code.codings[0]?.code;
    if (code === undefined) return true;
    const isFirst = !told.has(code);
    told.add(code);
    return isFirst;
  });
}

/** Somebody who came again is one piece of news; the page of visitors has each look. */
const latestOfEach = (visits: readonly VisitFieldsFragment[]): VisitFieldsFragment[] =>
  visits.filter(({ person }, n) => visits.findIndex((other) => other.person.id === person.id) === n);
