import { inject, Service } from '@angular/core';
import { displayName } from '@careway/clinical';
import { Session } from '@careway/portal-graph';
import { formatDate } from '@careway/portal-ui/format';
import { I18n, isolate } from '@careway/portal-ui/i18n';
import { ConceptNames } from '../concept/names.ts';
import { type Referred, type Sent, timeLeft, type Untreated, type Work } from './rows.ts';

const DAY_MS = 86_400_000;
/** Ends of keys of `clinic.work.referral.`, by why it stands on the list. */
const REFERRALS: Readonly<Partial<Record<Work['reason'], string>>> = {
  REPORT_BACK: 'reported',
  REFERRAL_REFUSED: 'refused',
  REFERRAL_EXPIRED: 'expired',
};
const word = (code: string): string => code.toLowerCase().replaceAll('_', '-');

/** What a row says: why now, since when, whose it is, and what comes next. */
@Service()
export class WorkWords {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  private readonly session = inject(Session);

  why(work: Work): string {
    const { kind, item, level } = work;
    const what = this.what(work);
    switch (kind) {
      case 'MESSAGE': {
        const topic = item.__typename === 'Thread' ? item.topic : 'OTHER';
        return this.i18n.t(work.reason === 'EMERGENCY' ? 'clinic.row.raised' : 'clinic.row.message', {
          topic: this.i18n.t(`clinic.topic.${word(topic)}`),
        });
      }
      case 'INTAKE':
        return this.i18n.t('clinic.row.intake', { title: what, urgency: this.i18n.t(`clinic.intake.urgency.${level}`) });
      case 'RESULT':
        return this.i18n.t('clinic.work.result', { what, level: this.i18n.t(`clinic.review.level.${level}`) });
      case 'REFILL':
        return this.i18n.t(`clinic.work.asked.${level === 'renewal' ? 'renewal' : 'refill'}`, { what });
      case 'COLLECTION':
        return this.i18n.t('clinic.work.collection', { what });
      case 'TASK':
        return this.i18n.t('clinic.work.task', { what });
      case 'PLAN':
        return this.i18n.t(work.reason === 'PLAN_CONFLICT' ? 'clinic.work.plan.blocked' : 'clinic.work.plan', { what });
      case 'ORDER':
        return this.i18n.t('clinic.work.order', { what });
      case 'REFERRAL':
        return this.i18n.t(`clinic.work.referral.${REFERRALS[work.reason] ?? 'late'}`, { what });
      case 'WAITING':
        return this.i18n.t('clinic.work.waiting', { what });
      case 'OFFER':
        return this.i18n.t('clinic.work.offer', { what: this.time(work) });
      case 'VISIT':
        return this.i18n.t('clinic.work.visit');
      case 'OUTCOME': {
        const points = item.__typename === 'Survey' ? `${item.score}/${item.instrument.highest}` : '';
        return this.i18n.t(`clinic.work.outcome.${level === 'worse' ? 'worse' : 'worrying'}`, { what, points });
      }
      case 'APPOINTMENT':
        return this.i18n.t(`clinic.work.appointment.${work.reason === 'DID_NOT_COME' ? 'missed' : 'cancelled'}`, { what: this.time(work) });
    }
  }

  /** Why a referral to one's own clinic stands on the list, and how long it may still wait. */
  referred({ specialty, priority }: Referred): string {
    const what = this.names.of(specialty);
    const said = this.i18n.t('clinic.work.referred', { what });
    return priority === 'ROUTINE' ? said : `${said} · ${this.i18n.t(`clinic.request.priority.${word(priority)}`)}`;
  }
  referredLeft({ overdue, dueOn }: Referred, now: number): string {
    if (overdue) return this.i18n.t('clinic.row.late');
    return dueOn ? this.i18n.t('clinic.work.until', { date: this.near(dueOn, now) }) : '';
  }
  referredStanding({ requestedAt }: Referred, now: number): string {
    return this.i18n.t('clinic.work.standing', { since: this.near(requestedAt, now), owner: this.i18n.t('clinic.work.clinic') });
  }

  /** Why something of a member whom nobody treats stands on the list. */
  sent({ urgency, title }: Sent): string {
    const said = this.i18n.t(`clinic.intake.urgency.${word(urgency)}`);
    return this.i18n.t('clinic.work.sent', { what: this.i18n.t('clinic.row.intake', { title, urgency: said }) });
  }
  sentLeft = ({ urgency }: Sent): string =>
    urgency === 'EMERGENCY' || urgency === 'URGENT' ? this.i18n.t(`clinic.work.reason.${word(urgency)}`) : '';
  sentStanding({ completedAt }: Sent, now: number): string {
    return this.i18n.t('clinic.work.standing', { since: this.near(completedAt, now), owner: this.i18n.t('clinic.work.clinic') });
  }

