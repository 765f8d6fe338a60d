import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';

/** Looks a certificate up by its code, as it is printed: hyphens and small letters do not matter. */
@Component({
  selector: 'cw-check-certificate',
  imports: [Button, Field, Input, TPipe],
  template: `<form class="stack tight-stack" novalidate (submit)="look($event)">
    <cw-field controlId="certificate-code" [label]="'clinic.learn.code' | t" [hint]="'clinic.learn.code-hint' | t" [error]="fault()">
      <input #code cwInput autocomplete="off" spellcheck="false" dir="ltr" [value]="text()" (input)="text.set(code.value)" />
    </cw-field>
    <div>
      <button cwButton="second" type="submit" [small]="true">{{ 'clinic.learn.look' | t }}</button>
    </div>
  </form>`,
})
export class CheckCertificate {
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  protected readonly text = signal('');
  protected readonly fault = signal<string | undefined>(undefined);

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.text().replaceAll(/[\s-]/gu, '').toUpperCase();
    const isCode = /^[0-9A-Z]{20}$/u.test(code);
    this.fault.set(isCode ? undefined : this.i18n.t('clinic.learn.code-fault'));
    if (isCode) await this.router.navigate(['/clinic/learning/certificate', code]);
    else document.getElementById('certificate-code')?.focus();
  }
}
