import { inject, Service } from '@angular/core';
import { formatDate } from '@careway/portal-ui/format';
import { I18n, isolate } from '@careway/portal-ui/i18n';

interface Timed {
  readonly startsAt: string | null;
  readonly timeZone: string;
}

/** Times of appointments in the member's own zone; where that is not the clinic's, both clocks are named. */
@Service()
export class AppointmentClock {
  private readonly i18n = inject(I18n);

  day(at: string, zone: string): string {
    return this.format(at, 'day', zone);
  }
  time(at: string, zone: string): string {
    return this.format(at, 'time', zone);
  }

  /** “Sunday, 6 December, 10:00”. */
  when({ startsAt, timeZone }: Timed, own: string | undefined): string {
    if (startsAt === null) return '';
    const zone = own ?? timeZone;
    return isolate(`${this.day(startsAt, zone)}, ${this.time(startsAt, zone)}`, this.i18n.language());
  }

  /** “Your time, New York. At the clinic it is 17:00.” Nothing where both clocks are one. */
  elsewhere({ startsAt, timeZone }: Timed, own: string | undefined): string | undefined {
    if (startsAt === null || own === undefined || own === timeZone) return undefined;
    return this.i18n.t('member.appointment.other-zone', { zone: cityOf(own), time: this.format(startsAt, 'moment', timeZone) });
  }

  private format(at: string, style: 'day' | 'time' | 'moment', zone: string): string {
    return formatDate(at, style, this.i18n.locale(), zone, new Date());
  }
}

/** `America/New_York` is “New York”: a place says more than the name of a zone. */
const cityOf = (zone: string): string => zone.split('/').at(-1)!.replaceAll('_', ' ');
