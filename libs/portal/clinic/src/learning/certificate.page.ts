import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { NumPipe, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { ErrorNote, Notice, OfflineState, Skeleton } from '@careway/portal-ui/state';
import { ClinicLearningCertificateDocument } from '../generated/graph.ts';
import { graphLanguage } from '../pathway/language.ts';
import { CheckCertificate } from './check-certificate.ts';
import { grouped } from './learning-words.ts';

/** A certificate to print; and, for any colleague who holds its code, what it says by the house's own books. */
@Component({
  selector: 'cw-clinic-certificate',
  imports: [Button, CheckCertificate, ErrorNote, Link, Notice, NumPipe, OfflineState, Skeleton, TPipe, WhenPipe],
  templateUrl: './certificate.page.html',
})
export class CertificatePage {
  private readonly i18n = inject(I18n);
  private readonly document = inject(DOCUMENT);
  readonly code = input.required<string>();
  protected readonly asked = query(ClinicLearningCertificateDocument, () => ({
    ...{ code: this.code(), language: graphLanguage(this.i18n.language()) },
  }));
  protected readonly one = computed(() => this.asked.data()?.learningCertificate ?? undefined);
  protected readonly isUnknown = computed(() => this.asked.data()?.learningCertificate === null);
  protected readonly grouped = grouped;
  protected print = (): void => this.document.defaultView?.print();
}