  /** Why a result of a member whom nobody treats stands on the list; of a sensitive test not which one it is. */
  untreated({ code, level }: Untreated): string {
    const what = code ? this.names.of(code) : this.i18n.t('clinic.work.something.result');
    return this.i18n.t('clinic.work.sent', {
      what: this.i18n.t('clinic.work.result', { what, level: this.i18n.t(`clinic.review.level.${word(level)}`) }),
    });
  }
  untreatedLeft = ({ level }: Untreated): string => (level === 'CRITICAL' ? this.i18n.t('clinic.work.reason.critical-result') : '');
  untreatedStanding({ reportedAt }: Untreated, now: number): string {
    return this.i18n.t('clinic.work.standing', { since: this.near(reportedAt, now), owner: this.i18n.t('clinic.work.clinic') });
  }

  /** The time that is left; of what presses by itself, why it does. */
  left({ reason, since, dueAt, restsUntil }: Work, now: number): string {
    if (restsUntil) return this.i18n.t('clinic.work.rests', { date: this.near(restsUntil, now) });
    if (reason === 'IN_WAITING_ROOM')
      return this.i18n.t('clinic.work.waited', { count: Math.max(0, Math.floor((now - Date.parse(since)) / 60_000)) });
    if (reason === 'CRITICAL_RESULT' || reason === 'EMERGENCY' || reason === 'URGENT')
      return this.i18n.t(`clinic.work.reason.${word(reason)}`);
    if (Date.parse(dueAt) <= now) return this.i18n.t('clinic.row.late');
    if (Date.parse(dueAt) - now < DAY_MS) return this.i18n.t('clinic.row.left', timeLeft(dueAt, now));
    return this.i18n.t('clinic.work.until', { date: this.near(dueAt, now) });
  }

  /** Since when, whose, and what comes next, in one line. */
  standing(work: Work, now: number): string {
    const isToday = now - Date.parse(work.since) < DAY_MS;
    const at = isToday ? formatDate(work.since, 'time', this.i18n.locale(), this.i18n.zone(), new Date(now)) : this.near(work.since, now);
    return this.i18n.t('clinic.work.standing', { since: at, owner: this.owner(work) });
  }

  owner({ owner }: Pick<Work, 'owner'>): string {
    if (!owner) return this.i18n.t('clinic.work.nobody');
    return owner.id === this.session.info()?.personId ? this.i18n.t('clinic.messages.me') : owner.displayName;
  }

  next = ({ next }: Pick<Work, 'next'>): string => this.i18n.t(`clinic.work.next.${word(next)}`);

  handover({ handover }: Work): string | undefined {
    if (!handover) return undefined;
    const why = this.i18n.t(`clinic.work.reason-of.${word(handover.reason)}`);
    return this.i18n.t('clinic.work.handed', { name: handover.by.displayName, why });
  }

  private what({ item, code, kind }: Work): string {
    if (item.__typename === 'Intake') return item.title;
    if (item.__typename === 'Survey') return item.instrument.name;
    if (item.__typename === 'Appointment') return this.i18n.t(`clinic.appointment.service.${word(item.serviceType)}`);
    // a plan is called as its author calls it, else by its kind, in the language that it is written in
    if (item.__typename === 'Plan') return item.called ? isolate(item.called, this.i18n.language()) : this.names.of(item.category);
    if (item.__typename === 'Task') return this.names.of(item.code);
    // a test that we have no word for is called as its laboratory calls it
    if (item.__typename === 'Result') return this.names.of(item.code);
    if (item.__typename === 'Refill' && item.medication) return this.names.of(item.medication.code);
    return (code && displayName([code], this.i18n.language())) || this.i18n.t(`clinic.work.something.${word(kind)}`);
  }

  /** Which appointment: its kind, and when it is or was. */
  private time(work: Work): string {
    const { item } = work;
    const what = this.what(work);
    if (item.__typename !== 'Appointment' || !item.startsAt) return what;
    return `${what}, ${formatDate(item.startsAt, 'moment', this.i18n.locale(), this.i18n.zone(), new Date())}`;
  }

  private near = (at: string, now: number): string => formatDate(at, 'near', this.i18n.locale(), this.i18n.zone(), new Date(now));
}
