import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import { Chart } from '../patient/chart.ts';
import { VideoDoor } from './video-door.ts';

/** A video visit now, outside of the calendar: the patient's open page shows the way in. */
@Component({
  selector: 'cw-video-start',
  imports: [TPipe],
  template: `<button type="button" class="link small" [disabled]="busy()" (click)="begin()">{{ 'clinic.video.start' | t }}</button>`,
})
export class VideoStart {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly chart = inject(Chart);
  private readonly door = inject(VideoDoor);
  protected readonly busy = signal(false);

  protected async begin(): Promise<void> {
    const memberId = this.chart.member()?.id;
    if (memberId === undefined || this.busy()) return;
    this.busy.set(true);
    try {
      const id = await this.door.begin(memberId);
      if (id !== undefined) await this.router.navigate(['/clinic/video', id]);
      else this.toasts.say(this.i18n.t('clinic.video.moved-on'));
    } catch {
      this.toasts.say(this.i18n.t('clinic.not-sent'));
    } finally {
      this.busy.set(false);
    }
  }
}
